import { Anchor, NativeSelect, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Project } from '../../../shared/api/projects.ts'
import { METAS } from '../../../shared/checks/metas.ts'
import { SEVERITIES, type Severity } from '../../../shared/model.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { Failed } from '../../ui/Loaded.tsx'
import { useSettings } from './mutations.ts'

/** Each check: as it is, with another severity, or off. */
export function ChecksSettings({ project }: { readonly project: Project }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const settings = useSettings(project.id)
  const choose = (id: string, choice: string) => {
    const { [id]: _, ...others } = project.settings.checks
    settings.set({ checks: choice === 'default' ? others : { ...others, [id]: choice as 'off' | Severity } })
  }
  return (
    <>
      {settings.error && <Failed error={settings.error} />}
      <Table aria-label={t('settings:checks')}>
        <Table.Tbody>
          {METAS.map((meta) => (
            <Table.Tr key={meta.id}>
              <Table.Td>
                <Anchor component={Link} to={`/checks/${meta.id}`}>
                  {meta.title[locale]}
                </Anchor>
                <Text size="sm" c="dimmed">
                  {meta.what[locale]}
                </Text>
              </Table.Td>
              <Table.Td w={220}>
                <NativeSelect
                  aria-label={t('settings:severityOf', { check: meta.title[locale] })}
                  value={project.settings.checks[meta.id] ?? 'default'}
                  data={[
                    {
                      value: 'default',
                      label: t('settings:asItIs', { severity: t(`states:severity.${meta.severity}`) }),
                    },
                    ...SEVERITIES.map((value) => ({ value, label: t(`states:severity.${value}`) })),
                    { value: 'off', label: t('settings:off') },
                  ]}
                  onChange={(event) => choose(meta.id, event.currentTarget.value)}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}
