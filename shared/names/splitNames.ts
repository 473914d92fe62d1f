import type { Span } from '../model.ts'
import { repairAutoLinkSpaces } from '../text/autolink.ts'
import { matchesOf, overlaps } from '../text/spans.ts'
import { thaiPieces } from '../text/words.ts'
import { PLACE_FORMS } from './established.ts'
import { findMentions } from './mentions.ts'
import { readNames } from './readNames.ts'

/** A name with spaces that do not belong: inside it, or between it and the word it belongs to. */
export interface SplitName extends Span {
  readonly reason: 'inside' | 'before'
  /** Where the stray spaces stand, each one code unit. */
  readonly spaces: readonly number[]
}

const FORMS = PLACE_FORMS.join('|')
const ANY_PLACE = new RegExp(FORMS, 'gu')
const HEAD = /(?:กรุง|นคร|จังหวัด) /
const HEADED = new RegExp(`(?<head>กรุง|เทศบาลนคร|นคร|จังหวัด) (?:${FORMS})`, 'gu')
const SILENCED = /^ [ก-ฮ][\u0E34\u0E38]?\u0E4C/
const WANTS_FINAL = /\u0E31[\u0E48-\u0E4B]?$/
const LINKED_BEFORE = 24

/** Places whose letters are all there, with a space among them. */
function cutPlaces(thai: string): SplitName[] {
  if (thai.replaceAll(' ', '').search(ANY_PLACE) < 0) return []
  const kept: number[] = []
  for (let i = 0; i < thai.length; i++) if (thai[i] !== ' ') kept.push(i)
  const folded = kept.map((i) => thai[i]).join('')
  const found: SplitName[] = []
  for (const { 0: form, index } of matchesOf(folded, ANY_PLACE)) {
    const start = kept[index]!
    const end = kept[index + form.length - 1]! + 1
    const spaces = spacesIn(thai, start, end)
    if (spaces.length === 1 && !/[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/.test(thai[end] ?? '')) {
      found.push({ start, end, reason: 'inside', spaces })
    }
  }
  return found
}

function spacesIn(thai: string, start: number, end: number): number[] {
  const spaces: number[] = []
  for (let i = start; i < end; i++) if (thai[i] === ' ') spaces.push(i)
  return spaces
}

function headedPlaces(thai: string): SplitName[] {
  if (!HEAD.test(thai)) return []
  return matchesOf(thai, HEADED).map(({ 0: whole, index, groups }) => ({
    start: index,
    end: index + whole.length,
    reason: 'before',
    spaces: [index + groups!.head!.length],
  }))
}

/** Where the word before a space begins. */
function wordBefore(thai: string, space: number): number {
  const from = Math.max(0, space - LINKED_BEFORE)
  return from + (thaiPieces(thai.slice(from, space)).at(-1)?.start ?? 0)
}

function linked(thai: string): SplitName[] {
  const stray = repairAutoLinkSpaces(thai).map(({ start }) => start)
  const found: SplitName[] = []
  for (const space of stray) {
    const after = thai.indexOf(' ', space + 1)
    const next = after < 0 ? thai.length : after
    if (SILENCED.test(thai.slice(space)) || WANTS_FINAL.test(thai.slice(0, space))) {
      const end = space + (SILENCED.exec(thai.slice(space))?.[0].length ?? next - space)
      found.push({ start: wordBefore(thai, space), end, reason: 'inside', spaces: [space] })
    } else if (stray.includes(next) && PLACE_FORMS.includes(thai.slice(space + 1, next))) {
      found.push({ start: wordBefore(thai, space), end: next, reason: 'before', spaces: [space, next] })
    }
  }
  return found
}

/** Names of the source whose Thai has a space within one syllable. */
function cutSyllables(source: string, thai: string): SplitName[] {
  return findMentions(source, thai).flatMap(({ parts }) =>
    parts.flatMap(({ start, end }) => {
      const spaces = spacesIn(thai, start, end)
      return spaces.length ? [{ start, end, reason: 'inside' as const, spaces }] : []
    }),
  )
}

/**
 * Finds the spaces that automatic links left in and before names: "โฮจิมิน ห์", "กรุง ฮานอย", "สหพันธ์แรงงาน ฮานอย ได้".
 * @returns in reading order, each space once
 */
export function splitNames(source: string, thai: string): SplitName[] {
  if (!thai.includes(' ')) return []
  const seen = new Set<number>()
  // A source without a single name of Vietnam has no place to cut.
  const places =
    source === '' ||
    readNames(source).some(({ kind, text }) => kind === 'place' || kind === 'person' || text === 'Việt Nam')
  // Hòa Bình is a province, and the given name of many.
  const persons = findMentions(source, thai).flatMap(({ name, at }) => (name.kind === 'person' && at ? [at] : []))
  const inPerson = (split: SplitName) => persons.some((person) => overlaps(person, split))
  const all = [
    ...(places ? [...cutPlaces(thai).filter((split) => !inPerson(split)), ...headedPlaces(thai)] : []),
    ...linked(thai),
    ...cutSyllables(source, thai),
  ]
  const once = all.filter(({ spaces }) => {
    if (spaces.every((space) => seen.has(space))) return false
    for (const space of spaces) seen.add(space)
    return true
  })
  return once.sort((a, b) => a.start - b.start)
}
