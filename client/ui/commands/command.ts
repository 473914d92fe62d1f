/** Something a person can do, known to the key listener, the buttons, the palette and the help alike. */
export interface Command {
  /** Stable and unique, `area.verb`. */
  readonly id: string
  /** i18n key of its name. */
  readonly title: string
  /** i18n key of the group under which palette and help show it. */
  readonly group: string
  /**
   * Physical keys (`mod+enter`, `alt+arrowdown`, `f8`), so that they work under a Thai keyboard layout. Several may do
   * the same; the first is shown.
   */
  readonly keys?: readonly string[]
  /** Whether it can be done now; always, if left out. */
  readonly when?: () => boolean
  readonly run: () => void
}
