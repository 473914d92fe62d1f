import { matchesOf } from '../text/spans.ts'
import { ESTABLISHED } from './established.ts'
import { thaiNameSkeleton } from './soundsLike.ts'
import type { Spelling } from './spellings.ts'

const SURNAMES = ESTABLISHED.filter(({ kind }) => kind === 'surname')
  .flatMap(({ thai }) => thai)
  .sort((a, b) => b.length - a.length)
/** A surname as Thai writes it, and two short syllables after it, each apart: of longer names, the first three. */
const PERSON = new RegExp(`(?:${SURNAMES.join('|')})(?: [ก-ฮเแโไใ][ก-๎]{1,6}){2}(?![ก-๛])`, 'gu')

/** Consonants and vowels that spellings of one syllable differ by; what is not here makes another name. */
const ALIKE: Readonly<Record<string, string>> = {
  K: 'k',
  C: 'c',
  T: 't',
  P: 'p',
  J: 'n',
  g: 'n',
  y: 's',
  d: 't',
  X: 'a',
  e: 'i',
  O: 'o',
  E: 'a',
}
const folded = (chunk: string) => [...thaiNameSkeleton(chunk)].map((sound) => ALIKE[sound] ?? sound).join('')

/** Groups the persons of Thai texts without a source by sound: the same syllables, as spellings of one name may differ. */
export function thaiPersons(pairs: readonly { readonly id: string; readonly target: string }[]): Spelling[][] {
  const groups = new Map<string, Spelling[]>()
  for (const { id, target } of pairs) {
    for (const { 0: thai, index } of matchesOf(target, PERSON)) {
      const key = thai.split(' ').map(folded).join(' ')
      const spelling = { pair: id, target: { start: index, end: index + thai.length }, thai }
      const group = groups.get(key)
      if (group) group.push(spelling)
      else groups.set(key, [spelling])
    }
  }
  return [...groups.values()]
}
