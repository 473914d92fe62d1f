import contexts from './contexts.json' with { type: 'json' }
import { ESTABLISHED, establishedName, nameKey } from './established.ts'
import { syllableInThai } from './ruleForm.ts'
import { bareName } from './soundsLike.ts'
import { syllablesOf } from './vietnameseSounds.ts'

export type NameKind = 'person' | 'place' | 'word'

export interface Transliteration {
  readonly name: string
  readonly kind: NameKind
  /** The form to write: the established one where there is one, otherwise the rules'. */
  readonly thai: string
  /** The form that the Royal Society's rules alone give. */
  readonly rule: string
  /** Other forms that the press writes and a reader accepts. */
  readonly variants: readonly string[]
}

const SURNAMES = new Map(
  ESTABLISHED.filter((entry) => entry.kind === 'surname').map((entry) => [nameKey(entry.name), entry.thai]),
)
const ALL_SURNAMES = new Set([...contexts.surnames, ...contexts.sharedSurnames].map(nameKey))

function kindOf(name: string): NameKind {
  const known = establishedName(name)
  if (known) return known.kind === 'place' ? 'place' : 'person'
  const syllables = syllablesOf(name)
  if (!syllables.every((syllable) => /^\p{Lu}/u.test(syllable))) return 'word'
  return syllables.length > 1 && ALL_SURNAMES.has(nameKey(syllables[0]!)) ? 'person' : 'place'
}

/**
 * Writes a Vietnamese name by the Royal Society's rules: persons syllable by syllable, places and words joined, hyphens kept.
 * What is no Vietnamese syllable stays as it is written.
 */
export function ruleForm(vietnamese: string, kind: NameKind = kindOf(vietnamese)): string {
  const known = establishedName(vietnamese)
  if (known?.gazetted) return known.thai[0]!
  const parts = bareName(vietnamese).split(/\s*[-–]\s*/)
  const joint = kind === 'person' ? ' ' : ''
  return parts
    .map((part) =>
      syllablesOf(part)
        .map((s) => syllableInThai(s) ?? s)
        .join(joint),
    )
    .join('-')
}

function pressForms(vietnamese: string): readonly string[] {
  const [surname, ...given] = syllablesOf(vietnamese)
  const rest = given.map((syllable) => syllableInThai(syllable) ?? syllable).join(' ')
  return (SURNAMES.get(nameKey(surname ?? '')) ?? []).map((form) => `${form} ${rest}`.trim())
}

/** A Vietnamese name in Thai: established forms first, then the rules, with the variants that the press writes. */
export function transliterate(vietnamese: string, as?: NameKind): Transliteration {
  const name = vietnamese.normalize('NFC').trim()
  const kind = as ?? kindOf(name)
  const rule = ruleForm(name, kind)
  const known = establishedName(name)
  const press = kind === 'person' && !known ? pressForms(name) : []
  const thai = known?.thai[0] ?? press[0] ?? rule
  const variants = new Set([
    ...(known?.thai ?? []),
    ...press,
    rule,
    ...(kind === 'person' ? [thai.replaceAll(' ', '')] : []),
  ])
  variants.delete(thai)
  return { name, kind, thai, rule, variants: [...variants] }
}
