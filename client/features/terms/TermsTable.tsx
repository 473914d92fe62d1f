import { Anchor, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Term } from '../../../shared/api/knowledge.ts'
import { ListTable, WhoAndWhen } from '../../ui/ListTable.tsx'
import { Shape } from '../../ui/marks/Shape.tsx'
import { ROW } from '../../ui/rowFocus.ts'

interface Props {
  readonly terms: readonly Term[]
  readonly openId: string | undefined
}

/** The glossary. Opening a term leaves the list where it is. */
export function TermsTable({ terms, openId }: Props) {
  const { t } = useTranslation()
  return (
    <ListTable
      label={t('terms:table')}
      minWidth={640}
      head={[t('terms:field.source'), t('terms:field.preferred'), t('terms:field.forbidden'), t('terms:changed')]}
      highlightOnHover
    >
      {terms.map((term) => (
        <Table.Tr key={term.id} aria-current={term.id === openId || undefined}>
          <Table.Td lang="vi">
            <Anchor
              fw={600}
              {...ROW}
              renderRoot={(props) => (
                <Link from="/projects/$projectId/terms" search={(now) => ({ ...now, term: term.id })} {...props} />
              )}
            >
              {term.source.join(', ')}
            </Anchor>
          </Table.Td>
          <Table.Td lang="th">
            {term.preferred.join(', ')}
            <Text size="sm" c="dimmed">
              {term.admitted.join(', ')}
            </Text>
          </Table.Td>
          <Table.Td lang="th">
            {term.forbidden.map((form) => (
              <div key={form}>
                <Shape name="cross" /> {form}
              </div>
            ))}
            {term.unlessSource.length > 0 && (
              <Text size="sm" c="dimmed" lang={undefined}>
                {t('terms:unless', { words: term.unlessSource.join(', ') })}
              </Text>
            )}
          </Table.Td>
          <WhoAndWhen who={term.changedBy} at={term.changedAt} />
        </Table.Tr>
      ))}
    </ListTable>
  )
}
