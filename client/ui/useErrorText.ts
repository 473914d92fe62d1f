import { useTranslation } from 'react-i18next'
import { formatMessage } from '../../shared/formats/messages.ts'
import { ApiError } from '../api/http.ts'
import { useLocale } from '../i18n/useLocale.ts'

/** Turns what a request threw into a sentence in the reader's language. */
export function useErrorText(): (error: unknown) => string {
  const { t, i18n } = useTranslation()
  const { locale } = useLocale()
  return (error) => {
    if (!(error instanceof ApiError)) return t('errors:unknown', { code: String(error) })
    const key = `errors:${error.code}`
    const problem = problemOf(error)
    if (problem) return `${t(key, error.params)} ${formatMessage(locale, problem.code, problem.params)}`
    if (i18n.exists(key)) return t(key, error.params)
    return t('errors:unknown', { code: error.code })
  }
}

/** What is wrong with a file that could not be read, where the server says so. */
function problemOf({ code, params }: ApiError) {
  if (code !== 'import.unreadable' || typeof params.problem !== 'string') return undefined
  const known = Object.entries(params).filter(
    (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
  )
  return { code: params.problem, params: Object.fromEntries(known) }
}
