import type { MemoryMatch } from '../../../../shared/api/knowledge.ts'
import type { Fix, Span } from '../../../../shared/model.ts'
import { overlaps, replaceSpans, slice } from '../../../../shared/text/spans.ts'
import { isOpen, type ShownFinding } from '../../../ui/findings/shown.ts'
import type { Entry } from './entry.ts'

/** What taking a suggestion does: a whole text, replacements where wrong words stand, or words at the caret. */
export type Edit = { readonly whole: string } | { readonly fixes: readonly Fix[] } | { readonly insert: string }

export interface Suggestion {
  /** Its number key, 1–9. */
  readonly number: number
  /** Stays the same while it means the same. */
  readonly id: string
  readonly kind: 'machine' | 'memory' | 'term' | 'name' | 'fix'
  /** What would be written. */
  readonly text: string
  /** What would go for it; empty where nothing does. */
  readonly instead: string
  readonly edit: Edit
  /** Memory only: likeness of the sources, 0–1. */
  readonly score?: number
}

type Unnumbered = Omit<Suggestion, 'number'>

/** Numbers never move when a late answer comes: the machine's text has 1, the memory 2–4, words the rest. */
const MACHINE_KEY = 1
const MEMORY_KEYS = [2, 3, 4] as const
const WORD_KEYS = [5, 6, 7, 8, 9] as const
export const SUGGESTION_KEYS = [MACHINE_KEY, ...MEMORY_KEYS, ...WORD_KEYS] as const

interface Given {
  /** The Thai as it stands. */
  readonly text: string
  readonly machine: string
  readonly memory: readonly MemoryMatch[]
  readonly entries: readonly Entry[]
  readonly findings: readonly ShownFinding[]
}

const instead = (text: string, spans: readonly Span[]) =>
  [...new Set(spans.map((span) => slice(text, span)))].join(' · ')

function mend({ kind, id, preferred, wrong }: Entry, text: string): Unnumbered {
  const fixes = wrong.map((span) => ({ ...span, text: preferred }))
  return { id, kind, text: preferred, instead: instead(text, wrong), edit: { fixes } }
}

function fixOf(finding: ShownFinding, text: string): Unnumbered {
  const { check, fixes } = finding
  return {
    id: `fix ${check} ${fixes[0]?.start}`,
    kind: 'fix',
    text: fixes.map((fix) => fix.text).join(' · '),
    instead: instead(text, fixes),
    edit: { fixes },
  }
}

function touches(edit: Edit, fixes: readonly Fix[]): boolean {
  return 'fixes' in edit && edit.fixes.some((mine) => fixes.some((other) => overlaps(mine, other)))
}

const syllables = ({ text }: Entry) => text.split(/\s+/).length

/** What the project itself says first; then the longer Vietnamese, for short words mean many things. */
const bySureness = (a: Entry, b: Entry) =>
  Number(b.from === 'project') - Number(a.from === 'project') || syllables(b) - syllables(a)

/** Wrong words first, by the glossary and ledger and then by the checks; then what the Thai has not yet; then mere spellings. */
function words({ text, entries, findings }: Given): Unnumbered[] {
  const usable = entries.filter(({ preferred }) => preferred !== '')
  const mends = usable.filter(({ wrong, doubtful }) => wrong.length > 0 && !doubtful).map((entry) => mend(entry, text))
  const spelled = usable.filter(({ wrong, doubtful }) => wrong.length > 0 && doubtful).map((entry) => mend(entry, text))
  const fixes = findings
    .filter((finding) => isOpen(finding) && finding.fixes.length > 0)
    .filter((finding) => !mends.some(({ edit }) => touches(edit, finding.fixes)))
    .map((finding) => fixOf(finding, text))
  const spellings = spelled.filter(
    ({ edit }) => !fixes.some((fix) => 'fixes' in fix.edit && touches(edit, fix.edit.fixes)),
  )
  const missing = usable.filter(({ right, wrong }) => right.length === 0 && wrong.length === 0).sort(bySureness)
  const inserts = missing.map(({ kind, id, preferred }): Unnumbered => {
    return { id, kind, text: preferred, instead: '', edit: { insert: preferred } }
  })
  const once = new Map([...mends, ...fixes, ...inserts, ...spellings].map((each) => [each.id, each]))
  return [...once.values()]
}

function memories({ text, memory }: Given): Unnumbered[] {
  const texts = new Map<string, MemoryMatch>()
  for (const match of memory) if (match.target !== text && !texts.has(match.target)) texts.set(match.target, match)
  return [...texts.values()].map((match) => ({
    id: `memory ${match.id}`,
    kind: 'memory',
    text: match.target,
    instead: '',
    edit: { whole: match.target },
    score: match.score,
  }))
}

const numbered = (list: readonly Unnumbered[], keys: readonly number[]): Suggestion[] =>
  list.slice(0, keys.length).map((each, at) => ({ ...each, number: keys[at] ?? 0 }))

/** Everything that can be taken with a number key; nothing that would change nothing. */
export function suggestionsFor(given: Given): Suggestion[] {
  const { machine, text } = given
  const whole: Unnumbered = { id: 'machine', kind: 'machine', text: machine, instead: '', edit: { whole: machine } }
  return [
    ...numbered(machine !== text && machine !== '' ? [whole] : [], [MACHINE_KEY]),
    ...numbered(memories(given), MEMORY_KEYS),
    ...numbered(words(given), WORD_KEYS),
  ]
}

/**
 * A text after a suggestion was taken; undefined where it only inserts, which the editor knows the place of, and where the
 * words to replace have changed since it was made.
 */
export function afterTaking(text: string, { edit, instead: expected }: Suggestion): string | undefined {
  if ('whole' in edit) return edit.whole
  if ('insert' in edit || instead(text, edit.fixes) !== expected) return undefined
  return replaceSpans(text, edit.fixes)
}
