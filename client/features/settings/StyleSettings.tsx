import { NativeSelect, Paper, SimpleGrid, Stack, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Project, ProjectSettings } from '../../../shared/api/projects.ts'
import { ERAS } from '../../../shared/model.ts'
import { Failed } from '../../ui/Loaded.tsx'
import { useSettings } from './mutations.ts'

/** Choices of house style that checks read: setting → the values it can take. */
const CHOICES = {
  era: ERAS,
  maiyamokSpace: ['before', 'none', 'either'],
  numberSpace: ['around', 'either'],
  disputedNames: ['vietnamese', 'thai-press'],
} as const satisfies { [K in keyof ProjectSettings]?: readonly ProjectSettings[K][] }

const SWITCHES = ['selfApproval', 'measureTime'] as const

/** House style, and the rules of approval. */
export function StyleSettings({ project }: { readonly project: Project }) {
  const { t } = useTranslation()
  const settings = useSettings(project.id)
  return (
    <Paper withBorder p="md">
      <Stack>
        {settings.error && <Failed error={settings.error} />}
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }}>
          {(Object.keys(CHOICES) as (keyof typeof CHOICES)[]).map((name) => (
            <NativeSelect
              key={name}
              label={t(`settings:${name}`)}
              value={project.settings[name]}
              data={CHOICES[name].map((value) => ({ value, label: t(`settings:${name}.${value}`) }))}
              onChange={(event) => settings.set({ [name]: event.currentTarget.value })}
            />
          ))}
        </SimpleGrid>
        {SWITCHES.map((name) => (
          <Switch
            key={name}
            label={t(`settings:${name}`)}
            description={t(`settings:${name}.why`)}
            checked={project.settings[name]}
            onChange={(event) => settings.set({ [name]: event.currentTarget.checked })}
          />
        ))}
      </Stack>
    </Paper>
  )
}
