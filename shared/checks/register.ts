import type { Span } from '../model.ts'
import { readNames } from '../names/readNames.ts'
import { findName } from '../names/soundsLike.ts'
import { wrongTitles } from '../names/titles.ts'
import { spansOf } from '../text/spans.ts'
import type { Check, Draft, Pair } from './check.ts'

/** Vietnamese offices whose holders a Thai newspaper calls by office or นาย, นาง, not คุณ. */
const OFFICE =
  /(?<![\p{L}\p{M}])(?:bí thư|chủ tịch|phó chủ tịch|thủ tướng|phó thủ tướng|bộ trưởng|thứ trưởng|giám đốc|phó giám đốc|cục trưởng|vụ trưởng|trưởng ban|phó trưởng ban|đại biểu|tư lệnh|chánh án|viện trưởng|đại sứ|ủy viên|chủ nhiệm|trưởng phòng|hiệu trưởng)(?![\p{L}\p{M}])/iu
/** คุณ as a form of address, not in ขอบคุณ or พระคุณ. */
const KHUN = /(?<!ขอบ|พระ|บุญ)คุณ(?=[ก-ฮเ-ไ ])/gu
const TITLE = /(?<![\p{L}\p{M}])(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí) (?=\p{Lu})/gu
/** An interviewer's question to the official: "ông cho biết", "thưa ông". */
const TO_OFFICIAL =
  /(?<![\p{L}\p{M}])(?:thưa (?:ông|bà|đồng chí)|(?:ông|bà|đồng chí) (?:có thể |vui lòng |hãy )?(?:cho biết|đánh giá|chia sẻ|nghĩ|nói rõ))/iu
const YOU = /^(?:[-–] ?)?คุณ(?=ช่วย|คิด|เห็น|มอง|ประเมิน|สามารถ|มี|จะ|ได้|เคย|รู้สึก)/gu

const MALE = /(?<![ก-๎])ผม(?=[ก-ฮเ-ไ ])|(?<=[ก-๎])(?:นะ)?ครับ(?![ก-๎])/gu
const FEMALE = /(?<![ก-๎])(?:ดิฉัน|ฉัน)(?=[ก-ฮเ-ไ ])|(?<=[ก-๎])(?:นะคะ|ค่ะ|คะ)(?![ก-๎])/gu
/** Who speaks, as the Vietnamese says. */
const MAN = /(?<![\p{L}\p{M}])(?:ông|anh|chàng|cậu bé|linh mục|đại đức|thượng tọa)(?![\p{L}\p{M}])/iu
const WOMAN = /(?<![\p{L}\p{M}])(?:bà|chị|cô|nữ|mẹ|em gái|Thị)(?![\p{L}\p{M}])/u
const FIRST_PERSON = /(?<![\p{L}\p{M}])(?:tôi|tớ|mình|em|con|chúng tôi)(?![\p{L}\p{M}])/iu
/** Polite particles of speech, which reported speech drops. */
const PARTICLE = /(?<=[ก-๎])(?:นะคะ|นะครับ|ครับ|ค่ะ)(?=$|[ ”"“.,!?)])/gu
/** A particle outside the quotation, which nobody spoke. */
const AFTER_QUOTE = /(?<=[”"] ?)(?:นะคะ|นะครับ|ครับ|ค่ะ)(?=$|[ .,!?)])/gu
const QUOTES = /[“"”]/

/** Royal words on royal words: เสด็จ is royal by itself. */
const STACKED = /ทรง(?=เสด็จ|ตรัส|ประทับ|เสวย|บรรทม|ทอดพระเนตร|โปรด(?!เกล้า))/gu

/** What Thai without any of these has nothing to be looked at for. */
const ANY_ADDRESS = /คุณ|ผม|ฉัน|ครับ|ค่ะ|คะ|นาย|นาง|ทรง/

const men = (target: string): Span[] => spansOf(target, MALE)
const women = (target: string): Span[] => spansOf(target, FEMALE)

function address({ source, target }: Pair): Draft[] {
  if (!target.includes('คุณ')) return []
  const toOfficial = TO_OFFICIAL.test(source) ? spansOf(target, YOU) : []
  const ofOfficial = OFFICE.test(source) || source.search(TITLE) >= 0 ? namesWithKhun(source, target) : []
  return [...toOfficial.map((span) => ({ message: 'you', target: [span] })), ...ofOfficial]
}

/** คุณ before the name of a person whom the source calls by office or ông, bà; the name is found by sound. */
function namesWithKhun(source: string, target: string): Draft[] {
  const khun = spansOf(target, KHUN)
  if (khun.length === 0) return []
  const titled = spansOf(source, TITLE).map(({ end }) => end)
  const persons = readNames(source).filter(({ kind, start }) => kind === 'person' || titled.includes(start))
  const named = persons.flatMap(({ text }) => findName(text, target))
  return khun.flatMap((span): Draft[] => {
    const name = named.find(({ start }) => start >= span.end && start <= span.end + 1)
    return name ? [{ message: 'khun', target: [{ start: span.start, end: name.end }] }] : []
  })
}

function sexes({ source, target }: Pair): Draft[] {
  return wrongTitles(source, target).map(({ title, whole, right }) => ({
    message: 'sex',
    severity: 'major',
    target: [whole],
    fixes: [{ ...title, text: right }],
  }))
}

function speakers({ source, target }: Pair): Draft[] {
  const male = men(target)
  if (male.length === 0 || (source !== '' && !FIRST_PERSON.test(source) && !QUOTES.test(source))) return []
  const female = women(target)
  if (female.length > 0) {
    const woman = WOMAN.test(source) && !MAN.test(source)
    const odd = woman || (male.length < female.length && !MAN.test(source)) ? male : female
    return [{ message: 'mixed', target: odd }]
  }
  if (WOMAN.test(source) && !MAN.test(source)) return [{ message: 'woman', target: male }]
  return []
}

function particles(pair: Pair): Draft[] {
  const drop = (span: Span): Draft => ({ message: 'particle', target: [span], fixes: [{ ...span, text: '' }] })
  return [...spansOf(pair.target, AFTER_QUOTE), ...reported(pair)].map(drop)
}

/** Particles where nobody is quoted and nobody says "I". */
function reported({ source, target }: Pair): Span[] {
  const spoken = spansOf(target, PARTICLE)
  if (
    spoken.length === 0 ||
    source === '' ||
    QUOTES.test(source) ||
    QUOTES.test(target) ||
    /^\s*[-–]|\?|thưa/.test(source) ||
    FIRST_PERSON.test(source)
  )
    return []
  return spoken
}

function drafts(pair: Pair): Draft[] {
  return [
    ...address(pair),
    ...sexes(pair),
    ...speakers(pair),
    ...particles(pair),
    ...spansOf(pair.target, STACKED).map(
      (span): Draft => ({ message: 'stacked', target: [span], fixes: [{ ...span, text: '' }] }),
    ),
  ]
}

/** How people are addressed and speak: คุณ for officials, ผม and ฉัน of one speaker, spoken particles, stacked royal words. */
export const register: Check = {
  meta: {
    id: 'register',
    severity: 'minor',
    category: 'style/register',
    title: { en: 'Address and register', th: 'ระดับภาษาและคำเรียก', vi: 'Xưng hô và văn phong' },
    what: {
      en: 'คุณ before the name of an official, one speaker who is both ผม and ฉัน, a woman who says ผม or ครับ, spoken particles in reported speech, and ทรง before a royal verb.',
      th: 'คุณหน้าชื่อเจ้าหน้าที่รัฐ ผู้พูดคนเดียวใช้ทั้งผมและฉัน ผู้หญิงที่ใช้ผมหรือครับ คำลงท้ายภาษาพูดในประโยครายงาน และทรงหน้ากริยาราชาศัพท์',
      vi: 'คุณ trước tên quan chức, một người nói mà vừa ผม vừa ฉัน, phụ nữ dùng ผม hoặc ครับ, tiểu từ khẩu ngữ trong lời thuật, và ทรง trước động từ hoàng gia.',
    },
    why: {
      en: 'Thai shows rank and sex in every sentence; a slip makes an official sound like a neighbour, or a woman like a man.',
      th: 'ภาษาไทยแสดงฐานะและเพศในทุกประโยค หากผิดพลาดเจ้าหน้าที่จะฟังเหมือนเพื่อนบ้าน หรือผู้หญิงฟังเหมือนผู้ชาย',
      vi: 'Tiếng Thái thể hiện vai vế và giới tính trong từng câu; sai một chút thì quan chức nghe như hàng xóm, phụ nữ nghe như đàn ông.',
    },
    wrong: {
      source: 'Ông Trần Văn Bình, Giám đốc Sở Y tế, kiểm tra bệnh viện.',
      target: 'คุณเจิ่น วัน บิ่ญ ผู้อำนวยการสำนักงานสาธารณสุข ตรวจเยี่ยมโรงพยาบาล',
    },
    right: {
      source: 'Ông Trần Văn Bình, Giám đốc Sở Y tế, kiểm tra bệnh viện.',
      target: 'นายเจิ่น วัน บิ่ญ ผู้อำนวยการสำนักงานสาธารณสุข ตรวจเยี่ยมโรงพยาบาล',
    },
    messages: {
      khun: {
        en: 'An official is not คุณ in a news report',
        th: 'ข่าวไม่เรียกเจ้าหน้าที่รัฐว่าคุณ',
        vi: 'Bản tin không gọi quan chức là คุณ',
      },
      you: {
        en: 'An official is addressed as ท่าน',
        th: 'ควรเรียกเจ้าหน้าที่รัฐว่าท่าน',
        vi: 'Với quan chức nên xưng hô là ท่าน',
      },
      mixed: {
        en: 'One speaker uses words of a man and of a woman',
        th: 'ผู้พูดคนเดียวใช้ทั้งคำของผู้ชายและของผู้หญิง',
        vi: 'Một người nói dùng cả từ của nam và của nữ',
      },
      sex: {
        en: 'The title is not of this person’s sex',
        th: 'คำนำหน้าไม่ตรงกับเพศของบุคคล',
        vi: 'Danh xưng không hợp giới tính của người này',
      },
      woman: { en: 'A woman is speaking', th: 'ผู้พูดเป็นผู้หญิง', vi: 'Người nói là phụ nữ' },
      particle: {
        en: 'A spoken particle in reported speech',
        th: 'คำลงท้ายภาษาพูดในประโยครายงาน',
        vi: 'Tiểu từ khẩu ngữ trong lời thuật',
      },
      stacked: {
        en: 'ทรง is not put before a verb that is royal already',
        th: 'ไม่ใช้ทรงหน้ากริยาที่เป็นราชาศัพท์อยู่แล้ว',
        vi: 'Không dùng ทรง trước động từ vốn đã là hoàng gia',
      },
    },
  },
  needsSource: false,
  segment: (pair) => (ANY_ADDRESS.test(pair.target) ? drafts(pair) : []),
}
