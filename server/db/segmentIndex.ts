/** Letters looked for in one text of a segment or in either, capitals and the marks of Vietnamese left aside. */
export interface Letters {
  readonly text: string
  readonly side: 'source' | 'target' | 'both'
}

/**
 * The index over the letters of segments, of which Thai sets no words apart. What it keeps follows from `segment`; a backup
 * leaves it out.
 */
export interface SegmentIndex {
  /** Statements that make it over the segments that there are. */
  readonly schema: readonly string[]
  /**
   * Ids of the segments of a project that may hold some letters, the newest articles first, each in reading order: every one
   * that does is among them, whether or not the index knows it yet.
   * @param wanted of each list at least one
   * @returns null where they are more than `most`, or where only reading them all tells
   */
  mayHold(projectId: string, wanted: readonly (readonly Letters[])[], most: number): Promise<string[] | null>
  /** Takes in some of what was written since; the saves that wrote it did not wait for this. @returns false where nothing is left */
  catchUp(): Promise<boolean>
}
