import { keeping } from '../text/cache.ts'
import data from './sounds.json' with { type: 'json' }
import { parseSyllable, type Syllable } from './syllable.ts'

/** What one Thai sound, heard in this place, costs; by its index in SOUNDS. */
export interface Slot {
  readonly costs: Float64Array
  /** The cost of nothing being heard here. */
  readonly missing: number
}

/** A name as rows of slots. `syllables[i]` is the syllable that slot i belongs to. */
export interface Slots {
  readonly slots: readonly Slot[]
  readonly syllables: readonly number[]
  readonly count: number
}

type Costs = Readonly<Record<string, number | undefined>>
type Rows = Readonly<Record<string, readonly Costs[]>>

export const SOUNDS = 'kKgcCsyJdtTnbpPfmrlwhaiueEoOUX?|'
const ONSETS: Rows = data.onsets
const VOWELS: Rows = data.vowels
const FINALS: Rows = data.finals
const MEDIAL: readonly Costs[] = data.medial
const INSERTIONS: Costs = data.inserted
const MISSING = 0.7
const OTHER = 1
const BREAK = 9

/** What a Thai sound that no slot asks for costs, by its index in SOUNDS. */
export const INSERTED: Float64Array = Float64Array.from(SOUNDS, (sound) =>
  sound === '|' ? BREAK : (INSERTIONS[sound] ?? 0.65),
)

function compile(costs: Costs): Slot {
  return {
    costs: Float64Array.from(SOUNDS, (sound) => (sound === '|' ? BREAK : (costs[sound] ?? OTHER))),
    missing: costs['-'] ?? MISSING,
  }
}

/** Before a glide the press often writes the glide alone: Huế เว้, Nguyễn เหวียน. Else no syllable lacks its onset. */
const GLIDE_ALONE: Costs = { h: 0.15, ng: 0.4, ngh: 0.4 }

function onsetRows(syllable: Syllable): readonly Costs[] {
  if (syllable.onset === '') return [{ '-': 0, '?': 0 }]
  const [first, ...rest] = ONSETS[syllable.onset]!
  const missing = (syllable.medial && GLIDE_ALONE[syllable.onset]) || OTHER
  return [{ '-': missing, ...first }, ...rest]
}

function medialRows(syllable: Syllable): readonly Costs[] {
  if (!syllable.medial) return []
  // At the end of a syllable Thai ว may be read before or after the vowel: เคว for Khuê.
  if (syllable.coda === '' && /^[eê]$/.test(syllable.vowel)) return [{ ...MEDIAL[0], '-': 0.2 }]
  return syllable.onset === 'ng' ? [{ ...MEDIAL[0], '-': 0.05 }] : MEDIAL
}

function nucleusRows(syllable: Syllable): readonly Costs[] {
  const rows = VOWELS[syllable.vowel]!
  // ฮวง for Hoàng: after a written ว the vowel may go unwritten.
  if (syllable.medial && syllable.vowel === 'a') return [{ ...rows[0], '-': 0.15 }]
  const glided = syllable.medial || syllable.onset === 'qu'
  if (glided && syllable.coda === '' && /^[eê]$/.test(syllable.vowel)) return [...rows, { w: 0, '-': 0 }]
  // Only before a final may Thai leave o and ô unwritten: ด่ง as ดง, ลก for Lộc.
  return /^[oô]$/.test(syllable.vowel) && syllable.coda === '' ? [{ ...rows[0], '-': MISSING }] : rows
}

function syllableSlots(text: string): readonly Slot[] {
  const syllable = parseSyllable(text)
  if (!syllable) return []
  return [...onsetRows(syllable), ...medialRows(syllable), ...nucleusRows(syllable), ...FINALS[syllable.coda]!].map(
    compile,
  )
}

const slotsOfSyllable = keeping(4096, syllableSlots)

/** The words of a name, as syllables: spaces, hyphens and the dots of abbreviations part them. */
export function syllablesOf(name: string): string[] {
  return name
    .normalize('NFC')
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean)
}

/**
 * A Vietnamese name as the Thai sounds it may be written with.
 * @returns null where a part of it is not a Vietnamese syllable
 */
export const nameSlots = keeping(2048, (name: string): Slots | null => {
  const parts = syllablesOf(name).map(slotsOfSyllable)
  if (!parts.length || parts.some((part) => !part.length)) return null
  return { slots: parts.flat(), syllables: parts.flatMap((part, i) => part.map(() => i)), count: parts.length }
})
