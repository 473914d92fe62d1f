import type { InterchangeDocument, ReadOptions } from './format.ts'

/** The pair that a file is read as where it does not say. */
export const pairOf = (options: ReadOptions = {}): Pick<InterchangeDocument, 'sourceLang' | 'targetLang'> => ({
  sourceLang: options.sourceLang ?? 'vi',
  targetLang: options.targetLang ?? 'th',
})

const THAI = /[\u0e01-\u0e5b]/g
const LETTER = /\p{L}/gu

/** Which side of the pair a text is on: Thai script is the target, anything else the source. */
export function sideOf(text: string, options: ReadOptions = {}): 'source' | 'target' {
  if (options.side !== undefined) return options.side
  const sample = text.slice(0, 50_000)
  const thai = sample.match(THAI)?.length ?? 0
  const letters = sample.match(LETTER)?.length ?? 0
  const targetIsThai = pairOf(options).targetLang.startsWith('th')
  return thai > letters * 0.25 === targetIsThai ? 'target' : 'source'
}
