import { Anchor, List, Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Use } from '../../../shared/api/knowledge.ts'
import { Loaded } from '../Loaded.tsx'

/** Where a term or a name stands in the project, each place a link to its paragraph. */
export function UsesList({ uses }: { readonly uses: UseQueryResult<Use[]> }) {
  const { t } = useTranslation()
  return (
    <Loaded query={uses}>
      {(all) =>
        all.length === 0 ? (
          <Text size="sm">{t('knowledge:uses.none')}</Text>
        ) : (
          <>
            <Text size="sm" c="dimmed">
              {t('knowledge:uses.count', { count: all.length })}
            </Text>
            <List size="sm" spacing="xs" listStyleType="none">
              {all.map((use) => (
                <List.Item key={use.segmentId}>
                  <Anchor
                    size="sm"
                    renderRoot={(props) => (
                      <Link
                        to="/documents/$documentId"
                        params={{ documentId: use.documentId }}
                        search={{ segment: use.segmentId }}
                        {...props}
                      />
                    )}
                  >
                    {t('knowledge:uses.place', { title: use.title, number: use.position + 1 })}
                  </Anchor>
                  <Text size="sm" lang="vi" lineClamp={2}>
                    {use.source}
                  </Text>
                  <Text size="sm" lang="th" lineClamp={2}>
                    {use.target}
                  </Text>
                </List.Item>
              ))}
            </List>
          </>
        )
      }
    </Loaded>
  )
}
