import { useTranslation } from 'react-i18next'
import { ApiError } from '../api/http.ts'

/** Turns what a request threw into a sentence in the reader's language. */
export function useErrorText(): (error: unknown) => string {
  const { t, i18n } = useTranslation()
  return (error) => {
    if (!(error instanceof ApiError)) return t('errors:unknown', { code: String(error) })
    const key = `errors:${error.code}`
    if (i18n.exists(key)) return t(key, error.params)
    return t('errors:unknown', { code: error.code })
  }
}
