/** How many source and target paragraphs belong together, and how often that happens before anything is read. */
export interface Bead {
  readonly source: number
  readonly target: number
  readonly prior: number
  /** Two neighbours that changed places: first with second, second with first. */
  readonly swap?: boolean
}

/** The kinds of links that are tried, the three plain ones first. */
export const BEADS: readonly Bead[] = [
  { source: 1, target: 1, prior: 0.75 },
  { source: 1, target: 0, prior: 0.04 },
  { source: 0, target: 1, prior: 0.04 },
  { source: 1, target: 2, prior: 0.065 },
  { source: 2, target: 1, prior: 0.065 },
  { source: 2, target: 2, prior: 0.03 },
  { source: 1, target: 3, prior: 0.008 },
  { source: 3, target: 1, prior: 0.008 },
  { source: 2, target: 3, prior: 0.004 },
  { source: 3, target: 2, prior: 0.004 },
  { source: 3, target: 3, prior: 0.001 },
  { source: 1, target: 4, prior: 0.001 },
  { source: 4, target: 1, prior: 0.001 },
  { source: 2, target: 2, prior: 0.0005, swap: true },
]
