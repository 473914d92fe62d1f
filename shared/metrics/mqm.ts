/** One of MQM's seven dimensions of error, with the types below it that matter for translated news. */
export interface MqmDimension {
  /** As in a category, "id/type". */
  readonly id: string
  /** The letter that picks it. */
  readonly key: string
  readonly types: readonly string[]
}

/**
 * The dimensions of MQM-Core with their types: names from the W3C community group's typology and the RWS catalogue, ids as the
 * checks write them; `fluency` is MQM's id for linguistic conventions.
 */
export const MQM: readonly MqmDimension[] = [
  { id: 'terminology', key: 't', types: ['wrong-term', 'inconsistent', 'termbase'] },
  {
    id: 'accuracy',
    key: 'a',
    types: [
      'mistranslation',
      'entity',
      'number',
      'date',
      'unit',
      'currency',
      'omission',
      'addition',
      'untranslated',
      'over-translation',
      'under-translation',
      'overly-literal',
      'false-friend',
      'no-translate',
    ],
  },
  {
    id: 'fluency',
    key: 'f',
    types: [
      'grammar',
      'spelling',
      'punctuation',
      'whitespace',
      'typography',
      'duplication',
      'transliteration',
      'unintelligible',
      'character-encoding',
    ],
  },
  {
    id: 'style',
    key: 's',
    types: ['register', 'awkward', 'unidiomatic', 'consistency', 'organizational', 'third-party'],
  },
  { id: 'locale', key: 'l', types: ['number-format', 'date-format', 'time-format', 'currency-format', 'measurement'] },
  { id: 'audience', key: 'c', types: ['culture-specific'] },
  { id: 'design', key: 'd', types: ['markup', 'character-formatting', 'layout', 'missing-text', 'link'] },
]

/** Every category that a person can choose, "dimension/type". */
export const MQM_CATEGORIES: readonly string[] = MQM.flatMap(({ id, types }) => types.map((type) => `${id}/${type}`))
