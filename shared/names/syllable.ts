import { keeping } from '../text/cache.ts'
import { withoutDiacritics } from '../text/normalise.ts'
import rules from './rules.json' with { type: 'json' }

export const TONES = { '\u0300': 'huyền', '\u0301': 'sắc', '\u0303': 'ngã', '\u0309': 'hỏi', '\u0323': 'nặng' } as const
export type Tone = (typeof TONES)[keyof typeof TONES] | 'ngang'

/** A Vietnamese syllable in its spelled parts, lower case, without its tone mark. `medial` is the glide of oa, uê, uy. */
export interface Syllable {
  readonly onset: string
  readonly medial: boolean
  /** A key of `vowels` in rules.json. */
  readonly vowel: string
  readonly coda: string
  readonly tone: Tone
}

interface Rime {
  readonly medial: boolean
  readonly vowel: string
  readonly coda: string
}

const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g

function legalRimes(): Map<string, Rime> {
  const rimes = new Map<string, Rime>()
  for (const [vowel, { codas }] of Object.entries(rules.vowels)) {
    for (const coda of codas) rimes.set(vowel + coda, { medial: false, vowel, coda })
  }
  for (const [spelled, { like, codas }] of Object.entries(rules.medialVowels)) {
    for (const coda of codas) rimes.set(spelled + coda, { medial: true, vowel: like, coda })
  }
  return rimes
}

const RIMES = legalRimes()
const ONSETS = Object.keys(rules.onsets).sort((a, b) => b.length - a.length)
const CLUSTERS = Object.keys(rules.clusters)

function rimeAfter(onset: string, rest: string): Rime | undefined {
  // "gi" lends its i to a following vowel: gì, gìn, giếng.
  if (onset === 'gi') return rest.startsWith('ê') ? RIMES.get(`i${rest}`) : (RIMES.get(rest) ?? RIMES.get(`i${rest}`))
  if (onset === 'qu') return RIMES.get(rest)?.medial ? undefined : RIMES.get(rest)
  return RIMES.get(rest)
}

/** c, g, ng before back vowels; k, gh, ngh before front ones. Minority names write k everywhere (Kon Tum, Đắk). */
function isSpelledSo(onset: string, rest: string): boolean {
  const front = /^[eêiy]/.test(rest)
  if (/^(c|ng)$/.test(onset) || (onset === 'g' && rest !== 'i')) return !front
  return /^(gh|ngh)$/.test(onset) ? front : true
}

function parse(text: string): Syllable | null {
  const marks = [...text.normalize('NFD')].filter((c) => c in TONES)
  if (marks.length > 1) return null
  const bare = text.normalize('NFD').replace(TONE_MARKS, '').normalize('NFC').toLowerCase()
  const tone = marks.length ? TONES[marks[0] as keyof typeof TONES] : 'ngang'
  for (const onset of [...CLUSTERS, ...ONSETS]) {
    if (!bare.startsWith(onset)) continue
    const rest = bare.slice(onset.length)
    const rime = isSpelledSo(onset, rest) ? rimeAfter(onset, rest) : undefined
    // A stop at the end takes sắc or nặng alone; unmarked is met in minority names (Đăk Lăk).
    if (rime && !(/^(c|ch|p|t)$/.test(rime.coda) && /huyền|hỏi|ngã/.test(tone))) return { onset, ...rime, tone }
  }
  return null
}

/**
 * Reads one written Vietnamese syllable (any case, either placement of tone marks), or a minority name's syllable with an
 * onset cluster (Krông).
 * @returns its parts, or null where the spelling is not a Vietnamese syllable with its diacritics
 */
export const parseSyllable = keeping(4096, parse)

const BARE_RIMES = new Set([...RIMES.keys()].map(withoutDiacritics))
const BARE_ONSETS = [...new Set(ONSETS.map(withoutDiacritics))]

const MINORITY_K = /^k[aăâoôơuư]/iu

function isSyllable(text: string): boolean {
  if (!/^[\p{Script=Latin}\p{M}]{1,7}$/u.test(text)) return false
  const syllable = parseSyllable(text)
  if (syllable) return !CLUSTERS.includes(syllable.onset) && !(syllable.onset === 'k' && MINORITY_K.test(text))
  const lower = text.toLowerCase()
  return (
    withoutDiacritics(lower) === lower &&
    BARE_ONSETS.some((onset) => {
      const rest = lower.slice(onset.length)
      return (
        lower.startsWith(onset) &&
        BARE_RIMES.has(rest) &&
        isSpelledSo(onset, rest) &&
        (onset !== 'k' || /^[eiy]/.test(rest))
      )
    })
  )
}

/** Whether a word can be one Vietnamese syllable, written with its diacritics (Hằng) or without any (Hang). */
export const isVietnameseSyllable = keeping(4096, isSyllable)
