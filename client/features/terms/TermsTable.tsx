import { Anchor, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Term } from '../../../shared/api/knowledge.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { ROW } from '../../ui/rowFocus.ts'

interface Props {
  readonly terms: readonly Term[]
  readonly openId: string | undefined
}

/** The glossary. Opening a term leaves the list where it is. */
export function TermsTable({ terms, openId }: Props) {
  const { t } = useTranslation()
  const { instant } = useLocale()
  return (
    <Table.ScrollContainer
      minWidth={640}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('terms:table') } }}
    >
      <Table verticalSpacing="xs" highlightOnHover aria-label={t('terms:table')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('terms:field.source')}</Table.Th>
            <Table.Th>{t('terms:field.preferred')}</Table.Th>
            <Table.Th>{t('terms:field.forbidden')}</Table.Th>
            <Table.Th>{t('terms:changed')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
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
                  <div key={form}>✕ {form}</div>
                ))}
                {term.unlessSource.length > 0 && (
                  <Text size="sm" c="dimmed" lang={undefined}>
                    {t('terms:unless', { words: term.unlessSource.join(', ') })}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                <Text size="sm">{term.changedBy?.name ?? '–'}</Text>
                <Text size="sm" c="dimmed">
                  {instant(term.changedAt)}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
