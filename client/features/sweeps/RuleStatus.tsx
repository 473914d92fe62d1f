import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Rule } from '../../../shared/api/sweeps.ts'
import { Shape, type ShapeName } from '../../ui/marks/Shape.tsx'

const SHAPES: Readonly<Record<Rule['status'], ShapeName>> = {
  proposed: 'quarter',
  standing: 'disc',
  withdrawn: 'cross',
}
const COLOURS: Readonly<Record<Rule['status'], string>> = {
  proposed: 'var(--state-draft)',
  standing: 'var(--state-approved)',
  withdrawn: 'var(--state-machine)',
}

/** A rule's status as shape, colour and word; a doubted one asks to be withdrawn. */
export function RuleStatus({ rule }: { readonly rule: Rule }) {
  const { t } = useTranslation()
  return (
    <>
      <span style={{ color: COLOURS[rule.status], whiteSpace: 'nowrap' }}>
        <Shape name={SHAPES[rule.status]} /> {t(`sweeps:rule.${rule.status}`)}
      </span>
      {rule.doubted && (
        <Text size="sm" fw={600} style={{ color: 'var(--severity-major)' }}>
          <Shape name="triangle" /> {t('sweeps:rule.doubted')}
        </Text>
      )}
    </>
  )
}

/** How often a rule's hits were accepted and rejected, and by whom. */
export function RuleTallies({ rule }: { readonly rule: Rule }) {
  const { t } = useTranslation()
  const { applied, rejected, people } = rule.tallies
  return (
    <>
      <Text size="sm">{t('sweeps:tallies', { applied, rejected })}</Text>
      {people.map(({ person, ...own }) => (
        <Text key={person.id} size="sm" c="dimmed">
          {t('sweeps:tallies.person', { name: person.name, ...own })}
        </Text>
      ))}
    </>
  )
}
