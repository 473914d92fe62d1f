import { Alert, List, ThemeIcon } from '@mantine/core'
import { Check, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { placeText } from '../../../shared/formats/messages.ts'
import { ApiError } from '../../api/http.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { useErrorText } from '../../ui/useErrorText.ts'
import type { FileReport } from './importStore.ts'

/** What became of each file of an upload; of a single one only where it was refused. */
export function FileReports({ files }: { readonly files: readonly FileReport[] }) {
  const { t } = useTranslation()
  const refused = files.filter(({ problem }) => problem !== null).length
  if (refused === 0 && files.length < 2) return null
  const title =
    refused === 0 ? t('import:files.all', { count: files.length }) : t('import:files.refused', { count: refused })
  return (
    <Alert color={refused === 0 ? 'green' : 'yellow'} title={title} role={refused === 0 ? 'status' : 'alert'}>
      <List size="sm" spacing={4} aria-label={t('import:files.report')}>
        {files.map((file) => (
          <List.Item key={file.name} icon={<Mark refused={file.problem !== null} />}>
            <FileLine file={file} />
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}

const Mark = ({ refused }: { readonly refused: boolean }) => (
  <ThemeIcon size="sm" radius="xl" color={refused ? 'red' : 'green'} variant="light">
    {refused ? <X size={14} aria-hidden /> : <Check size={14} aria-hidden />}
  </ThemeIcon>
)

/** A file's name and what became of it: how many articles it held, or what is wrong with it, where, and what mends it. */
function FileLine({ file: { name, articles, problem } }: { readonly file: FileReport }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const textOf = useErrorText()
  if (!problem) return `${name}: ${t('import:files.read', { count: articles })}`
  const place = placeText(locale, placeOf(problem.params))
  return `${name}: ${textOf(new ApiError(422, problem))}${place && ` (${place})`}`
}

/** Where in the file it is; an element that the sentence names already is not named again. */
const placeOf = ({ place, element }: Readonly<Record<string, unknown>>) => {
  if (typeof place !== 'object' || place === null) return {}
  return element === undefined ? place : { ...place, element: undefined }
}
