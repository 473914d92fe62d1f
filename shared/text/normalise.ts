import type { Span } from '../model.ts'
import { keeping } from './cache.ts'
import { replaceSpans } from './spans.ts'

export const REPAIR_KINDS = [
  'sara-ae',
  'sara-am',
  'mark-order',
  'doubled-mark',
  'doubled-vowel',
  'zero-width',
  'space',
] as const
export type RepairKind = (typeof REPAIR_KINDS)[number]

/** One safe repair: what stands at the span of the NFC text becomes `text`. */
export interface Repair extends Span {
  readonly text: string
  readonly kind: RepairKind
}

const ZERO_WIDTH = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g

/**
 * Everything that may need a repair: two SARA E for SARA AE; a consonant with its marks (and invisible characters among them)
 * and the SARA AA or SARA AM after it; a following vowel twice; invisible characters; spaces that are not the plain one.
 */
const SUSPECT =
  /เเ|(?<cluster>[ก-ฮ](?:[ัิ-ฺ็-๎]|[\u200B\u200C\u2060\uFEFF\u00AD](?=[ัิ-ฺ็-๎าำ])){0,8}(?:(?<tail>[าำ])(?:\k<tail>(?!\k<tail>))?[่-๋]{0,4})?)|(?<letter>[ะาำแโใไ])(?<!\k<letter>\k<letter>)\k<letter>(?!\k<letter>)|(?<zero>[\u200B\u2060\uFEFF\u00AD]+|(?<=[ก-๛])[\u200C\u200D]+|[\u200C\u200D]+(?=[ก-๛]))|(?<space>[\u00A0\u202F\u2007])/gu

/**
 * A text in NFC, but for runs of Thai, whose marks stay in the order in which they were typed: NFC would reorder some of them
 * (กุ่) and hide that they were wrong. After `repairThai` the text is NFC throughout.
 */
export const toNfc = (text: string): string =>
  /^[\x00-\x7f\u0E00-\u0E7F]*$/.test(text) ? text : text.replace(/[^\u0E00-\u0E7F]+/g, (run) => run.normalize('NFC'))

/** What a text without any of these need not be searched for. */
const ANY_FAULT = /เเ|ํ|[\u200B-\u200D\u2060\uFEFF\u00AD\u00A0\u202F\u2007]|([ะาำแโใไัิ-ฺ็-๎])\1|[่-์][ัิ-ฺ็]|[าำ][่-๋]/u

/** Where each mark belongs after its consonant: vowels and phinthu first, then tone marks and the silencing mark. */
const rank = (mark: string): number => (/[่-๎]/.test(mark) && mark !== 'ํ' ? 1 : 0)

/** The one right spelling of a consonant with its marks, where there is one. */
function orderCluster(cluster: string): string {
  const seen = cluster.replace(ZERO_WIDTH, '')
  const [consonant = '', ...rest] = seen
  const tail = rest.find((mark) => mark === 'า' || mark === 'ำ') ?? ''
  const marks = rest.filter((mark) => mark !== tail).sort((a, b) => rank(a) - rank(b))
  const single = marks.filter((mark, i) => mark !== marks[i - 1])
  if (tail === 'า' && single.includes('ํ')) return `${consonant}${single.filter((mark) => mark !== 'ํ').join('')}ำ`
  return consonant + single.join('') + tail
}

function clusterKind(cluster: string): RepairKind {
  if (cluster.search(ZERO_WIDTH) >= 0) return 'zero-width'
  if (/ํ[่-๋]?า|ำ[่-๋]/.test(cluster)) return 'sara-am'
  if (/([ัิ-ฺ็-๎])\1/.test(cluster)) return 'doubled-mark'
  if (/([าำ])\1/.test(cluster)) return 'doubled-vowel'
  return 'mark-order'
}

function repairOf(match: RegExpExecArray): { text: string; kind: RepairKind } | undefined {
  const { cluster, letter, zero, space } = match.groups ?? {}
  if (cluster) {
    const text = orderCluster(cluster)
    return text === cluster ? undefined : { text, kind: clusterKind(cluster) }
  }
  if (letter) return { text: letter, kind: 'doubled-vowel' }
  if (zero) return { text: '', kind: 'zero-width' }
  if (space) return { text: ' ', kind: 'space' }
  return { text: 'แ', kind: 'sara-ae' }
}

/**
 * The repairs of a Thai text that are right whatever it says: the order of marks, เเ for แ, ํา for ำ, marks and vowels typed
 * twice, invisible characters, no-break spaces. Rules: Unicode 16 §16.1 (Thai) and WTT 2.0 input sequences.
 * @param text any text; it is read as NFC
 * @returns the repaired text, and the repairs as spans of the NFC text
 */
export function repairThai(text: string): { text: string; repairs: Repair[] } {
  const nfc = toNfc(text)
  const repairs: Repair[] = []
  if (!ANY_FAULT.test(nfc)) return { text: nfc, repairs }
  for (const match of nfc.matchAll(SUSPECT)) {
    const repair = repairOf(match)
    if (repair) repairs.push({ start: match.index, end: match.index + match[0].length, ...repair })
  }
  return { text: repairs.length ? replaceSpans(nfc, repairs) : nfc, repairs }
}

// biome-ignore format: a table
/** Open oa, oe, uy with the tone on the first vowel (hòa) and on the second (hoà): both are in use, one syllable. */
const OLD_TONES: Readonly<Record<string, string>> = {
  òa: 'oà', óa: 'oá', ỏa: 'oả', õa: 'oã', ọa: 'oạ',
  òe: 'oè', óe: 'oé', ỏe: 'oẻ', õe: 'oẽ', ọe: 'oẹ',
  ùy: 'uỳ', úy: 'uý', ủy: 'uỷ', ũy: 'uỹ', ụy: 'uỵ',
}
const OPEN_TONE = /(?:[òóỏõọ][ae]|[ùúủũụ]y)(?![A-Za-z\u00C0-\u1EFF])/g

/** Lower case where that keeps the length (İ does not), so that offsets hold. */
export const lower = (text: string): string => {
  const folded = text.toLowerCase()
  return folded.length === text.length
    ? folded
    : [...text].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('')
}

/**
 * A Vietnamese text as search compares it: small letters, one place for the tone (hòa = hoà).
 * @param text NFC
 * @returns a text of the same length: an offset in it is an offset in `text`
 */
export const foldVietnamese = keeping(1024, (text: string): string =>
  lower(text).replace(OPEN_TONE, (rime) => OLD_TONES[rime] ?? rime),
)

/**
 * A text without the marks of Vietnamese (Đường → Duong), for what was typed or printed without them.
 * @param text NFC
 * @returns a text of the same length: an offset in it is an offset in `text`
 */
export const withoutDiacritics = (text: string): string =>
  text.replace(MARKED, (letter) => BARE_LETTERS.get(letter) ?? letter)

const MARKED = /[\u00C0-\u024F\u1EA0-\u1EF9]/g
const bareLetter = (letter: string): string =>
  letter === 'đ' ? 'd' : letter === 'Đ' ? 'D' : (letter.normalize('NFD')[0] ?? letter)
const BARE_LETTERS: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0x1f00 }, (_, code) => String.fromCharCode(code))
    .filter((letter) => letter.search(MARKED) === 0)
    .map((letter) => [letter, bareLetter(letter)]),
)

/** A text as a person types it into a search: capitals, diacritics and the place of the tone mark do not matter. Same length as its NFC. */
export const searchable = (text: string): string => withoutDiacritics(foldVietnamese(text.normalize('NFC')))

/** A Thai text as search compares it: repaired, without spaces and invisible characters, Thai digits as Arabic ones. */
export const foldThai = (text: string): string =>
  lower(repairThai(text).text)
    .replace(/\s+/g, '')
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
