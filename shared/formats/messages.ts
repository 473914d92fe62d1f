import type { Locale, Localized } from '../model.ts'
import messages from './messages.json' with { type: 'json' }
import xliff from './xliff.json' with { type: 'json' }

type Params = Readonly<Record<string, string | number>>
interface Said {
  readonly code: string
  readonly params: Params
}
type Table = Readonly<Record<string, Localized>>

const errors: Table = { ...messages.errors, ...xliff.errors }
const warnings: Table = messages.warnings

const fill = (text: string, params: Params) =>
  text.replace(/\{(\w+)\}/g, (hole, name: string) => (name in params ? String(params[name]) : hole))

/** What is wrong with a file, or was mended in it: the sentence of a FormatError's code or a FormatWarning's message. */
export function formatMessage(locale: Locale, code: string, params: Params = {}): string {
  const message = errors[code] ?? warnings[code]
  return message === undefined ? code : fill(message[locale], params)
}

/** Why an export is a new file: what stands in the way, and the rule that it would break, if any. */
export function newFileText(
  locale: Locale,
  { code, params, rule }: { readonly code: string; readonly params: Params; readonly rule: Said | null },
): string {
  const why = formatMessage(locale, code, params)
  return rule === null ? why : `${why} ${formatMessage(locale, rule.code, rule.params)}`
}

/** Every code there is a sentence for. */
export const FORMAT_MESSAGES: readonly string[] = [...Object.keys(errors), ...Object.keys(warnings)]

/** "line 3, column 2, unit u1": whichever of these a place has; empty where it has none. */
export function placeText(
  locale: Locale,
  place: {
    readonly line?: number
    readonly row?: number
    readonly column?: number | string
    readonly element?: string
  },
): string {
  const { line, row, column, element } = place
  const parts = [
    line === undefined ? '' : fill(messages.places.line[locale], { line }),
    row === undefined ? '' : fill(messages.places.row[locale], { row }),
    column === undefined ? '' : fill(messages.places.column[locale], { column }),
    element ?? '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}
