import { Stack, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Name, nameHistory, nameUses } from '../../../shared/api/knowledge.ts'
import { read } from '../../api/query.ts'
import { ConfirmButton } from '../../ui/ConfirmButton.tsx'
import { CommandButton } from '../../ui/commands/CommandButton.tsx'
import { useCommands } from '../../ui/commands/registry.ts'
import { ChangeHistory } from '../../ui/knowledge/ChangeHistory.tsx'
import { UsesList } from '../../ui/knowledge/UsesList.tsx'
import { Failed } from '../../ui/Loaded.tsx'
import { PanelActions, SidePanel } from '../../ui/SidePanel.tsx'
import { bodyOf, draftOf, fieldsOf, isChanged, isComplete, type NameDraft } from './draft.ts'
import { useDeleteName, useSettleName, useUpdateName } from './mutations.ts'
import { NameFields } from './NameFields.tsx'
import { useNames } from './store.ts'

interface Props {
  readonly projectId: string
  /** Under which the store keeps what is being written. */
  readonly draftKey: string
  /** The name that is open; a new one where there is none. */
  readonly name: Name | undefined
  readonly mayEdit: boolean
  readonly onClose: () => void
  readonly onSaved: (nameId: string) => void
}

/** One name of the ledger: its forms, where it stands, who changed what. */
export function NamePanel({ projectId, draftKey: key, name, mayEdit, onClose, onSaved }: Props) {
  const { t } = useTranslation()
  const draft = useNames((state) => state.drafts[key]) ?? draftOf(name)
  const { write, drop } = useNames.getState()
  const settle = useSettleName(projectId)
  const update = useUpdateName()
  const remove = useDeleteName()
  const change = (more: (now: NameDraft) => Partial<NameDraft>) => {
    const now = useNames.getState().drafts[key] ?? draftOf(name)
    write(key, { ...now, ...more(now) })
  }
  const onSuccess = (nameId: string) => {
    drop(key)
    onSaved(nameId)
  }
  const store = () =>
    name
      ? update.mutate({ nameId: name.id, body: bodyOf(draft) }, { onSuccess: ({ id }) => onSuccess(id) })
      : settle.mutate(bodyOf(draft), { onSuccess: (made) => onSuccess(made.name.id) })
  const changed = isChanged(draft, name)
  const pending = settle.isPending || update.isPending
  useCommands([
    {
      id: 'names.save',
      title: 'common:save',
      group: 'names:group',
      keys: ['mod+enter', 'mod+s'],
      when: () => mayEdit && changed && isComplete(draft) && !pending,
      run: store,
    },
    { id: 'names.discard', title: 'names:discard', group: 'names:group', when: () => changed, run: () => drop(key) },
    { id: 'names.close', title: 'common:close', group: 'names:group', keys: ['escape'], run: onClose },
  ])
  const error = settle.error ?? update.error ?? remove.error
  return (
    <SidePanel title={name?.source ?? t('names:new')} onClose={onClose}>
      <Stack>
        {error && <Failed error={error} />}
        <NameFields draft={draft} onChange={change} readOnly={!mayEdit} autoFocus={!name} />
        {mayEdit && (
          <PanelActions>
            <CommandButton id="names.save" variant="filled" loading={pending} />
            {changed && <CommandButton id="names.discard" />}
            {name && (
              <ConfirmButton
                label={t('names:delete')}
                question={t('names:delete.sure')}
                loading={remove.isPending}
                onConfirm={() => remove.mutate(name.id, { onSuccess: onClose })}
              />
            )}
          </PanelActions>
        )}
        {name && <NameBackground name={name} />}
      </Stack>
    </SidePanel>
  )
}

function NameBackground({ name }: { readonly name: Name }) {
  const { t } = useTranslation()
  const params = { nameId: name.id }
  const uses = useQuery(read(nameUses, { params }))
  const changes = useQuery(read(nameHistory, { params }))
  return (
    <Tabs defaultValue="uses">
      <Tabs.List>
        <Tabs.Tab value="uses">{t('knowledge:uses')}</Tabs.Tab>
        <Tabs.Tab value="history">{t('knowledge:history')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="uses" pt="sm">
        <UsesList uses={uses} />
      </Tabs.Panel>
      <Tabs.Panel value="history" pt="sm">
        <ChangeHistory changes={changes} fieldsOf={(value) => fieldsOf(value, (word) => t(`names:${word}`))} />
      </Tabs.Panel>
    </Tabs>
  )
}
