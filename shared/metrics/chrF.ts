import { toGraphemes } from '../text/graphemes.ts'

/** Longest n-gram, and how much more recall counts than precision: the metric's usual settings. */
const ORDER = 6
const BETA = 2

function ngrams(items: readonly string[], n: number): Map<string, number> {
  const counts = new Map<string, number>()
  for (let i = 0; i + n <= items.length; i++) {
    const gram = items.slice(i, i + n).join('')
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}

const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0)

/**
 * chrF2 (Popović 2015): the F-score of shared character n-grams, spaces left out. Over grapheme clusters instead of code
 * points, so that a Thai letter and its marks count once.
 * @returns 0 (nothing in common) to 100 (the same)
 */
export function chrF(hypothesis: string, reference: string): number {
  const [hyp, ref] = [hypothesis, reference].map((text) => toGraphemes(text.replace(/\s+/g, '')))
  if (!hyp || !ref) return 0
  if (hyp.length === 0 && ref.length === 0) return 100
  let precision = 0
  let recall = 0
  let orders = 0
  for (let n = 1; n <= ORDER; n++) {
    const [ours, theirs] = [ngrams(hyp, n), ngrams(ref, n)]
    if (ours.size === 0 || theirs.size === 0) break
    let shared = 0
    for (const [gram, count] of ours) shared += Math.min(count, theirs.get(gram) ?? 0)
    precision += shared / total(ours)
    recall += shared / total(theirs)
    orders++
  }
  if (precision + recall === 0) return 0
  const [p, r] = [precision / orders, recall / orders]
  return (100 * (1 + BETA ** 2) * p * r) / (BETA ** 2 * p + r)
}
