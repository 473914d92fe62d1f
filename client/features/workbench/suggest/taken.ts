import type { RevisionOrigin } from '../../../../shared/model.ts'

const taken = new Map<string, string>()

/** Remembers that a paragraph's text is a memory match as it was found. */
export function tookMemory(segmentId: string, text: string): void {
  taken.set(segmentId, text)
}

/** Where a text that is being saved came from: the memory if a match was taken and not rewritten since, else a person. */
export function originOf(segmentId: string, text: string): Extract<RevisionOrigin, 'person' | 'memory'> {
  return taken.get(segmentId) === text ? 'memory' : 'person'
}
