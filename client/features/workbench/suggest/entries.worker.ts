import { entriesOf, type Knowledge, knowledgeOf } from './entries.ts'
import type { EntriesAnswer, EntriesRequest } from './entry.ts'

let knowledge: Knowledge | null = null

self.onmessage = ({ data }: MessageEvent<EntriesRequest>) => {
  if (data.kind === 'knowledge') {
    knowledge = knowledgeOf(data.terms, data.names)
    return
  }
  const known = knowledge
  if (!known) return
  const { generation, pairs } = data
  const entries = pairs.map(({ source, target }) => entriesOf(source, target, known))
  self.postMessage({ generation, pairs, entries } satisfies EntriesAnswer)
}
