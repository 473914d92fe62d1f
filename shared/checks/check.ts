import type { Era, Finding, Fix, Localized, SegmentRole, Severity, Span } from '../model.ts'
import type { InlineCode } from '../text/codes.ts'

/** One segment as the checks see it: both texts in NFC. `source` is empty where the source is missing. */
export interface Pair {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly role?: SegmentRole
  /** The inline codes that stand in both texts as characters from U+E000 on. */
  readonly codes?: readonly InlineCode[]
}

/** A project's term: what the Vietnamese may be called in Thai, and what it must not be called. */
export interface TermEntry {
  readonly source: readonly string[]
  readonly preferred: readonly string[]
  readonly admitted: readonly string[]
  readonly forbidden: readonly string[]
  /** Vietnamese words that make a forbidden form right after all ("unless the source says …"). */
  readonly unlessSource: readonly string[]
}

/** A line of the ledger of names: one Vietnamese form, the Thai form chosen, and the variants admitted beside it. */
export interface NameEntry {
  readonly source: string
  readonly kind: 'person' | 'place' | 'body'
  readonly target: string
  readonly variants: readonly string[]
}

/** A project's own rule, as data. */
export interface RuleEntry {
  readonly id: string
  /** A literal or a regular expression of the safe subset, matched in the target. */
  readonly pattern: string
  readonly regex: boolean
  readonly wholeWords: boolean
  readonly sourcePresent: readonly string[]
  readonly sourceAbsent: readonly string[]
  readonly message: string
  readonly severity: Severity
  readonly replacement?: string
}

/** A project's settings as far as checks read them. */
export interface CheckSettings {
  readonly era: Era
  /** Whether house style wants a space before ๆ ('either' never complains). */
  readonly maiyamokSpace: 'before' | 'none' | 'either'
  /** Whether house style wants spaces around numbers in Thai ('either' never complains). */
  readonly numberSpace: 'around' | 'either'
  /** Whose names for disputed seas and islands are used: Vietnamese official ones, or the Thai press's. */
  readonly disputedNames: 'vietnamese' | 'thai-press'
  /** Check id → off, or another severity. A check not listed runs as it is. */
  readonly checks: Readonly<Record<string, 'off' | Severity>>
}

export const DEFAULT_SETTINGS: CheckSettings = {
  era: 'either',
  maiyamokSpace: 'either',
  numberSpace: 'either',
  disputedNames: 'vietnamese',
  checks: {},
}

/** The document that a pair stands in, and what the project knows. */
export interface Scope {
  readonly pairs: readonly Pair[]
  readonly settings: CheckSettings
  readonly terms: readonly TermEntry[]
  readonly names: readonly NameEntry[]
  readonly rules: readonly RuleEntry[]
}

/** What a check returns; the runner adds the check's id, category and severity. */
export interface Draft {
  /** A key of the check's `messages`. */
  readonly message: string
  readonly params?: Finding['params']
  readonly source?: readonly Span[]
  readonly target?: readonly Span[]
  readonly fixes?: readonly Fix[]
  /** Where this case is graver or lighter than the check's own severity. */
  readonly severity?: Severity
  /** Where this case belongs to another MQM category than the check's own. */
  readonly category?: string
}

export interface Example {
  readonly source: string
  readonly target: string
}

/** What a check tells of itself: the explanation page, the settings page and the documentation are made from it. */
export interface CheckMeta {
  /** The file's name. */
  readonly id: string
  readonly severity: Severity
  readonly category: string
  readonly title: Localized
  /** What it flags. */
  readonly what: Localized
  /** Why that matters to a reader. */
  readonly why: Localized
  readonly wrong: Example
  readonly right: Example
  /** Message id → text with {{placeholders}}. */
  readonly messages: Readonly<Record<string, Localized>>
}

/**
 * A check is pure: same pair and scope, same drafts; it throws on no text. Spans are UTF-16 offsets into the pair's texts.
 * `segment` looks at one pair (and runs as the user types); `document` compares across pairs and returns drafts by pair id.
 */
export interface Check {
  readonly meta: CheckMeta
  /** True where nothing can be said without the Vietnamese source; such checks are not run where the source is missing. */
  readonly needsSource: boolean
  readonly segment?: (pair: Pair, scope: Scope) => readonly Draft[]
  readonly document?: (scope: Scope) => ReadonlyMap<string, readonly Draft[]>
}
