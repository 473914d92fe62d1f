import { Alert, List } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../../api/http.ts'
import { useErrorText } from '../../ui/useErrorText.ts'
import { useImport } from './importStore.ts'

/** What became of each file of an upload, where one of them was refused. */
export function FileReports() {
  const { t } = useTranslation()
  const textOf = useErrorText()
  const files = useImport((state) => state.files)
  const refused = files.filter(({ problem }) => problem !== null)
  if (refused.length === 0) return null
  return (
    <Alert color="yellow" title={t('import:files.refused', { count: refused.length })}>
      <List size="sm">
        {files.map(({ name, articles, problem }) => (
          <List.Item key={name}>
            {name}: {problem ? textOf(new ApiError(422, problem)) : t('import:files.read', { count: articles })}
            {problem && placeOf(problem.params)}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}

/** Where in the file it is, as the reader of the format says it: line, row, column, element. */
function placeOf({ place }: Readonly<Record<string, unknown>>): string {
  if (typeof place !== 'object' || place === null) return ''
  const said = Object.entries(place).map(([name, value]) => `${name} ${value}`)
  return said.length === 0 ? '' : ` (${said.join(', ')})`
}
