import type { Span } from '../model.ts'
import { keeping } from '../text/cache.ts'
import { snapToGraphemes } from '../text/graphemes.ts'
import { acceptedForms } from './established.ts'
import { foldedName } from './ledger.ts'
import { syllableInThai } from './ruleForm.ts'
import { type ThaiSounds, thaiSounds } from './thaiSounds.ts'
import { INSERTED, nameSlots, type Slots, SOUNDS, syllablesOf } from './vietnameseSounds.ts'

export interface Likeness {
  /** 0 the same sounds, 1 nothing alike: the mean over syllables of what its sounds cost, each at most 1. */
  readonly distance: number
  /** Whether the Thai can be this name. */
  readonly same: boolean
}

/** Where a name stands in a Thai text, and how near in sound. */
export interface Found extends Span {
  readonly distance: number
  /** Where each syllable stands; empty spans for what is left out. */
  readonly parts: readonly Span[]
}

/** Measured on forms of the press against other names of as many syllables: see tests/shared/names/soundsLike.test.ts. */
const SAME_MEAN = 0.34
const SAME_WORST = 0.8
const OTHER_SYLLABLE = 1.5

const CODES = new Map([...SOUNDS].map((sound, index) => [sound, index]))
const codesOf = keeping(512, (sounds: string) => Uint8Array.from(sounds, (sound) => CODES.get(sound)!))

interface Table {
  /** (slots + 1) rows of (sounds + 1) costs. */
  readonly cost: Float64Array
  readonly width: number
}

/** Aligns slots with sounds. `free`: the name may begin and end anywhere in the sounds. */
function align({ slots }: Slots, codes: Uint8Array, free: boolean): Table {
  const width = codes.length + 1
  const cost = new Float64Array((slots.length + 1) * width)
  for (let j = 1; j < width; j++) cost[j] = free ? 0 : cost[j - 1]! + INSERTED[codes[j - 1]!]!
  for (let i = 1; i <= slots.length; i++) {
    const { costs, missing } = slots[i - 1]!
    const row = i * width
    cost[row] = cost[row - width]! + missing
    for (let j = 1; j < width; j++) {
      const code = codes[j - 1]!
      const put = cost[row - width + j - 1]! + costs[code]!
      const left = cost[row - width + j]! + missing
      const more = cost[row + j - 1]! + INSERTED[code]!
      cost[row + j] = put <= left ? (put <= more ? put : more) : left <= more ? left : more
    }
  }
  return { cost, width }
}

interface Path {
  /** The first sound of the name. */
  readonly from: number
  /** The cost of each syllable. */
  readonly costs: readonly number[]
  /** The first sound of each syllable. */
  readonly starts: readonly number[]
}

/** Walks back from the end of the name at sound `to`, and tells what each syllable cost. */
function trace(name: Slots, codes: Uint8Array, { cost, width }: Table, to: number): Path {
  const costs = new Array<number>(name.count).fill(0)
  const starts = new Array<number>(name.count).fill(to)
  let i = name.slots.length
  let j = to
  while (i > 0) {
    const here = cost[i * width + j]!
    const slot = name.slots[i - 1]!
    const syllable = name.syllables[i - 1]!
    const code = codes[j - 1]!
    if (j > 0 && Math.abs(cost[(i - 1) * width + j - 1]! + slot.costs[code]! - here) < 1e-9) {
      costs[syllable]! += slot.costs[code]!
      i--
      j--
    } else if (Math.abs(cost[(i - 1) * width + j]! + slot.missing - here) < 1e-9) {
      costs[syllable]! += slot.missing
      i--
    } else {
      costs[syllable]! += INSERTED[code]!
      j--
    }
    starts[syllable] = j
  }
  return { from: j, costs, starts }
}

function judge(costs: readonly number[], before = 0): Likeness {
  const capped = costs.map((cost, i) => Math.min(1, cost + (i === 0 ? before : 0)))
  const distance = capped.reduce((sum, cost) => sum + cost, 0) / capped.length
  return { distance, same: distance <= SAME_MEAN && Math.max(...capped) <= SAME_WORST }
}

/** A Thai name by sound alone: equal where two spellings are heard alike but for tone, length and silent letters. */
export function thaiNameSkeleton(thai: string): string {
  return thaiSounds(thai).sounds
}

/** Thai words for the kind of place, which stand before its name and are no part of its sound. */
const PLACE_WORDS = /^\s*(?:จังหวัด|เทศบาล(?:นคร|เมือง)|นครหลวง|นคร|กรุง|เมือง|อำเภอ|ตำบล|แขวง|เขต)\s*/
const VIETNAMESE_PLACE_WORDS = /^(?:thành phố|thủ đô|tỉnh|thị xã|huyện|quận|phường|xã|TP\.?)\s+(?=\p{Lu})/iu

/** What a name's entry leaves out of its sound: a note in brackets, the kind of place before it. */
export function bareName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/\s*\([^)]*\)\s*/g, ' ')
    .trim()
    .replace(VIETNAMESE_PLACE_WORDS, '')
}

function compare(name: string, thai: string): Likeness {
  const slots = nameSlots(name)
  const codes = codesOf(thaiSounds(thai).sounds)
  if (!slots || !codes.length) return { distance: 1, same: false }
  const table = align(slots, codes, false)
  const { from, costs } = trace(slots, codes, table, codes.length)
  let before = 0
  for (let j = 0; j < from; j++) before += INSERTED[codes[j]!]!
  return judge(costs, before)
}

const spelled = (name: string) =>
  syllablesOf(name)
    .map((part) => syllableInThai(part) ?? part)
    .join('')

/**
 * Tells whether a Thai text is a Vietnamese name, by sound: the Royal Society's form, the forms of the press, and what a
 * reader would still take for it. Each onset, vowel and final has the Thai sounds it may become (sounds.json).
 */
export function soundsLike(vietnamese: string, thai: string): Likeness {
  const name = bareName(vietnamese)
  const skeleton = thaiNameSkeleton(thai)
  if (acceptedForms(vietnamese).some((form) => thaiNameSkeleton(form) === skeleton)) return { distance: 0, same: true }
  // Some written forms can be read in two ways (เหน); the rules' own form is the name.
  if (foldedName(thai) === foldedName(spelled(name))) return { distance: 0, same: true }
  const whole = compare(name, thai)
  const bare = thai.replace(PLACE_WORDS, '')
  if (whole.same || bare === thai || bare === '') return whole
  const inner = compare(name, bare)
  return inner.distance < whole.distance ? inner : whole
}

const MARKS_AFTER = /^(?:[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]|\s?[ก-ฮ][\u0E34\u0E38]?์)+/

function partsOf(text: string, heard: ThaiSounds, starts: readonly number[], to: number): Span[] {
  return starts.map((from, i) => {
    const next = starts[i + 1] ?? to
    const start = heard.starts[Math.min(from, to - 1)]!
    return from < next ? spanOf(text, heard, from, next) : { start, end: start }
  })
}

function spanOf(text: string, heard: ThaiSounds, from: number, to: number): Span {
  const start = heard.starts[from]!
  const end = heard.ends[to - 1]!
  return snapToGraphemes(text, { start, end: end + (MARKS_AFTER.exec(text.slice(end, end + 12))?.[0].length ?? 0) })
}

/**
 * Finds where a Vietnamese name stands in an unsegmented Thai text, by sound.
 * @param limit the greatest distance to report; by default, what can be this name
 * @returns the places in reading order, not overlapping, with their distances
 */
export function findName(vietnamese: string, thai: string, limit = SAME_MEAN): Found[] {
  const slots = nameSlots(bareName(vietnamese))
  if (!slots) return []
  const heard = thaiSounds(thai)
  const codes = codesOf(heard.sounds)
  const table = align(slots, codes, true)
  const last = slots.slots.length * table.width
  // One syllable that is wholly another costs more than it counts for.
  const most = limit * slots.count + (limit > SAME_MEAN ? OTHER_SYLLABLE : 0)
  const ends: number[] = []
  for (let j = 1; j < table.width; j++) if (table.cost[last + j]! <= most) ends.push(j)
  ends.sort((a, b) => table.cost[last + a]! - table.cost[last + b]! || a - b)
  const found: Found[] = []
  for (const to of ends) {
    const { from, costs, starts } = trace(slots, codes, table, to)
    if (from >= to) continue
    const { distance, same } = judge(costs)
    if (distance > limit || (limit === SAME_MEAN && !same)) continue
    const span = spanOf(thai, heard, from, to)
    if (found.every((other) => span.end <= other.start || span.start >= other.end)) {
      found.push({ ...span, distance, parts: partsOf(thai, heard, starts, to) })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
