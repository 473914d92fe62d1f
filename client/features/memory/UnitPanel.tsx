import { Anchor, Stack, Text, Textarea, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { type MemoryUnit, memoryHistory } from '../../../shared/api/knowledge.ts'
import { read } from '../../api/query.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { ConfirmButton } from '../../ui/ConfirmButton.tsx'
import { CommandButton } from '../../ui/commands/CommandButton.tsx'
import { useCommands } from '../../ui/commands/registry.ts'
import { ChangeHistory } from '../../ui/knowledge/ChangeHistory.tsx'
import type { Field } from '../../ui/knowledge/changes.ts'
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
        <History unitId={unit.id} />
      </Stack>
    </SidePanel>
  )
}

const corrected = z.object({ target: z.string() })

/** Who corrected it by hand; nothing where nobody did. */
function History({ unitId }: { readonly unitId: string }) {
  const { t } = useTranslation()
  const changes = useQuery(read(memoryHistory, { params: { unitId } }))
  const fieldsOf = (value: unknown): Field[] => {
    const text = corrected.safeParse(value).data?.target
    return text === undefined ? [] : [{ label: t('memory:field.target'), text }]
  }
  if (changes.data?.length === 0) return null
  return (
    <section>
      <Title order={3} size="h5">
        {t('knowledge:history')}
      </Title>
      <ChangeHistory changes={changes} fieldsOf={fieldsOf} />
    </section>
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
