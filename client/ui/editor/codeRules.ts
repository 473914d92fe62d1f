import { codeCharacter, codesIn, type InlineCode } from '../../../shared/text/codes.ts'

const countOf = (text: string, index: number) => text.split(codeCharacter(index)).length - 1

/** Whether a text may become another: a code that must stay is still there, one that must not be doubled is there once. */
export function mayBecome(before: string, after: string, codes: readonly InlineCode[]): boolean {
  return codes.every(({ canDelete, canCopy }, index) => {
    const had = countOf(before, index)
    const has = countOf(after, index)
    if (canDelete === false && had > 0 && has === 0) return false
    return !(canCopy === false && has > 1 && has > had)
  })
}

/** The first code of the source, in its order, that the translation has not; null where it has them all. */
export function nextCode(source: string, target: string, codes: readonly InlineCode[]): string | null {
  const missing = codesIn(source, codes).find(({ index }) => countOf(target, index) === 0)
  return missing ? codeCharacter(missing.index) : null
}
