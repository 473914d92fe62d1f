import { readNames } from '../names/readNames.ts'
import { findName } from '../names/soundsLike.ts'
import { matchesOf, spanOfMatch, spansOf } from '../text/spans.ts'
import type { Check, CheckSettings, Draft } from './check.ts'
import SPLITS from './spacing.json' with { type: 'json' }

// A pattern that begins with the space that it looks for is quick; to look behind first is to look behind every letter.
/** A space before what cannot begin a word: a silenced consonant, a mark, a following vowel; or after a leading vowel. */
const INSIDE = / +(?<=[ก-๎] +)(?:(?=[ก-ฮ]์|[ัิ-ฺ็-๎]|[ะาำ])|(?<=[เแโใไั] +)(?=[ก-ฮ]))/gu
const DOUBLED = /(?: {2,}| *\u00A0[ \u00A0]*)(?<=\S[ \u00A0]+)(?=\S)/gu
/** A space where Thai has none, as around a link: before closing and after opening marks. */
const AT_MARKS = /[ \u00A0]+(?<=[(“[][ \u00A0]+)(?=\S)| +(?<=[^\s.] +)(?=[)\]”](?:\s|$|[ก-๎]))/gu

/** A letter of Thai before and after a number without a space, for a house style that wants one. */
const TIGHT_NUMBER = /(?<=[ก-ฺเ-ๆ็-๎])(?=[\d๐-๙])|(?<=[\d๐-๙])(?=[ก-ฮเ-ไ])/gu
const TIGHT_MAIYAMOK = /(?<=[ก-๎])ๆ/gu
const LOOSE_MAIYAMOK = /(?<=[ก-๎]) +(?=ๆ)/gu

/** Words that a stray space cuts (พื้น ที่), and pairs that belong together (กรุง ฮานอย). */
const CUT_WORDS = SPLITS.words.map((cut) => ({ cut, pattern: new RegExp(cut.replace(' ', ' +'), 'gu') }))
const halves = (side: 0 | 1) => SPLITS.words.map((cut) => cut.split(' ')[side]).join('|')
/** What a text without it need not be searched for each of those words. */
const ANY_CUT = new RegExp(` +(?<=(?:${halves(0)}) +)(?:${halves(1)})`, 'u')
const BODY_PLACE = new RegExp(` +(?<=(?:${SPLITS.heads.join('|')}) +)(?=(?:${SPLITS.places.join('|')}))`, 'gu')
const OF_OFFICE = new RegExp(
  ` +(?<=(?:^|[\\s“(])(?:${SPLITS.ranks.join('|')}) +)(?=(?:${SPLITS.offices.join('|')}))`,
  'gu',
)
const LINKED = new RegExp(` (?<=[ก-๎] )(?<!(?:^|\\s)ณ )(?<word>${SPLITS.linked.join('|')}) (?=[ก-๎])`, 'gu')

const remove = (message: string, start: number, end: number, severity?: Draft['severity']): Draft => ({
  message,
  severity,
  target: [{ start: Math.max(0, start - 1), end: end + 1 }],
  fixes: [{ start, end, text: '' }],
})

function houseStyle(target: string, { maiyamokSpace, numberSpace }: CheckSettings): Draft[] {
  const drafts: Draft[] = []
  if (maiyamokSpace === 'none')
    for (const { start, end } of spansOf(target, LOOSE_MAIYAMOK))
      drafts.push({ ...remove('maiyamokLoose', start, end) })
  if (maiyamokSpace === 'before')
    for (const span of spansOf(target, TIGHT_MAIYAMOK))
      drafts.push({ message: 'maiyamokTight', target: [span], fixes: [{ ...span, text: ' ๆ' }] })
  if (numberSpace === 'around')
    for (const { start } of spansOf(target, TIGHT_NUMBER))
      drafts.push({
        message: 'number',
        target: [{ start: start - 1, end: start + 1 }],
        fixes: [{ start, end: start, text: ' ' }],
      })
  return drafts
}

/** Where a person of the source ends in the Thai: the office that follows a name stands apart. */
function personEnds(source: string, target: string): Set<number> {
  const persons = readNames(source).filter(({ kind }) => kind === 'person')
  return new Set(persons.flatMap(({ text }) => findName(text, target).map(({ end }) => end)))
}

function strays(source: string, target: string): Draft[] {
  const drafts: Draft[] = []
  for (const { start, end } of spansOf(target, INSIDE)) drafts.push(remove('inside', start, end))
  for (const { cut, pattern } of ANY_CUT.test(target) ? CUT_WORDS : [])
    for (const match of matchesOf(target, pattern)) {
      const span = spanOfMatch(match)
      drafts.push({ message: 'inside', target: [span], fixes: [{ ...span, text: cut.replace(' ', '') }] })
    }
  for (const pattern of [BODY_PLACE, OF_OFFICE])
    for (const { start, end } of spansOf(target, pattern)) drafts.push(remove('link', start, end))
  const linked = matchesOf(target, LINKED)
  const persons = linked.length > 0 ? personEnds(source, target) : new Set<number>()
  for (const match of linked) {
    if (persons.has(match.index)) continue
    const span = spanOfMatch(match)
    drafts.push({
      message: 'link',
      severity: 'minor',
      target: [span],
      fixes: [{ ...span, text: match.groups?.word ?? '' }],
    })
  }
  for (const { start, end } of spansOf(target, AT_MARKS)) drafts.push(remove('marks', start, end, 'neutral'))
  for (const span of spansOf(target, DOUBLED))
    drafts.push({ message: 'doubled', severity: 'neutral', target: [span], fixes: [{ ...span, text: ' ' }] })
  return drafts
}

/** Spaces where Thai has none, and the house style of spaces around ๆ and numbers. */
export const spacing: Check = {
  meta: {
    id: 'spacing',
    severity: 'minor',
    category: 'fluency/typography',
    title: { en: 'Spaces', th: 'ช่องว่าง', vi: 'Khoảng trắng' },
    what: {
      en: 'A space inside a word or between a body or title and its place, such as automatic links leave behind; two spaces in a row; and, where the project has set it, spaces before ๆ and around numbers.',
      th: 'ช่องว่างกลางคำ หรือระหว่างชื่อองค์กรหรือตำแหน่งกับสถานที่ ซึ่งเกิดจากลิงก์อัตโนมัติ ช่องว่างซ้ำ และช่องว่างหน้า ๆ กับรอบตัวเลขตามที่โครงการกำหนด',
      vi: 'Dấu cách giữa từ, hoặc giữa tên tổ chức hay chức danh và địa danh, do liên kết tự động để lại; hai dấu cách liền nhau; và dấu cách trước ๆ, quanh chữ số nếu dự án có quy định.',
    },
    why: {
      en: 'Thai puts spaces between clauses, not words: a stray one stops the reader and breaks names in two for search.',
      th: 'ภาษาไทยเว้นวรรคระหว่างวลีไม่ใช่ระหว่างคำ ช่องว่างเกินทำให้สะดุดและทำให้ค้นหาชื่อไม่พบ',
      vi: 'Tiếng Thái cách giữa các mệnh đề chứ không giữa các từ: dấu cách thừa làm người đọc khựng lại và cắt đôi tên khi tìm kiếm.',
    },
    wrong: { source: 'Liên đoàn Lao động Hà Nội', target: 'สหพันธ์แรงงาน ฮานอย' },
    right: { source: 'Liên đoàn Lao động Hà Nội', target: 'สหพันธ์แรงงานฮานอย' },
    messages: {
      inside: { en: 'A space inside a word', th: 'มีช่องว่างกลางคำ', vi: 'Dấu cách nằm giữa từ' },
      link: { en: 'A stray space', th: 'ช่องว่างเกิน', vi: 'Dấu cách thừa' },
      marks: {
        en: 'A space inside a bracket or quotation mark',
        th: 'ช่องว่างในวงเล็บหรือเครื่องหมายคำพูด',
        vi: 'Dấu cách bên trong ngoặc',
      },
      doubled: { en: 'More than one space', th: 'ช่องว่างซ้ำ', vi: 'Nhiều dấu cách liền nhau' },
      maiyamokLoose: {
        en: 'House style: no space before ๆ',
        th: 'รูปแบบของโครงการ: ไม่เว้นวรรคหน้า ๆ',
        vi: 'Quy định: không có dấu cách trước ๆ',
      },
      maiyamokTight: {
        en: 'House style: a space before ๆ',
        th: 'รูปแบบของโครงการ: เว้นวรรคหน้า ๆ',
        vi: 'Quy định: có dấu cách trước ๆ',
      },
      number: {
        en: 'House style: spaces around numbers',
        th: 'รูปแบบของโครงการ: เว้นวรรครอบตัวเลข',
        vi: 'Quy định: có dấu cách quanh chữ số',
      },
    },
  },
  needsSource: false,
  segment: ({ source, target }, { settings }) => [...strays(source, target), ...houseStyle(target, settings)],
}
