import type { Check, Draft, Pair } from './check.ts'
import { bothWays, coverage, type Hearing, type Weights, weigh, wordCoverage } from './coverage.ts'

/**
 * Regression over 1,816 professional translations against 1,500 pairs with another paragraph's Thai of like length: above
 * `DOUBT`, 93 of 100 wrong pairs and 4 of 1,000 right ones.
 */
const WEIGHTS: Weights = {
  word: { met: -3.25, unmet: 6.12 },
  figure: { met: -1.92, unmet: 2.29 },
  sound: { met: -1.02, unmet: 1.54 },
  latin: { met: -2.86, unmet: 1.03 },
  mark: { met: -0.66, unmet: 1.59 },
}
const BIAS = -12.83
const DOUBT = 2.2
/** Another paragraph fits where its score is as good as that of a usual right pair. */
const FITS = -3

/** Above zero: more like a wrong pair than like a right one. */
const strangeness = (source: string, target: string, hearing: Hearing): number =>
  BIAS + weigh(bothWays(coverage(source, target, hearing)), WEIGHTS)

/** Numbers, names and marks never add more than this to what the words say. */
const MOST_BESIDES_WORDS = 9
const TOKEN = /(?<![\d.,])\d{2,}(?![\d.,])|[A-Za-z]{4,}/g

/**
 * Whether two texts plainly belong together: by a number or Latin word in both, else by their everyday words alone, else
 * without listening for names. So it is for nearly all pairs.
 */
function plainlyFits(source: string, target: string): boolean {
  const tokens = new Set(source.match(TOKEN))
  if (target.match(TOKEN)?.some((token) => tokens.has(token))) return true
  return (
    BIAS + weigh(bothWays(wordCoverage(source, target)), WEIGHTS) < DOUBT - MOST_BESIDES_WORDS ||
    strangeness(source, target, 'unheard') < DOUBT
  )
}

/** The paragraph whose Vietnamese fits a Thai text best, where one clearly does. */
function betterSource(pair: Pair, pairs: readonly Pair[]): { readonly pair: Pair; readonly place: number } | undefined {
  let best: { pair: Pair; place: number; score: number } | undefined
  pairs.forEach((other, index) => {
    if (other.id === pair.id) return
    const score = strangeness(other.source, pair.target, 'heard')
    if (score < (best?.score ?? FITS)) best = { pair: other, place: index + 1, score }
  })
  return best
}

/** Thai that translates another paragraph: pairs that share no numbers, names or everyday words. */
export const misaligned: Check = {
  meta: {
    id: 'misaligned',
    severity: 'critical',
    category: 'accuracy/mistranslation',
    title: { en: 'The wrong paragraph', th: 'ย่อหน้าผิด', vi: 'Sai đoạn' },
    what: {
      en: 'The Thai has nothing in common with the Vietnamese beside it: no numbers, no names, hardly any everyday word. Where the Thai fits another paragraph of the article, the finding says which.',
      th: 'ข้อความไทยไม่มีอะไรตรงกับภาษาเวียดนามที่คู่กัน ทั้งตัวเลข ชื่อ และคำทั่วไป หากตรงกับย่อหน้าอื่นในบทความ จะบอกว่าย่อหน้าใด',
      vi: 'Bản tiếng Thái không có gì chung với tiếng Việt bên cạnh: không số, không tên, hầu như không từ thông thường nào. Nếu nó khớp với đoạn khác trong bài thì cho biết đoạn nào.',
    },
    why: {
      en: 'Paragraphs slipped when the texts were put side by side: everything from here on may be read against the wrong source.',
      th: 'ย่อหน้าเลื่อนตอนจับคู่ข้อความ ตั้งแต่จุดนี้ไปอาจตรวจเทียบกับต้นฉบับผิดย่อหน้า',
      vi: 'Các đoạn bị lệch khi ghép hai văn bản: từ đây trở đi có thể đang đối chiếu với sai nguyên bản.',
    },
    wrong: {
      source:
        'Sáng 12/3, Bộ Y tế cho biết cả nước có 1.250 bệnh viện đã dùng bệnh án điện tử, người dân không phải mang theo giấy tờ khi đi khám bệnh.',
      target: 'นักฟุตบอลหญิงฝึกซ้อมที่สนามกีฬาในช่วงบ่าย ก่อนเดินทางไปแข่งขันรอบชิงชนะเลิศกับทีมเจ้าภาพในวันอาทิตย์หน้า',
    },
    right: {
      source:
        'Sáng 12/3, Bộ Y tế cho biết cả nước có 1.250 bệnh viện đã dùng bệnh án điện tử, người dân không phải mang theo giấy tờ khi đi khám bệnh.',
      target:
        'เช้าวันที่ 12 มีนาคม กระทรวงสาธารณสุขเปิดเผยว่า ทั่วประเทศมีโรงพยาบาล 1,250 แห่งใช้เวชระเบียนอิเล็กทรอนิกส์แล้ว ประชาชนไม่ต้องนำเอกสารติดตัวเมื่อไปพบแพทย์',
    },
    messages: {
      nothing: {
        en: 'This Thai does not seem to be of this paragraph',
        th: 'ข้อความไทยนี้ดูไม่ใช่ของย่อหน้านี้',
        vi: 'Bản tiếng Thái này có vẻ không phải của đoạn này',
      },
      other: {
        en: 'This Thai fits paragraph {{place}} better',
        th: 'ข้อความไทยนี้ตรงกับย่อหน้าที่ {{place}} มากกว่า',
        vi: 'Bản tiếng Thái này khớp với đoạn {{place}} hơn',
      },
    },
  },
  needsSource: true,
  document: ({ pairs }) => {
    const found = new Map<string, Draft[]>()
    for (const pair of pairs) {
      if (plainlyFits(pair.source, pair.target) || strangeness(pair.source, pair.target, 'heard') < DOUBT) continue
      const target = [{ start: 0, end: pair.target.length }]
      const better = betterSource(pair, pairs)
      const draft: Draft = better
        ? { message: 'other', params: { place: better.place }, target }
        : { message: 'nothing', severity: 'major', target }
      found.set(pair.id, [draft])
    }
    return found
  },
}
