import type { Span } from '../model.ts'
import { type Mark, type MarkPair, pairMarks } from '../text/pairedMarks.ts'
import { matchesOf } from '../text/spans.ts'
import type { Check, Draft } from './check.ts'

/** How far from where the source puts it a lost mark is looked for, and how much text around that is shown. */
const NEAR = 24
const SHOWN = 16

const isGap = (char: string | undefined): boolean => char === undefined || /\s/.test(char)

/** The gap between words (or the edge of the text) nearest to an offset. */
function nearestGap(text: string, offset: number): number {
  const at = Math.max(0, Math.min(text.length, offset))
  for (let distance = 0; distance <= NEAR; distance++) {
    if (at + distance >= text.length || isGap(text[at + distance])) return Math.min(at + distance, text.length)
    if (at - distance <= 0 || isGap(text[at - distance])) return Math.max(at - distance, 0)
  }
  return at
}

const LATIN_AFTER = /^[\p{Script=Latin}\p{N}\p{M} .,:'’&%-]{3,}/u
const LATIN_BEFORE = /(?:^|(?<=\s))[\p{Script=Latin}\p{N}\p{M} .,:'’&%-]{3,}$/u

/** Where the missing partner of a mark probably stood: by the source's own pair in proportion, else by the words in brackets. */
function partnerPlace(text: string, mark: Mark, source: string, pair: MarkPair | undefined): number {
  const { open, close } = pair ?? {}
  if (open && close) {
    if (mark.kind === 'quote' && mark.opens && !/[\p{L}\p{N}]/u.test(source.slice(close.index))) return text.length
    if (mark.kind === 'quote' && !mark.opens && !/[\p{L}\p{N}]/u.test(source.slice(0, open.index))) return 0
  }
  if (mark.kind !== 'quote') {
    const latin = mark.opens
      ? LATIN_AFTER.exec(text.slice(mark.index + 1))
      : LATIN_BEFORE.exec(text.slice(0, mark.index))
    if (latin) return mark.opens ? mark.index + 1 + latin[0].trimEnd().length : mark.index - latin[0].trimStart().length
  }
  const length = open && close ? ((close.index - open.index) * text.length) / source.length : SHOWN
  return nearestGap(text, Math.round(mark.opens ? mark.index + length : mark.index - length))
}

/** The words at a lone mark, and those where its partner should be, as one span where they meet. */
function places(text: string, { index }: Mark, partner: number): Span[] {
  const at = { start: index, end: index + 1 }
  const start = Math.max(0, partner - SHOWN)
  const end = Math.min(text.length, partner + SHOWN)
  if (index + 1 < start) return [at, { start, end }]
  if (index >= end) return [{ start, end }, at]
  return [partner <= index ? { start, end: index + 1 } : { start: index, end }]
}

function loneMarks(source: string, target: string): Draft[] {
  const drafts: Draft[] = []
  const targetPairs = pairMarks(target)
  if (targetPairs.every(({ open, close }) => open && close)) return drafts
  const sourcePairs = pairMarks(source)
  for (const pair of targetPairs) {
    const mark = pair.open ?? pair.close
    if (!mark || (pair.open && pair.close)) continue
    const alike = sourcePairs.filter(({ kind }) => kind === mark.kind)
    // A quotation that runs over several paragraphs is open in both texts; one that the source does not mark at all is the
    // translator's own matter.
    const asSource = alike.some(({ open, close }) => !open || !close)
    const unmarked = source !== '' && mark.kind === 'quote' && alike.length === 0
    const counted = drafts.some(({ params }) => params?.kind === mark.kind)
    const order = targetPairs.filter(({ kind }) => kind === mark.kind).indexOf(pair)
    drafts.push({
      message: 'lone',
      params: { mark: mark.char, kind: mark.kind },
      severity: asSource || unmarked || counted ? 'neutral' : undefined,
      target: places(target, mark, partnerPlace(target, mark, source, alike[order] ?? alike.at(-1))),
    })
  }
  return drafts
}

/** Full stops and commas of other scripts. */
const FOREIGN = /[。、，．！？；：・।॥]/gu
const PLAIN: Readonly<Record<string, string>> = {
  '。': '',
  '、': ', ',
  '，': ', ',
  '．': '.',
  '！': '!',
  '？': '?',
  '；': ';',
  '：': ':',
}

/** Quotation marks and brackets that lost their partner, and punctuation of other scripts. */
export const punctuation: Check = {
  meta: {
    id: 'punctuation',
    severity: 'minor',
    category: 'fluency/punctuation',
    title: { en: 'Quotation marks and brackets', th: 'เครื่องหมายคำพูดและวงเล็บ', vi: 'Dấu ngoặc kép và ngoặc đơn' },
    what: {
      en: 'A quotation mark or bracket without its partner where the Vietnamese has both and full stops or commas of other scripts.',
      th: 'เครื่องหมายคำพูดหรือวงเล็บที่ไม่มีคู่ ทั้งที่ต้นฉบับมีครบ และมหัพภาคหรือจุลภาคของอักษรอื่น',
      vi: 'Dấu ngoặc kép hoặc ngoặc đơn không có dấu đi cặp trong khi tiếng Việt có đủ, và dấu chấm, phẩy của chữ viết khác.',
    },
    why: {
      en: 'The reader cannot see where the words of the person quoted end and those of the newspaper begin.',
      th: 'ผู้อ่านแยกไม่ออกว่าคำพูดของแหล่งข่าวสิ้นสุดตรงไหน และข้อความของผู้เขียนเริ่มตรงไหน',
      vi: 'Người đọc không biết lời người được dẫn kết thúc ở đâu và lời của tòa báo bắt đầu từ đâu.',
    },
    wrong: { source: 'Ông nói: “Chúng tôi đã sẵn sàng”.', target: 'เขากล่าวว่า “เราพร้อมแล้ว' },
    right: { source: 'Ông nói: “Chúng tôi đã sẵn sàng”.', target: 'เขากล่าวว่า “เราพร้อมแล้ว”' },
    messages: {
      lone: {
        en: '{{mark}} has no partner',
        th: '{{mark}} ไม่มีคู่',
        vi: '{{mark}} không có dấu đi cặp',
      },
      foreign: { en: '{{mark}} is not used in Thai', th: 'ภาษาไทยไม่ใช้ {{mark}}', vi: 'Tiếng Thái không dùng {{mark}}' },
    },
  },
  needsSource: false,
  segment: ({ source, target }) => {
    const drafts = loneMarks(source, target)
    for (const { 0: char, index } of matchesOf(target, FOREIGN)) {
      const span = { start: index, end: index + char.length }
      const text = PLAIN[char]
      const fixes = text === undefined ? [] : [{ ...span, text }]
      drafts.push({ message: 'foreign', params: { mark: char }, target: [span], fixes })
    }
    return drafts
  },
}
