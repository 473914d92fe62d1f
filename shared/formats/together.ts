export type SideOfFile = 'source' | 'target' | 'both'

/** A name without the mark of its language: `x.vi.txt` and `x.th.txt` are x. */
const stem = (name: string): string => name.replace(/[._-](?:vi|vn|vie|th|tha)(?=\.[^.]+$)/i, '')

/** Files that belong together: two with the same name but for its language; two alone, unless one is said to hold both. */
export function together<Given extends { readonly name: string; readonly side: SideOfFile | undefined }>(
  given: readonly Given[],
): Given[][] {
  const alone = given.length === 2 && given.every(({ side }) => side !== 'both')
  if (alone) return [[...given]]
  const groups = Map.groupBy(given, (each) => (each.side === 'both' ? each : stem(each.name)))
  return [...groups.values()].flatMap((group) => (group.length === 2 ? [group] : group.map((each) => [each])))
}
