import { codeCharacter, codesIn, type InlineCode, misplacedCodes } from '../../../shared/text/codes.ts'

const countOf = (text: string, index: number) => text.split(codeCharacter(index)).length - 1

/** Whether a text may become another: a code that must stay is still there, one that must not be doubled is there once, no chain is broken that was whole. */
export function mayBecome(before: string, after: string, codes: readonly InlineCode[]): boolean {
  if (misplacedCodes(after, codes).length > misplacedCodes(before, codes).length) return false
  return codes.every(({ canDelete, canCopy }, index) => {
    const had = countOf(before, index)
    const has = countOf(after, index)
    if (canDelete === false && had > 0 && has === 0) return false
    return !(canCopy === false && has > 1 && has > had)
  })
}

/** The first code of the source, in its order, that the translation has not, then those of the translation's own file; null where it has them all. */
export function nextCode(source: string, target: string, codes: readonly InlineCode[]): string | null {
  const own = codes.flatMap(({ only }, index) => (only === 'target' ? [index] : []))
  const missing = [...codesIn(source, codes).map(({ index }) => index), ...own].find(
    (index) => countOf(target, index) === 0,
  )
  return missing === undefined ? null : codeCharacter(missing)
}
