/// <reference path="./po/gettext-parser.d.ts" />
import { type Catalogue, po as gettext, type Message } from 'gettext-parser'
import { extension, head, utf8 } from './bytes.ts'
import {
  exportedTarget,
  type Format,
  FormatError,
  type InterchangeDocument,
  type InterchangeSegment,
  type WriteOptions,
  withoutCodes,
} from './format.ts'
import { pairOf } from './languages.ts'
import { approvedRemark } from './remarks.ts'

const isFuzzy = ({ comments }: Message) => /(?:^|,)\s*fuzzy\b/.test(comments?.flag ?? '')

function withFuzzy(message: Message, fuzzy: boolean): void {
  const flags = (message.comments?.flag ?? '')
    .split(',')
    .map((flag) => flag.trim())
    .filter((flag) => flag !== '' && flag !== 'fuzzy')
  message.comments = { ...message.comments, flag: [...(fuzzy ? ['fuzzy'] : []), ...flags].join(', ') }
}

const idOf = ({ msgctxt, msgid }: Message) => (msgctxt === undefined ? msgid : `${msgctxt}\u0004${msgid}`)

/** Messages in order, without the header. */
const messages = (catalogue: Catalogue): Message[] =>
  Object.values(catalogue.translations)
    .flatMap((context) => Object.values(context))
    .filter(({ msgid, msgstr }) => msgid !== '' && Array.isArray(msgstr))

function parse(bytes: Uint8Array): Catalogue {
  let catalogue: Catalogue
  try {
    catalogue = gettext.parse(Buffer.from(bytes))
  } catch (error) {
    throw new FormatError('po-broken', {}, { reason: error instanceof Error ? error.message : String(error) })
  }
  catalogue.headers ??= {}
  if (messages(catalogue).length === 0) throw new FormatError('no-segments')
  return catalogue
}

function readMessage(message: Message): InterchangeSegment {
  const target = message.msgstr[0] ?? ''
  const notes = [
    ...(message.comments?.extracted ? [{ text: message.comments.extracted }] : []),
    ...(message.comments?.translator ? [{ text: message.comments.translator, category: 'translator' }] : []),
    ...(message.msgid_plural ? [{ text: message.msgid_plural, category: 'plural' }] : []),
  ]
  return {
    id: idOf(message),
    source: message.msgid.normalize('NFC'),
    ...(target !== '' && {
      target: target.normalize('NFC'),
      state: isFuzzy(message) ? ('draft' as const) : ('translated' as const),
    }),
    ...(notes.length > 0 && { notes }),
  }
}

/** PO knows only fuzzy or not: what is translated or approved is not fuzzy, all else is. */
const isReady = ({ state }: InterchangeSegment) => state === 'translated' || state === 'approved'

/** The entries of a catalogue as they stand in its text, in order; what holds no message (header, obsolete entries) has none. */
function entries(text: string): { text: string; message?: Message }[] {
  return text.split(/(\r?\n[ \t]*(?:\r?\n[ \t]*)+)/).map((part) => {
    if (!/^msgid /m.test(part)) return { text: part }
    try {
      const [message] = messages(gettext.parse(part, { defaultCharset: 'utf-8' }))
      return message ? { text: part, message } : { text: part }
    } catch {
      return { text: part }
    }
  })
}

/** One message as gettext writes it, without a header. */
function compiled(message: Message): string {
  const catalogue = {
    charset: 'utf-8',
    headers: {},
    translations: { [message.msgctxt ?? '']: { [message.msgid]: message } },
  }
  const written = new TextDecoder().decode(gettext.compile(catalogue, { foldLength: 0 }))
  return written.split('\n\n').slice(1).join('\n\n').trimEnd()
}

/** Puts a segment into its message. @returns whether anything changed */
function editMessage(message: Message, segment: InterchangeSegment, options: WriteOptions): boolean {
  const wanted = exportedTarget(segment, options) ?? (options.approvedOnly ? '' : undefined)
  if (wanted === undefined) return false
  const text = withoutCodes(wanted, segment.codes)
  const before = readMessage(message)
  const same = text === (before.target ?? '')
  if (same && (segment.state === undefined || isReady(segment) === isReady(before))) return false
  if (!same) message.msgstr[0] = text
  withFuzzy(message, text !== '' && !isReady(segment))
  return true
}

/** The original with changed messages written anew; every other entry stays as it stands. */
function edit(original: Uint8Array, [document]: readonly InterchangeDocument[], options: WriteOptions): Uint8Array {
  parse(original)
  const segments = new Map(document?.segments.map((segment) => [segment.id, segment]))
  const written = entries(new TextDecoder('utf-8', { ignoreBOM: true }).decode(original)).map(({ text, message }) => {
    const segment = message && segments.get(idOf(message))
    return message && segment && editMessage(message, segment, options)
      ? `${compiled(message)}${/\s*$/.exec(text)?.[0] ?? ''}`
      : text
  })
  return utf8(written.join(''))
}

/** Messages in the order of the file, which the parser groups by context. */
function inOrder(bytes: Uint8Array, catalogue: Catalogue): Message[] {
  const all = messages(catalogue)
  const order = entries(new TextDecoder().decode(bytes)).flatMap(({ message }) => (message ? [idOf(message)] : []))
  const place = new Map(order.map((id, i) => [id, i]))
  return all.sort((x, y) => (place.get(idOf(x)) ?? 0) - (place.get(idOf(y)) ?? 0))
}

function write(documents: readonly InterchangeDocument[], options: WriteOptions): Uint8Array {
  const first = documents[0]
  const said = documents.map((document) => approvedRemark(document, options)).filter(Boolean)
  const translations: Catalogue['translations'] = {
    '': { '': { msgid: '', msgstr: [''], comments: { translator: said.join('\n') } } },
  }
  for (const [i, document] of documents.entries())
    for (const [j, segment] of document.segments.entries()) {
      const source = withoutCodes(segment.source, segment.codes)
      const target = exportedTarget(segment, options)
      const msgctxt = segment.id ?? `${i + 1}.${j + 1}`
      const message: Message = {
        msgctxt,
        msgid: source === '' ? ' ' : source,
        msgstr: [withoutCodes(target ?? '', segment.codes)],
      }
      message.comments = { extracted: (segment.notes ?? []).map(({ text }) => text).join('\n') }
      if (target !== undefined && target !== '' && !isReady(segment)) withFuzzy(message, true)
      translations[msgctxt] = { [message.msgid]: message }
    }
  const headers = {
    'Content-Type': 'text/plain; charset=UTF-8',
    'Content-Transfer-Encoding': '8bit',
    'MIME-Version': '1.0',
    Language: first?.targetLang ?? 'th',
    'Plural-Forms': 'nplurals=1; plural=0;',
    'X-Generator': 'Songdesk',
  }
  return gettext.compile({ charset: 'utf-8', headers, translations }, { foldLength: 0 })
}

/** gettext catalogues. Context, references, previous texts, plural forms and obsolete entries stay. */
export const po: Format = {
  id: 'po',
  label: 'gettext PO',
  extensions: ['po', 'pot'],
  mime: 'text/x-gettext-translation; charset=utf-8',
  detect(bytes, name) {
    if (/^\ufeff?(?:\s*#[^\n]*\n)*\s*(?:msgctxt|msgid)\s+"/.test(head(bytes))) return 0.9
    return ['po', 'pot'].includes(extension(name)) ? 0.6 : 0
  },
  read(bytes, options) {
    const catalogue = parse(bytes)
    const pair = pairOf(options)
    const targetLang = catalogue.headers?.Language?.replace('_', '-') || pair.targetLang
    return { documents: [{ ...pair, targetLang, segments: inOrder(bytes, catalogue).map(readMessage) }], warnings: [] }
  },
  write: (documents, options = {}) =>
    options.original ? edit(options.original, documents, options) : write(documents, options),
}
