import { List, Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { KnowledgeChange } from '../../../shared/api/knowledge.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { Loaded } from '../Loaded.tsx'
import { DiffText } from '../text/DiffText.tsx'
import { changedFields, type Field } from './changes.ts'
import '../text/text.css'

interface Props {
  readonly changes: UseQueryResult<KnowledgeChange[]>
  /** What one side of a change says, field by field; nothing for a side that is not there. */
  readonly fieldsOf: (value: unknown) => readonly Field[]
}

/** Who changed what of a term or a name, newest first: only the fields that changed, before and after. */
export function ChangeHistory({ changes, fieldsOf }: Props) {
  const { t } = useTranslation()
  const { instant } = useLocale()
  return (
    <Loaded query={changes}>
      {(all) => (
        <List size="sm" spacing="sm" listStyleType="none">
          {all.map(({ at, by, before, after }) => (
            <List.Item key={at}>
              <Text size="sm" c="dimmed">
                {t(before === null ? 'knowledge:made' : after === null ? 'knowledge:deleted' : 'knowledge:changed', {
                  who: by?.name ?? t('knowledge:nobody'),
                  when: instant(at),
                })}
              </Text>
              {changedFields(fieldsOf(before), fieldsOf(after)).map((change) => (
                <div key={change.label}>
                  <Text size="sm" span fw={600}>
                    {change.label}
                  </Text>
                  <DiffText before={change.before} after={change.after} lang="th" />
                </div>
              ))}
            </List.Item>
          ))}
        </List>
      )}
    </Loaded>
  )
}
