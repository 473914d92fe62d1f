import { Group, Kbd, Stack, Text, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MQM } from '../../../shared/metrics/mqm.ts'
import { SEVERITIES, type Severity } from '../../../shared/model.ts'
import type { Command } from '../commands/command.ts'
import { shownKeys } from '../commands/keys.ts'
import { useCommands } from '../commands/registry.ts'
import styles from './discussion.module.css'

interface Props {
  readonly onPick: (category: string, severity: Severity) => void
  readonly onCancel: () => void
}

interface Choice {
  readonly id: string
  readonly keys: string
  readonly title: string
  readonly pressed?: boolean
  readonly run: () => void
}

const letter = (index: number) => String.fromCharCode('a'.charCodeAt(0) + index)

/** Picks an MQM category and how grave an error is: numbers for the severity, a letter for the dimension, one for the type. */
export function AnnotationPicker({ onPick, onCancel }: Props) {
  const { t } = useTranslation()
  const [severity, setSeverity] = useState<Severity>('major')
  const [chosen, setChosen] = useState<string | null>(null)
  const dimension = MQM.find(({ id }) => id === chosen)
  const severities: Choice[] = SEVERITIES.map((each, index) => ({
    id: `annotate.${each}`,
    keys: String(index + 1),
    title: `states:severity.${each}`,
    pressed: each === severity,
    run: () => setSeverity(each),
  }))
  const categories: Choice[] = dimension
    ? dimension.types.map((type, index) => ({
        id: `annotate.${dimension.id}.${type}`,
        keys: letter(index),
        title: `mqm:${dimension.id}/${type}`,
        run: () => onPick(`${dimension.id}/${type}`, severity),
      }))
    : MQM.map(({ id, key }) => ({ id: `annotate.${id}`, keys: key, title: `mqm:${id}`, run: () => setChosen(id) }))
  const back: Choice = {
    id: 'annotate.back',
    keys: 'escape',
    title: 'common:cancel',
    run: () => (dimension ? setChosen(null) : onCancel()),
  }
  useCommands(
    [...severities, ...categories, back].map(
      ({ id, keys, title, run }): Command => ({ id, title, group: 'discussion:annotation.group', keys: [keys], run }),
    ),
  )
  return (
    <Stack gap={6}>
      <Row label={t('discussion:annotation.severity')} choices={severities} />
      <Row label={dimension ? t(`mqm:${dimension.id}`) : t('discussion:annotation.dimension')} choices={categories} />
      <Row label={t('discussion:annotation.back')} choices={[back]} />
    </Stack>
  )
}

function Row({ label, choices }: { readonly label: string; readonly choices: readonly Choice[] }) {
  const { t } = useTranslation()
  return (
    <Group gap={6} role="group" aria-label={label}>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      {choices.map(({ id, keys, title, pressed, run }) => (
        <UnstyledButton key={id} className={styles.choice} aria-pressed={pressed} onClick={run}>
          {t(title)} <Kbd size="xs">{shownKeys(keys)}</Kbd>
        </UnstyledButton>
      ))}
    </Group>
  )
}
