import { Anchor, Stack, Text, Textarea } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { MemoryUnit } from '../../../shared/api/knowledge.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { ConfirmButton } from '../../ui/ConfirmButton.tsx'
import { CommandButton } from '../../ui/commands/CommandButton.tsx'
import { useCommands } from '../../ui/commands/registry.ts'
import { Failed } from '../../ui/Loaded.tsx'
import { PanelActions, SidePanel } from '../../ui/SidePanel.tsx'
import { useDeleteUnit, useSaveUnit } from './mutations.ts'
import { useMemoryDrafts } from './store.ts'

interface Props {
  readonly unit: MemoryUnit
  readonly mayEdit: boolean
  readonly onClose: () => void
}

/** One unit of the memory: its pair, where it comes from, and its target to correct. */
export function UnitPanel({ unit, mayEdit, onClose }: Props) {
  const { t } = useTranslation()
  const target = useMemoryDrafts((state) => state.drafts[unit.id]) ?? unit.target
  const { write, drop } = useMemoryDrafts.getState()
  const save = useSaveUnit()
  const remove = useDeleteUnit()
  const changed = target !== unit.target
  useCommands([
    {
      id: 'memory.save',
      title: 'common:save',
      group: 'memory:group',
      keys: ['mod+enter', 'mod+s'],
      when: () => mayEdit && changed && target.trim() !== '' && !save.isPending,
      run: () => save.mutate({ unitId: unit.id, target }, { onSuccess: () => drop(unit.id) }),
    },
    {
      id: 'memory.discard',
      title: 'memory:discard',
      group: 'memory:group',
      when: () => changed,
      run: () => drop(unit.id),
    },
    { id: 'memory.close', title: 'common:close', group: 'memory:group', keys: ['escape'], run: onClose },
  ])
  const error = save.error ?? remove.error
  return (
    <SidePanel title={t('memory:unit')} onClose={onClose}>
      <Stack>
        {error && <Failed error={error} />}
        <Text lang="vi">{unit.source}</Text>
        <Textarea
          label={t('memory:field.target')}
          description={t('memory:field.target.what')}
          lang="th"
          autosize
          minRows={2}
          maxLength={20_000}
          readOnly={!mayEdit}
          value={target}
          onChange={(event) => write(unit.id, event.currentTarget.value)}
        />
        <Origin unit={unit} />
        {mayEdit && (
          <PanelActions>
            <CommandButton id="memory.save" variant="filled" loading={save.isPending} />
            {changed && <CommandButton id="memory.discard" />}
            <ConfirmButton
              label={t('memory:delete')}
              question={t('memory:delete.sure')}
              loading={remove.isPending}
              onConfirm={() => remove.mutate(unit.id, { onSuccess: onClose })}
            />
          </PanelActions>
        )}
      </Stack>
    </SidePanel>
  )
}

function Origin({ unit }: { readonly unit: MemoryUnit }) {
  const { t } = useTranslation()
  const { instant } = useLocale()
  const { documentId, segmentId, title, approvedBy, changedAt } = unit
  return (
    <Text size="sm" c="dimmed">
      {documentId && segmentId ? (
        <Anchor
          inherit
          renderRoot={(props) => (
            <Link to="/documents/$documentId" params={{ documentId }} search={{ segment: segmentId }} {...props} />
          )}
        >
          {title}
        </Anchor>
      ) : (
        t('memory:broughtIn')
      )}
      {' · '}
      {approvedBy?.name ?? '–'}
      {' · '}
      {instant(changedAt)}
    </Text>
  )
}
