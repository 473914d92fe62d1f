/// <reference path="./po/gettext-parser.d.ts" />
import { type Catalogue, po as gettext, type Message } from 'gettext-parser'
import { extension, head } from './bytes.ts'
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
    .filter(({ msgid }) => msgid !== '')

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

function edit(original: Uint8Array, [document]: readonly InterchangeDocument[], options: WriteOptions): Uint8Array {
  const catalogue = parse(original)
  const segments = new Map(document?.segments.map((segment) => [segment.id, segment]))
  let changed = false
  for (const message of messages(catalogue)) {
    const segment = segments.get(idOf(message))
    const wanted = segment && exportedTarget(segment, options)
    if (wanted === undefined) continue
    const text = withoutCodes(wanted, segment?.codes)
    const before = readMessage(message)
    if (text !== (before.target ?? '')) message.msgstr[0] = text
    else if (segment?.state === undefined || isReady(segment) === isReady(before)) continue
    withFuzzy(message, text !== '' && segment !== undefined && !isReady(segment))
    changed = true
  }
  return changed ? gettext.compile(catalogue, { foldLength: 0 }) : original
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
    return { documents: [{ ...pair, targetLang, segments: messages(catalogue).map(readMessage) }], warnings: [] }
  },
  write: (documents, options = {}) =>
    options.original ? edit(options.original, documents, options) : write(documents, options),
}
