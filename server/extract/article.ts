import type { SegmentRole } from '../../shared/model.ts'

export interface ArticleParagraph {
  readonly role: SegmentRole
  readonly text: string
}

/** What is left of a page when menus, comments and other articles' headlines are gone. */
export interface Article {
  readonly title: string | null
  readonly outlet: string | null
  /** ISO 8601 day. */
  readonly date: string | null
  /** Of the original that the page names as its source, else the page's own. */
  readonly url: string | null
  /** In order; the title, where there is one, comes first. */
  readonly paragraphs: readonly ArticleParagraph[]
}

/** A line of a page, before it is known what it is. */
export interface PageLine {
  readonly text: string
  /** What the mark-up says it is, where there was mark-up. */
  readonly role?: SegmentRole
  /** An empty line, or another block's border, stands before it. */
  readonly apart: boolean
  /** Addresses that the line links to. */
  readonly links?: readonly string[]
  /** Nothing of the line stands outside its links. */
  readonly teaser?: boolean
}
