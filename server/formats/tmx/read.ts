import { FormatError, type InterchangeSegment, type ReadOptions, type ReadResult } from '../format.ts'
import { pairOf } from '../languages.ts'
import { lightReader } from '../xml/light.ts'
import { attribute, child, children, placeOf, type XmlElement } from '../xml/nodes.ts'
import { xmlEncoding, xmlPieces } from '../xml/parse.ts'
import { languageOf, readUnit, sameLanguage } from './unit.ts'

interface Pair {
  readonly sourceLang: string
  readonly targetLang: string
}

/** The pair asked for, where the unit has one of its languages; else the unit's own: the header's source language and another. */
function choosePair(tu: XmlElement, options: ReadOptions): Pair {
  const wanted = pairOf(options)
  const languages = children(tu, 'tuv').map(languageOf)
  const has = (lang: string) => languages.find((each) => sameLanguage(each, lang))
  if (has(wanted.sourceLang) || has(wanted.targetLang))
    return {
      sourceLang: has(wanted.sourceLang) ?? wanted.sourceLang,
      targetLang: has(wanted.targetLang) ?? wanted.targetLang,
    }
  const header = tu.parentElement?.parentElement && child(tu.parentElement.parentElement, 'header')
  const said = header ? (attribute(header, 'srclang') ?? '') : ''
  const sourceLang = has(said) ?? languages[0] ?? wanted.sourceLang
  return { sourceLang, targetLang: languages.find((each) => !sameLanguage(each, sourceLang)) ?? wanted.targetLang }
}

/** Reads a TMX file piece by piece: units are handed over as they are complete, and let go. */
class TmxReader {
  pair: Pair | undefined
  skipped = 0
  private count = 0
  private units: InterchangeSegment[] = []
  private readonly options: ReadOptions
  private readonly reader

  constructor(options: ReadOptions = {}) {
    this.options = options
    this.reader = lightReader((element) => {
      if (element.localName !== 'tu') return 'keep'
      this.add(element)
      return 'remove'
    })
  }

  private add(tu: XmlElement) {
    this.pair ??= choosePair(tu, this.options)
    const unit = readUnit(tu, this.count, this.pair.sourceLang, this.pair.targetLang)
    this.count++
    if (unit) this.units.push(unit)
    else this.skipped++
  }

  /** @returns the units that the piece completed */
  write(text: string): InterchangeSegment[] {
    this.reader.write(text)
    const done = this.units
    this.units = []
    return done
  }

  /** @throws FormatError where the file breaks off or is no TMX */
  close(): void {
    const root = this.reader.close()
    if (root.localName !== 'tmx') throw new FormatError('not-this-format', placeOf(root), { format: 'TMX' })
    if (!child(root, 'body'))
      throw new FormatError('xliff-child-missing', placeOf(root), { element: 'tmx', child: 'body' })
  }
}

/** Units of a TMX file of any size, in constant memory. @throws FormatError naming line and column */
export async function* streamTmx(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): AsyncGenerator<InterchangeSegment> {
  const reader = new TmxReader(options)
  let decoder: InstanceType<typeof TextDecoder> | undefined
  for await (const piece of bytes) {
    decoder ??= new TextDecoder(xmlEncoding(piece).encoding, { fatal: true })
    yield* reader.write(decode(decoder, piece, true))
  }
  yield* reader.write(decoder ? decode(decoder, new Uint8Array(), false) : '')
  reader.close()
}

function decode(decoder: InstanceType<typeof TextDecoder>, piece: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(piece, { stream })
  } catch {
    throw new FormatError('encoding-broken', {}, { encoding: decoder.encoding })
  }
}

/** A TMX file → one document. */
export function readTmx(bytes: Uint8Array, options: ReadOptions = {}): ReadResult {
  const reader = new TmxReader(options)
  const segments: InterchangeSegment[] = []
  for (const piece of xmlPieces(bytes)) for (const unit of reader.write(piece)) segments.push(unit)
  reader.close()
  if (segments.length === 0) throw new FormatError('no-segments')
  const warnings =
    reader.skipped === 0 ? [] : [{ place: {}, message: 'unit-skipped', params: { units: reader.skipped } }]
  return { documents: [{ ...(reader.pair ?? pairOf(options)), segments }], warnings }
}
