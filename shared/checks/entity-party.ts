import { countryById, countryMentions } from '../lexicon/countries.ts'
import parties from '../lexicon/parties.json' with { type: 'json' }
import { matchesOf } from '../text/spans.ts'
import type { Check, Draft, Pair, Scope } from './check.ts'

const PARTY = new RegExp(parties.thaiParty, 'gu')
/** What the Vietnamese says where it means the Party of Vietnam in full. */
const FULL_NAME = /Đảng Cộng sản Việt Nam|ĐCSVN/u
const FULL = 'พรรคคอมมิวนิสต์เวียดนาม'
const SHORT = 'พรรค'

interface Claim {
  readonly start: number
  readonly end: number
  readonly country: string
  readonly body: string
}

function claims(text: string): Claim[] {
  return matchesOf(text, PARTY).flatMap((match) => {
    const name = match.groups?.country ?? ''
    const country = countryMentions(name, 'th')[0]?.value.id
    if (!country || country === 'VN') return []
    return [{ start: match.index, end: match.index + match[0].length, country, body: match.groups?.body ?? '' }]
  })
}

const speaksOf = (text: string, language: 'vi' | 'th', country: string): boolean =>
  countryMentions(text, language).some((mention) => mention.value.id === country)

/** Without a source the page itself must speak of the country elsewhere than in these names. */
function pageSpeaksOf(scope: Scope, country: string): boolean {
  return scope.pairs.some(
    (pair) => speaksOf(pair.source, 'vi', country) || speaksOf(pair.target.replace(PARTY, ' '), 'th', country),
  )
}

function fixFor(pair: Pair, claim: Claim): string | undefined {
  if (claim.body !== 'พรรคคอมมิวนิสต์') return undefined
  return FULL_NAME.test(pair.source) ? FULL : SHORT
}

function judge(pair: Pair, scope: Scope, claim: Claim): Draft | undefined {
  const excused = pair.source ? speaksOf(pair.source, 'vi', claim.country) : pageSpeaksOf(scope, claim.country)
  if (excused) return undefined
  const text = fixFor(pair, claim)
  const span = { start: claim.start, end: claim.end }
  return {
    message: text ? 'wrongParty' : 'wrongBody',
    params: {
      found: pair.target.slice(claim.start, claim.end),
      country: countryById(claim.country)?.vi[0] ?? claim.country,
      better: text ?? '',
    },
    target: [span],
    fixes: text ? [{ ...span, text }] : [],
  }
}

/** Parties and State bodies that the Thai gives to a country which the Vietnamese does not name. */
export const entityParty: Check = {
  needsSource: false,
  meta: {
    id: 'entity-party',
    severity: 'critical',
    category: 'accuracy/entity',
    title: {
      en: 'Party or State body of another country',
      th: 'พรรคหรือองค์กรของรัฐผิดประเทศ',
      vi: 'Đảng hoặc cơ quan nhà nước của nước khác',
    },
    what: {
      en: 'A party or State body is given to a country that the source does not name.',
      th: 'พรรคหรือองค์กรของรัฐถูกระบุว่าเป็นของประเทศที่ต้นฉบับไม่ได้กล่าวถึง',
      vi: 'Đảng hoặc cơ quan nhà nước bị gán cho một nước mà nguyên bản không nhắc tới.',
    },
    why: {
      en: 'In Vietnamese, Đảng alone is the Communist Party of Vietnam. Naming another country’s party is the gravest error a political article can have.',
      th: 'ในภาษาเวียดนาม Đảng คำเดียวหมายถึงพรรคคอมมิวนิสต์เวียดนาม การระบุพรรคของประเทศอื่นเป็นความผิดร้ายแรงที่สุดในข่าวการเมือง',
      vi: 'Trong tiếng Việt, Đảng đứng một mình là Đảng Cộng sản Việt Nam. Ghi thành đảng của nước khác là lỗi nặng nhất trong tin chính trị.',
    },
    wrong: { source: 'Nghị quyết của Đảng được cán bộ học tập.', target: 'เจ้าหน้าที่ศึกษามติของพรรคคอมมิวนิสต์จีน' },
    right: { source: 'Nghị quyết của Đảng được cán bộ học tập.', target: 'เจ้าหน้าที่ศึกษามติของพรรค' },
    messages: {
      wrongParty: {
        en: '“{{found}}”: the source does not name {{country}}. Write “{{better}}”.',
        th: '“{{found}}”: ต้นฉบับไม่ได้กล่าวถึง {{country}} ควรเขียนว่า “{{better}}”',
        vi: '“{{found}}”: nguyên bản không nhắc tới {{country}}. Nên viết “{{better}}”.',
      },
      wrongBody: {
        en: '“{{found}}”: the source does not name {{country}}.',
        th: '“{{found}}”: ต้นฉบับไม่ได้กล่าวถึง {{country}}',
        vi: '“{{found}}”: nguyên bản không nhắc tới {{country}}.',
      },
    },
  },
  segment: (pair, scope) => claims(pair.target).flatMap((claim) => judge(pair, scope, claim) ?? []),
}
