import { Stack, Text, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { listNames } from '../../../shared/api/knowledge.ts'
import { read } from '../../api/query.ts'
import { useMay } from '../../api/session.ts'
import { CommandButton } from '../../ui/commands/CommandButton.tsx'
import { useCommands } from '../../ui/commands/registry.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { KnowledgeFiles } from '../../ui/knowledge/KnowledgeFiles.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { rowCommands } from '../../ui/rowFocus.ts'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { WithPanel } from '../../ui/SidePanel.tsx'
import { changedSearch } from '../../ui/search.ts'
import type { NameDraft } from './draft.ts'
import { NamePanel } from './NamePanel.tsx'
import { NamesTable } from './NamesTable.tsx'
import { Proposals } from './Proposals.tsx'
import { useNames } from './store.ts'

const NEW = 'new'
/** What stands in the address: the search, and which name is open (`new` for one that is being added, with the
 * proposal it began from). */
const addressShape = z.object({
  q: z.coerce.string().optional().catch(undefined),
  name: z.string().optional().catch(undefined),
})
type Address = z.infer<typeof addressShape>

/** The ledger of names: first what the articles use and nobody has settled, then what is settled. */
export function NamesPage() {
  const { t } = useTranslation()
  const { projectId } = useParams({ from: '/inside/projects/$projectId' })
  const { q, name: openId } = addressShape.parse(useSearch({ from: '/inside/projects/$projectId/names' }))
  const navigate = useNavigate({ from: '/projects/$projectId/names' })
  const mayEdit = useMay(projectId)('knowledge.edit')
  const searchBox = useRef<HTMLInputElement>(null)
  const names = useQuery({
    ...read(listNames, { params: { projectId }, query: { q } }),
    placeholderData: keepPreviousData,
  })
  const show = (more: Address) => void navigate({ search: (now) => changedSearch(now, more), replace: true })
  const open = (name: string | undefined) => show({ name })
  const draftKey = (id: string) => `${projectId} ${id}`
  const begin = (draft: NameDraft) => {
    const id = `${NEW} ${draft.source}`
    const { drafts, write } = useNames.getState()
    if (!drafts[draftKey(id)]) write(draftKey(id), draft)
    open(id)
  }
  useCommands([
    {
      id: 'names.new',
      title: 'names:new',
      group: 'names:group',
      keys: ['n'],
      when: () => mayEdit,
      run: () => open(NEW),
    },
    {
      id: 'names.search',
      title: 'names:search',
      group: 'names:group',
      keys: ['slash'],
      run: () => searchBox.current?.focus(),
    },
    ...rowCommands('names', 'names:group', { next: 'names:next', previous: 'names:previous' }),
  ])
  const opened = names.data?.find(({ id }) => id === openId)
  const panel = openId && (opened || openId.startsWith(NEW)) && (
    <NamePanel
      key={openId}
      projectId={projectId}
      draftKey={draftKey(openId)}
      name={opened}
      mayEdit={mayEdit}
      onClose={() => open(undefined)}
      onSaved={open}
    />
  )
  return (
    <Page
      title={t('names:title')}
      actions={
        <>
          <KnowledgeFiles projectId={projectId} kind="names" mayEdit={mayEdit} />
          {mayEdit && <CommandButton id="names.new" variant="filled" size="sm" />}
        </>
      }
    >
      <WithPanel panel={panel}>
        <Stack gap="lg">
          <Proposals projectId={projectId} mayEdit={mayEdit} onWrite={begin} />
          <Stack component="section" gap="xs" aria-labelledby="settled-names">
            <Title order={2} size="h4" id="settled-names">
              {t('names:ledger')}
            </Title>
            <SearchInput
              ref={searchBox}
              label={t('names:search')}
              start={q ?? ''}
              onSearch={(text) => show({ q: text || undefined })}
            />
            <Loaded query={names}>
              {(all) =>
                all.length > 0 ? (
                  <>
                    <Text size="sm" c="dimmed" role="status">
                      {t('names:count', { count: all.length })}
                    </Text>
                    <NamesTable names={all} openId={openId} />
                  </>
                ) : (
                  <EmptyState text={t(q ? 'names:nothingFound' : 'names:empty')} />
                )
              }
            </Loaded>
          </Stack>
        </Stack>
      </WithPanel>
    </Page>
  )
}
