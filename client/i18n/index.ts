import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { LOCALES, type Locale } from '../../shared/model.ts'

const KEPT = 'songdesk.locale'

/** `./en/common.json` → its flat table of key → text. One file per area and language; keys are written `area:key`. */
const files = import.meta.glob<Record<string, string>>('./*/*.json', { eager: true, import: 'default' })

function resources() {
  const all: Record<string, Record<string, Record<string, string>>> = {}
  for (const [path, texts] of Object.entries(files)) {
    const [, locale = '', area = ''] = /\.\/(\w+)\/([\w-]+)\.json$/.exec(path) ?? []
    all[locale] = { ...all[locale], [area]: texts }
  }
  return all
}

function isLocale(text: string | null): text is Locale {
  return LOCALES.some((locale) => locale === text)
}

/** The language that was chosen here before, else the browser's, else English. */
export function preferredLocale(): Locale {
  const kept = localStorage.getItem(KEPT)
  if (isLocale(kept)) return kept
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLocale) ?? 'en'
}

export function startI18n(locale: Locale = preferredLocale()): void {
  void i18next.use(initReactI18next).init({
    resources: resources(),
    lng: locale,
    fallbackLng: 'en',
    defaultNS: 'common',
    keySeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = locale
}

/** Changes the language of the interface, here and at the next visit. */
export function chooseLocale(locale: Locale): void {
  localStorage.setItem(KEPT, locale)
  document.documentElement.lang = locale
  void i18next.changeLanguage(locale)
}
