import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CommandButton } from '../../ui/commands/CommandButton.tsx'
import { FindingCard } from '../../ui/findings/FindingCard.tsx'
import { FindingList } from '../../ui/findings/FindingList.tsx'
import { isOpen, type ShownFinding } from '../../ui/findings/shown.ts'
import { applyFix } from './actions.ts'
import { useBench } from './context.ts'
import { DismissForm } from './DismissForm.tsx'
import { restore } from './dismissing.ts'
import { useWorkbench } from './store.ts'

/** What the checks say of the active row: fixed with one key, or dismissed with a reason. */
export function FindingsPanel() {
  const { t } = useTranslation()
  const { findings, current } = useBench()
  const open = findings.filter(isOpen)
  const dismissed = findings.filter((finding) => !isOpen(finding))
  if (findings.length === 0) return <Text size="sm">{t('workbench:noFindings')}</Text>
  return (
    <>
      <FindingList label={t('workbench:findings')}>
        {open.map((finding, index) => (
          <OpenFinding
            key={`${finding.check} ${finding.message} ${finding.target[0]?.start ?? finding.source[0]?.start ?? index}`}
            finding={finding}
            current={finding === current}
            index={index}
          />
        ))}
      </FindingList>
      {dismissed.length > 0 && (
        <details>
          <summary>{t('workbench:dismissed', { count: dismissed.length })}</summary>
          <FindingList label={t('workbench:dismissed', { count: dismissed.length })}>
            {dismissed.map((finding) => (
              <DismissedFinding key={finding.key} finding={finding} />
            ))}
          </FindingList>
        </details>
      )}
    </>
  )
}

function OpenFinding({ finding, current, index }: { finding: ShownFinding; current: boolean; index: number }) {
  const { t } = useTranslation()
  const bench = useBench()
  const dismissing = useWorkbench((state) => state.dismissing)
  const { set } = useWorkbench.getState()
  const select = () => {
    set({ finding: index, dismissing: false })
    const span = finding.target[0]
    if (span) bench.editor.current?.select(span.start, span.end)
  }
  return (
    <FindingCard finding={finding} current={current} onSelect={select}>
      {finding.fixes[0] && (
        <Text size="sm" lang="th">
          → {finding.fixes.map((fix) => fix.text || t('workbench:fix.remove')).join(' · ')}
        </Text>
      )}
      {current && bench.mayEdit && !dismissing && (
        <Group gap={6}>
          {finding.fixes.length > 0 && <CommandButton id="finding.fix" size="compact-xs" />}
          <CommandButton id="finding.dismiss" size="compact-xs" />
        </Group>
      )}
      {!current && finding.fixes.length > 0 && bench.mayEdit && (
        <Group>
          <Button size="compact-xs" variant="default" onClick={() => applyFix(bench, finding)}>
            {t('workbench:fix')}
          </Button>
        </Group>
      )}
      {current && dismissing && <DismissForm finding={finding} />}
    </FindingCard>
  )
}

function DismissedFinding({ finding }: { readonly finding: ShownFinding }) {
  const { t } = useTranslation()
  const bench = useBench()
  return (
    <FindingCard finding={finding}>
      {bench.mayEdit && (
        <Group>
          <Button size="compact-xs" variant="default" onClick={() => void restore(bench, finding)}>
            {t('workbench:restore')}
          </Button>
        </Group>
      )}
    </FindingCard>
  )
}
