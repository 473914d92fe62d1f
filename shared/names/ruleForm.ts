import rules from './rules.json' with { type: 'json' }
import { parseSyllable, type Syllable } from './syllable.ts'

interface Vowel {
  readonly long: string
  readonly short?: string
  readonly open?: string
  readonly openShort?: string
  readonly shortBefore?: readonly string[]
  readonly alwaysShort?: boolean
}

interface Onset {
  readonly low: string
  readonly high: string
  readonly class: string
}

const VOWELS: Readonly<Record<string, Vowel>> = rules.vowels
const ONSETS: Readonly<Record<string, Onset>> = rules.onsets
const CLUSTERS: Readonly<Record<string, string>> = rules.clusters
const FINALS: Readonly<Record<string, string>> = rules.finals

/** The syllables that the guideline names with an established spelling of their own. */
const EXEMPT: Readonly<Record<string, string>> = { nguyễn: 'เหงวียน' }

function vowelTemplate(syllable: Syllable, vowel: Vowel): { template: string; short: boolean } {
  const { coda, medial, tone } = syllable
  const short = tone === 'nặng' || (!medial && (vowel.shortBefore ?? []).includes(coda))
  if (coda === '' && vowel.open) {
    return { template: (tone === 'nặng' && vowel.openShort) || vowel.open, short: tone === 'nặng' }
  }
  return {
    template: (short && vowel.short) || vowel.long,
    short: vowel.alwaysShort === true || (short && !!vowel.short),
  }
}

function onsetOf(syllable: Syllable): Onset {
  const cluster = CLUSTERS[syllable.onset]
  if (cluster) return { low: cluster, high: cluster, class: 'mid' }
  if (syllable.onset === '' && syllable.medial) return ONSETS.v!
  return ONSETS[syllable.onset]!
}

/** Before a glide, what cannot take a leading ห stands apart in front: ngoẻn → ง + แหวน, hoà → ฮ + หว่า. */
function spellOnset(syllable: Syllable, onset: Onset, high: boolean): { before: string; onset: string } {
  if (!syllable.medial || syllable.onset === '') return { before: '', onset: high ? onset.high : onset.low }
  if (high && (onset.class === 'sonorant' || syllable.onset === 'h')) return { before: onset.low, onset: 'หว' }
  return { before: '', onset: `${high ? onset.high : onset.low}ว` }
}

function toneMark(syllable: Syllable, onset: Onset, stopped: boolean, short: boolean): string {
  switch (syllable.tone) {
    case 'ngang':
      return ''
    case 'huyền':
      return '่'
    case 'nặng':
      return stopped ? '' : '่'
    case 'sắc':
      if (onset.class === 'mid') return '๊'
      return stopped && short ? '' : '้'
    default:
      return onset.class === 'mid' ? '๋' : ''
  }
}

/**
 * Writes one Vietnamese syllable in Thai by the Royal Society's rules for Vietnamese (2555 BE): Hanoi pronunciation, tones
 * written. Source: the tables in rules.json.
 * @returns null where the text is not a Vietnamese syllable
 */
export function syllableInThai(text: string): string | null {
  const exempt = EXEMPT[text.normalize('NFC').toLowerCase()]
  if (exempt) return exempt
  const syllable = parseSyllable(text)
  if (!syllable) return null
  const vowel = VOWELS[syllable.vowel]!
  const onset = onsetOf(syllable)
  const { template: chosen, short } = vowelTemplate(syllable, vowel)
  const high = ['huyền', 'hỏi', 'ngã', 'nặng'].includes(syllable.tone)
  const spelled = spellOnset(syllable, onset, high)
  // quốc would read as a diphthong without its written vowel: the guideline prints โกว๊ก.
  const template = chosen === 'C' && spelled.onset.endsWith('กว') ? 'โC' : chosen
  const stopped =
    /^(c|ch|k|p|t)$/.test(syllable.coda) || (syllable.coda === '' && !!vowel.openShort && syllable.tone === 'nặng')
  const mark = toneMark(syllable, onset, stopped, short)
  const [, lead = '', above = '', rest = ''] = /^([เแโ]?)C([ัิีึืุู็]?)(.*)$/.exec(template) ?? []
  return (
    spelled.before + lead + spelled.onset + (mark && above === '็' ? '' : above) + mark + rest + FINALS[syllable.coda]!
  )
}
