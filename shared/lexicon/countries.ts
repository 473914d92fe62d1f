import { PLACE_FORMS } from '../names/established.ts'
import { cached } from '../text/cache.ts'
import { matchesAt } from '../text/spans.ts'
import data from './countries.json' with { type: 'json' }
import { type Form, type Language, lexiconMatcher, type Match } from './matcher.ts'

export interface Country {
  /** ISO 3166 alpha-2, or EU, UN, ASEAN. */
  readonly id: string
  /** Names of the country, its people and language; the one to propose first. */
  readonly vi: readonly string[]
  readonly th: readonly string[]
  /** Cities, leaders, institutions, currencies: they excuse the country in the other text without naming it. */
  readonly viImplied: readonly string[]
  readonly thImplied: readonly string[]
}

interface Hit {
  readonly id: string
  readonly named: boolean
}

/** Where a text speaks of a country: by name, or by something that implies it. */
export type CountryMention = Match<Hit>

export const COUNTRIES: readonly Country[] = data.countries
const BY_ID = new Map(COUNTRIES.map((country) => [country.id, country]))

/** The country with this id. */
export const countryById = (id: string): Country | undefined => BY_ID.get(id)

function formsOf(language: Language): Form<readonly Hit[]>[] {
  const byText = new Map<string, Hit[]>()
  const add = (text: string, hit?: Hit) => byText.set(text, [...(byText.get(text) ?? []), ...(hit ? [hit] : [])])
  for (const country of COUNTRIES) {
    for (const text of country[language]) add(text, { id: country.id, named: true })
    for (const text of country[`${language}Implied`]) add(text, { id: country.id, named: false })
  }
  // A Vietnamese place may begin like a country: ลาวกาย is not ลาว.
  const decoys = language === 'th' ? [...data.decoys.th, ...PLACE_FORMS] : data.decoys.vi
  for (const text of decoys) if (!byText.has(text)) add(text)
  return [...byText].map(([text, value]) => ({ text, value }))
}

const MATCHERS = { vi: lexiconMatcher(formsOf('vi'), 'vi'), th: lexiconMatcher(formsOf('th'), 'th') }

/** Vietnamese names of one syllable that are also words or parts of personal names. */
const ONE_SYLLABLE = new Set(['Anh', 'Mỹ', 'Đức', 'Pháp', 'Nga', 'Ý', 'Úc', 'Áo', 'Bỉ', 'Lào', 'Séc', 'Nhật'])
const ALSO_GIVEN_NAME = new Set(['Anh', 'Mỹ', 'Đức', 'Nga', 'Ý'])
// What stands before a place, each read backwards from there: nothing further off is looked at.
const OPENS = /(?<=(?:^|[.!?…:“"”(]|[-–] ?)\s*)/uy
const OPENS_SENTENCE = /(?<=(?:^|[.!?…“"(]\s*)\p{Lu}\p{L}* )/uy
const AFTER_NAME = /(?<=\p{Lu}\p{L}*\s)/uy
const PLACE_OR_PERSON =
  /(?<=(?:xã|phường|huyện|quận|ông|bà|anh|chị|cô|em|bé|cháu|đường|phố|chợ|cầu|thị trấn|thôn|làng|ấp) )/uy
const VIETNAMESE_NAME_AFTER = / \p{Lu}[\p{Ll}]*[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/uy

/** A one-syllable name is sure of itself where no name is being spelled around it. */
function isSure(text: string, { text: name, start, end }: Match<unknown>): boolean {
  if (!ONE_SYLLABLE.has(name)) return true
  if (matchesAt(OPENS, text, start)) return name !== 'Anh' && name !== 'Ý'
  if (matchesAt(OPENS_SENTENCE, text, start) && !ALSO_GIVEN_NAME.has(name)) return true
  if (matchesAt(AFTER_NAME, text, start) || matchesAt(PLACE_OR_PERSON, text, start)) return false
  return !(matchesAt(VIETNAMESE_NAME_AFTER, text, end) && name !== 'Mỹ')
}

const mentions = (language: Language) =>
  cached((text: string): readonly CountryMention[] =>
    MATCHERS[language](text).flatMap((match) =>
      match.value.map((hit) => ({
        ...match,
        value: { id: hit.id, named: hit.named && (language === 'th' || isSure(text, match)) },
      })),
    ),
  )

const MENTIONS = { vi: mentions('vi'), th: mentions('th') }

/**
 * The countries a text names or implies.
 * @param text NFC
 * @returns in reading order; `named` false where the words only imply the country (Bắc Kinh), or may be something else (Anh)
 */
export const countryMentions = (text: string, language: Language): readonly CountryMention[] => MENTIONS[language](text)
