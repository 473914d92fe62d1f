import { useTranslation } from 'react-i18next'
import type { Locale } from '../../shared/model.ts'

const TAGS: Readonly<Record<Locale, string>> = { en: 'en-GB', th: 'th-TH', vi: 'vi-VN' }

/** The interface's language and what formats numbers and dates in it. */
export function useLocale() {
  const locale = useTranslation().i18n.language as Locale
  const tag = TAGS[locale]
  return {
    locale,
    number: (value: number) => new Intl.NumberFormat(tag).format(value),
    percent: (share: number) => new Intl.NumberFormat(tag, { style: 'percent' }).format(share),
    day: (iso: string) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(iso)),
    instant: (iso: string) =>
      new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso)),
  }
}
