import type { Language } from '../dates/readDates.ts'
import type { Quantity, UnitUse } from './quantity.ts'
import data from './units.json' with { type: 'json' }

interface Unit {
  readonly id: string
  readonly dimension: string
  readonly factor: number
  readonly vi: readonly string[]
  readonly th: readonly string[]
}

const UNITS: readonly Unit[] = data.units
const BY_ID = new Map(UNITS.map((unit) => [unit.id, unit]))
const SYMBOLS: Readonly<Record<string, string>> = data.symbols
const COMPOUNDS: Readonly<Record<string, readonly string[]>> = data.compounds
const NOT_AFTER: Readonly<Record<string, string>> = data.thaiNotAfter

const literal = (text: string) => text.replace(/[.$*+?^()|[\]{}\\]/g, '\\$&')

interface Names {
  readonly ids: ReadonlyMap<string, readonly string[]>
  readonly pattern: RegExp
}

function namesOf(language: Language): Names {
  const ids = new Map<string, string[]>()
  for (const unit of UNITS) {
    for (const name of unit[language]) {
      const key = name.toLowerCase()
      ids.set(key, [...(ids.get(key) ?? []), unit.id])
    }
  }
  for (const name of Object.keys(COMPOUNDS)) ids.set(name, [])
  const forms = [...ids.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => {
      const pattern = literal(name).replaceAll(' ', '\\s+')
      if (/[\u0E00-\u0E7F]/.test(name)) return NOT_AFTER[name] ? `${pattern}(?!${NOT_AFTER[name]})` : pattern
      return /[\p{L}\d]$/u.test(name)
        ? `${pattern}(?![A-Za-z\\u00C0-\\u024F\\u1E00-\\u1EFF\\u0300-\\u036F\\d²³])`
        : pattern
    })
  return { ids, pattern: new RegExp(`\\s*(?<name>${forms.join('|')})`, 'iuy') }
}

const NAMES: Readonly<Record<Language, Names>> = { vi: namesOf('vi'), th: namesOf('th') }
const PER: Readonly<Record<Language, RegExp>> = {
  vi: /\s*(?:\/|mỗi(?=\s)|một(?=\s))\s*/iuy,
  th: /\s*(?:\/|ต่อ|ละ)\s*/uy,
}
const SYMBOL_BEFORE = /(US\$|[$€£¥฿₫])\s?$/

function unitAt(text: string, at: number, language: Language): UnitUse | undefined {
  const { ids, pattern } = NAMES[language]
  pattern.lastIndex = at
  const match = pattern.exec(text)
  const name = match?.groups?.name
  if (!match || name === undefined) return undefined
  const end = at + match[0].length
  return { start: end - name.length, end, ids: ids.get(name.toLowerCase().replace(/\s+/g, ' ')) ?? [] }
}

/** The unit after a "per"; of several (đồng/người/tháng) the one that is not people. */
function perAfter(text: string, at: number, language: Language): UnitUse | undefined {
  PER[language].lastIndex = at
  const slash = PER[language].exec(text)
  const per = slash ? unitAt(text, at + slash[0].length, language) : undefined
  return per?.ids.includes('person') ? (perAfter(text, per.end, language) ?? per) : per
}

/** The unit that follows a number at `at`, and the unit after its "per", as far as either is there. */
export function unitsAfter(text: string, at: number, language: Language): Pick<Quantity, 'unit' | 'per'> {
  const unit = unitAt(text, at, language)
  if (!unit) return {}
  const compound = COMPOUNDS[text.slice(unit.start, unit.end).toLowerCase()]
  if (compound) {
    const { start, end } = unit
    return { unit: { start, end, ids: compound.slice(0, 1) }, per: { start, end, ids: compound.slice(1) } }
  }
  const per = perAfter(text, unit.end, language)
  return per ? { unit, per } : { unit }
}

/** The currency whose symbol stands right before a number. */
export function symbolBefore(text: string, at: number): UnitUse | undefined {
  const match = SYMBOL_BEFORE.exec(text.slice(Math.max(0, at - 4), at))
  if (!match?.[1]) return undefined
  const start = at - match[0].length
  return { start, end: start + match[1].length, ids: [SYMBOLS[match[1]]!] }
}

/** Whether two uses can be the same unit; not knowing one of them, they can. */
export function mayBeSameUnit(a: UnitUse | undefined, b: UnitUse | undefined): boolean {
  return !a?.ids.length || !b?.ids.length || a.ids.some((id) => b.ids.includes(id))
}

/** Whether one of two uses is money. */
export function isCurrency(use: UnitUse | undefined): boolean {
  return use?.ids.some((id) => BY_ID.get(id)?.dimension === 'currency') ?? false
}

/** The values of a quantity in the base unit of each physical dimension that its unit may belong to (1 ha → 10000 m²). */
export function baseValues(quantity: Quantity): { dimension: string; value: number }[] {
  const found: { dimension: string; value: number }[] = []
  for (const id of quantity.unit?.ids ?? []) {
    const unit = BY_ID.get(id)
    if (!unit || unit.dimension === 'currency' || unit.dimension === 'people') continue
    for (const value of quantity.values) found.push({ dimension: unit.dimension, value: value * unit.factor })
  }
  return found
}

/** The first Thai name of a unit: the one to write. */
export function thaiUnitName(id: string): string {
  return BY_ID.get(id)?.th[0] ?? ''
}

/** Whether two uses can measure the same thing (days and weeks). */
export function sameDimension(a: UnitUse, b: UnitUse): boolean {
  const dimension = (id: string) => BY_ID.get(id)?.dimension
  return a.ids.some((x) => b.ids.some((y) => dimension(x) !== undefined && dimension(x) === dimension(y)))
}
