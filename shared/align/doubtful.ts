/** A link of less confidence than this is marked and shown first. */
export const DOUBTFUL = 0.9
