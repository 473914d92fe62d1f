import type { Span } from '../model.ts'
import { foldedName, type LedgerLine, ledgerForm } from './ledger.ts'
import { transliterate } from './transliterate.ts'

/** One place in a document where a name stands in Thai. */
export interface Spelling {
  readonly pair: string
  readonly target: Span
  readonly source?: Span
  readonly thai: string
}

export interface Inconsistency {
  readonly spelling: Spelling
  /** The form to write instead. */
  readonly form: string
  readonly reason: 'ledger' | 'inconsistent'
}

type Forms = ReadonlyMap<string, readonly Spelling[]>

function formsOf(spellings: readonly Spelling[]): Forms {
  const forms = new Map<string, Spelling[]>()
  for (const spelling of spellings) {
    const key = foldedName(spelling.thai)
    const same = forms.get(key)
    if (same) same.push(spelling)
    else forms.set(key, [spelling])
  }
  return forms
}

/** The form that most mentions have; where two have equally many, the one that the rules or the press know, then the first. */
function majority(forms: Forms, name: string | undefined): string {
  const written = name ? transliterate(name) : undefined
  const known = written ? [written.thai, written.rule, ...written.variants].map(foldedName) : []
  const rank = (form: string) => (known.includes(form) ? known.length - known.indexOf(form) : 0)
  const ordered = [...forms].sort(([a, of], [b, against]) => against.length - of.length || rank(b) - rank(a))
  const [form, spellings] = ordered[0]!
  const alone = forms.size > 2 && spellings.length === 1 && rank(form) === 0
  return alone && written ? written.thai : spellings[0]!.thai
}

/**
 * Finds the spellings of one name that are not the one to keep: the ledger's, otherwise the majority's.
 * @param name the Vietnamese name, where the source is known
 */
export function inconsistencies(
  name: string | undefined,
  spellings: readonly Spelling[],
  names: readonly LedgerLine[],
): Inconsistency[] {
  const entry = name === undefined ? undefined : ledgerForm(name, names)
  const forms = formsOf(spellings)
  if (!entry && forms.size < 2) return []
  const form = entry?.target ?? majority(forms, name)
  const admitted = new Set([form, ...(entry?.variants ?? [])].map(foldedName))
  return spellings
    .filter(({ thai }) => !admitted.has(foldedName(thai)))
    .map((spelling) => ({ spelling, form, reason: entry ? 'ledger' : 'inconsistent' }))
}
