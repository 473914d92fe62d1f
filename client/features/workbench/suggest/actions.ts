import type { Bench } from '../context.ts'
import { textOf, useDrafts } from '../drafts.ts'
import { useWorkbench } from '../store.ts'
import type { Entry } from './entry.ts'
import { type Repeats, repeatsOf } from './repeats.ts'
import { useSuggest } from './store.ts'
import { afterTaking, type Suggestion } from './suggestions.ts'
import { tookMemory } from './taken.ts'

/** Takes a suggestion, as one step that undo takes back. */
export function take(bench: Bench, suggestion: Suggestion): void {
  const { active, editor } = bench
  if (!active || !bench.mayEdit) return
  if ('insert' in suggestion.edit) {
    editor.current?.insert(suggestion.edit.insert)
    return
  }
  const text = afterTaking(bench.text, suggestion)
  if (text === undefined) return
  if (suggestion.kind === 'memory') tookMemory(active.id, text)
  bench.change(text)
  editor.current?.focus()
}

const holds = (caret: number | undefined) => (span: { readonly start: number; readonly end: number }) =>
  caret !== undefined && span.start <= caret && caret <= span.end

/** The entry to look at: the one at the caret, else the one selected in the source, else the next one in order. */
export function entryAt(
  entries: readonly Entry[],
  caret: number | undefined,
  sourceText: string,
  before: string | null,
): Entry | undefined {
  const atCaret = entries.find(({ right, wrong }) => [...right, ...wrong].some(holds(caret)))
  const selected = entries.find(({ text }) => sourceText !== '' && sourceText.includes(text))
  const wanted = selected ?? atCaret
  const at = entries.findIndex(({ id }) => id === before)
  return wanted && wanted.id !== before ? wanted : entries[(at + 1) % entries.length]
}

/** Shows an entry in its tab. */
export function openEntry(entry: Entry): void {
  useSuggest.getState().set({ entry: entry.id })
  useWorkbench.getState().set({ tab: entry.kind === 'term' ? 'terms' : 'names' })
}

/** Shows the entry at the caret; pressed again, the next one. */
export function showEntry(bench: Bench, entries: readonly Entry[]): void {
  const { sourceText, entry: before } = useSuggest.getState()
  const entry = entryAt(entries, bench.editor.current?.selection().end, sourceText, before)
  if (entry) openEntry(entry)
}

/** What is selected in the editor. */
function selectedIn(bench: Bench): string {
  const span = bench.editor.current?.selection()
  return span ? bench.text.slice(span.start, span.end).trim() : ''
}

/** Opens the panel for a new term or name, with what is selected on both sides. */
export function startAdding(bench: Bench): void {
  useSuggest.getState().set({ adding: { source: useSuggest.getState().sourceText, target: selectedIn(bench) } })
}

/** Looks for the selected text in the whole project: the editor's while it has the focus, else the source's. */
export function searchProject(bench: Bench): void {
  const { sourceText, query, set } = useSuggest.getState()
  const target = selectedIn(bench)
  const inEditor = document.activeElement?.closest('[data-editor]') !== null
  const [first, second] = inEditor ? [target, sourceText] : [sourceText, target]
  set({ query: (first || second || query).slice(0, 200) })
  useWorkbench.getState().set({ tab: 'concordance' })
}

/** Where the source of the paragraph that was confirmed last stands again; null where nothing was confirmed. */
export function openRepeats({ segments, others }: Bench): (Repeats & { readonly text: string }) | null {
  const { confirmed } = useSuggest.getState()
  const segment = confirmed && segments.find(({ id }) => id === confirmed.segmentId)
  if (!segment) return null
  const { drafts } = useDrafts.getState()
  const busy = new Set(others.flatMap(({ segmentId, typing }) => (typing && segmentId ? [segmentId] : [])))
  const isBusy = ({ id }: { readonly id: string }) => busy.has(id) || drafts[id]?.status === 'conflict'
  const found = repeatsOf(segments, segment, confirmed.text, (each) => textOf(each, drafts[each.id]), isBusy)
  return { ...found, text: confirmed.text }
}

/** Remembers the active paragraph as confirmed with the text it has, so that it can be offered for its repetitions. */
export function offerRepeats({ active, text }: Bench): void {
  if (active) useSuggest.getState().set({ confirmed: { segmentId: active.id, text } })
}

/** Uses the confirmed text for every repetition that waits, and confirms them. */
export function takeForRepeats(bench: Bench): void {
  const found = openRepeats(bench)
  for (const segment of found?.waiting ?? []) {
    if (found) bench.saver.type(segment, found.text)
    bench.saver.confirm(segment)
  }
  useSuggest.getState().set({ confirmed: null })
}
