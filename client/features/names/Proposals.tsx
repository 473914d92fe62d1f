import { Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type NameProposal, proposeNames } from '../../../shared/api/knowledge.ts'
import { read } from '../../api/query.ts'
import { useCommands } from '../../ui/commands/registry.ts'
import { Failed, Loaded } from '../../ui/Loaded.tsx'
import { stepRow } from '../../ui/rowFocus.ts'
import { proposalCommands } from './commands.ts'
import { choicesOf, draftOf, type NameDraft } from './draft.ts'
import { useSettleName } from './mutations.ts'
import { Proposal } from './Proposal.tsx'
import { SettledNotice } from './SettledNotice.tsx'

interface Props {
  readonly projectId: string
  readonly mayEdit: boolean
  /** Opens the panel to write another form than those in use. */
  readonly onWrite: (draft: NameDraft) => void
}

/** The names that the ledger proposes by itself: one decision settles the form for the project. */
export function Proposals({ projectId, mayEdit, onWrite }: Props) {
  const { t } = useTranslation()
  const proposals = useQuery({ ...read(proposeNames, { params: { projectId } }), staleTime: 60_000 })
  const settle = useSettleName(projectId)
  const isSettling = (source: string) => settle.isPending && settle.variables.source === source
  const choose = (proposal: NameProposal, choice: number) => {
    const form = choicesOf(proposal)[choice]?.form
    const { source, kind } = proposal
    if (!form || isSettling(source)) return
    // The proposal is about to leave the list; the hands go on with the next one.
    stepRow(1)
    settle.mutate({ source, kind, target: form, variants: [], note: '' })
  }
  const write = ({ source, kind, rule }: NameProposal) => onWrite({ ...draftOf(), source, kind, target: rule })
  useCommands(proposalCommands(proposals.data ?? [], mayEdit, choose, write))
  return (
    <Stack component="section" gap="xs" aria-labelledby="proposed-names">
      <Title order={2} size="h4" id="proposed-names">
        {t('names:proposals')}
      </Title>
      {settle.error && <Failed error={settle.error} />}
      <SettledNotice projectId={projectId} />
      <Loaded query={proposals}>
        {(all) =>
          all.length === 0 ? (
            <Text size="sm">{t('names:proposals.none')}</Text>
          ) : (
            <>
              <Text size="sm" c="dimmed">
                {t(mayEdit ? 'names:proposals.how' : 'names:proposals.look')}
              </Text>
              {all.map((proposal) => (
                <Proposal
                  key={proposal.source}
                  proposal={proposal}
                  mayEdit={mayEdit}
                  busy={isSettling(proposal.source)}
                  onSettle={(choice) => choose(proposal, choice)}
                  onWrite={() => write(proposal)}
                />
              ))}
            </>
          )
        }
      </Loaded>
    </Stack>
  )
}
