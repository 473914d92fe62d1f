import type { Fix } from '../model.ts'
import known from './autolink.json' with { type: 'json' }
import { matchesOf } from './spans.ts'

const literal = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const THAI = '[\\u0e01-\\u0e3a\\u0e40-\\u0e4e]'
const WORDS = [...known.words, ...known.places].sort((a, b) => b.length - a.length).map(literal)

/** A linked word with a space on both sides and Thai beyond both; not one of a list, where such spaces belong. */
const NAMED = WORDS.join('|')
const LINKED = new RegExp(
  ` (?<=${THAI} )(?<!(?:${NAMED}|(?:^|\\s)ณ|เช่น|ได้แก่|ว่า|คือ|ระหว่าง) )(?:${NAMED}) (?=${THAI})(?!${NAMED}|และ|หรือ|กับ|รวม|ตลอดจน|เป็นต้น)`,
  'gu',
)
/** A space that no Thai word can have: before a consonant that is silenced, or after a short a that still wants its final. */
const IMPOSSIBLE = new RegExp(
  ` (?:(?<=${THAI} )(?=[ก-ฮ][\\u0e34\\u0e38]?\\u0e4c)|(?<=[ก-ฮ]\\u0e31[\\u0e48-\\u0e4b]? )(?=[ก-ฮ]))`,
  'gu',
)

/** A place's name cut in two by one space. Parts of a single letter cluster would be too short to know. */
const CUT = new Map<string, string>()
for (const place of [...known.places, ...known.cutOnly]) {
  const clusters = [...new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(place)].map(
    ({ segment }) => segment,
  )
  for (let i = 1; i < clusters.length; i++)
    CUT.set(`${clusters.slice(0, i).join('')} ${clusters.slice(i).join('')}`, place)
}
const CUT_NAMES = new RegExp(
  [...CUT.keys()]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|'),
  'gu',
)

/**
 * The spaces that vietnam.vn's automatic links left in a Thai text: around a linked word, inside a name that the link cut,
 * and where Thai spelling allows none.
 * @returns edits of the text in order, each taking one space away; none on ordinary Thai
 */
export function repairAutoLinkSpaces(text: string): Fix[] {
  const spaces = new Set<number>()
  for (const { index } of matchesOf(text, IMPOSSIBLE)) spaces.add(index)
  for (const { index, 0: name } of matchesOf(text, CUT_NAMES)) spaces.add(index + name.indexOf(' '))
  for (const { index, 0: word } of matchesOf(text, LINKED)) spaces.add(index).add(index + word.length - 1)
  return [...spaces].sort((a, b) => a - b).map((start) => ({ start, end: start + 1, text: '' }))
}
