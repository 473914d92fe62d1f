import { Stack, Tabs, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Term, termHistory, termUses } from '../../../shared/api/knowledge.ts'
import { read } from '../../api/query.ts'
import { ConfirmButton } from '../../ui/ConfirmButton.tsx'
import { CommandButton } from '../../ui/commands/CommandButton.tsx'
import { useCommands } from '../../ui/commands/registry.ts'
import { ChangeHistory } from '../../ui/knowledge/ChangeHistory.tsx'
import { UsesList } from '../../ui/knowledge/UsesList.tsx'
import { Failed } from '../../ui/Loaded.tsx'
import { PanelActions, SidePanel } from '../../ui/SidePanel.tsx'
import { bodyOf, draftOf, fieldsOf, isChanged, isComplete, type TermDraft } from './draft.ts'
import { useDeleteTerm, useSaveTerm } from './mutations.ts'
import { useTerms } from './store.ts'
import { TermFields } from './TermFields.tsx'

interface Props {
  readonly projectId: string
  /** The term that is open; a new one where there is none. */
  readonly term: Term | undefined
  readonly mayEdit: boolean
  readonly onClose: () => void
  readonly onSaved: (term: Term) => void
}

/** One term: its forms, where it is used, who changed what. */
export function TermPanel({ projectId, term, mayEdit, onClose, onSaved }: Props) {
  const { t } = useTranslation()
  const key = term?.id ?? `new ${projectId}`
  const draft = useTerms((state) => state.drafts[key]) ?? draftOf(term)
  const { write, drop } = useTerms.getState()
  const save = useSaveTerm(projectId)
  const remove = useDeleteTerm()
  const change = (make: (draft: TermDraft) => TermDraft) =>
    write(key, make(useTerms.getState().drafts[key] ?? draftOf(term)))
  const store = () =>
    save.mutate(
      { termId: term?.id, body: bodyOf(draft) },
      {
        onSuccess: (saved) => {
          drop(key)
          onSaved(saved)
        },
      },
    )
  const changed = isChanged(draft, term)
  useCommands([
    {
      id: 'terms.save',
      title: 'common:save',
      group: 'terms:group',
      keys: ['mod+enter', 'mod+s'],
      when: () => mayEdit && changed && isComplete(draft) && !save.isPending,
      run: store,
    },
    { id: 'terms.discard', title: 'terms:discard', group: 'terms:group', when: () => changed, run: () => drop(key) },
    { id: 'terms.close', title: 'common:close', group: 'terms:group', keys: ['escape'], run: onClose },
  ])
  const error = save.error ?? remove.error
  return (
    <SidePanel title={term ? (term.source[0] ?? '') : t('terms:new')} onClose={onClose}>
      <Stack>
        {error && <Failed error={error} />}
        <TermFields draft={draft} onChange={change} readOnly={!mayEdit} autoFocus={!term} />
        <Textarea
          label={t('terms:field.note')}
          autosize
          maxLength={1000}
          readOnly={!mayEdit}
          value={draft.note}
          onChange={(event) => {
            const note = event.currentTarget.value
            change((now) => ({ ...now, note }))
          }}
        />
        {mayEdit && (
          <PanelActions>
            <CommandButton id="terms.save" variant="filled" loading={save.isPending} />
            {changed && <CommandButton id="terms.discard" />}
            {term && (
              <ConfirmButton
                label={t('terms:delete')}
                question={t('terms:delete.sure')}
                loading={remove.isPending}
                onConfirm={() => remove.mutate(term.id, { onSuccess: onClose })}
              />
            )}
          </PanelActions>
        )}
        {term && <TermBackground term={term} />}
      </Stack>
    </SidePanel>
  )
}

function TermBackground({ term }: { readonly term: Term }) {
  const { t } = useTranslation()
  const params = { termId: term.id }
  const uses = useQuery(read(termUses, { params }))
  const changes = useQuery(read(termHistory, { params }))
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
        <ChangeHistory changes={changes} fieldsOf={(value) => fieldsOf(value, (field) => t(`terms:field.${field}`))} />
      </Tabs.Panel>
    </Tabs>
  )
}
