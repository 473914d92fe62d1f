import { randomBytes } from 'node:crypto'
import type { SegmentState } from '../../shared/model.ts'
import { type NewDocument, storeDocument } from '../documents/createDocument.ts'
import { updateDocumentColumns } from '../documents/repository.ts'
import { projectScope } from '../findings/projectScope.ts'
import { createAccountFor } from '../people/createAccountFor.ts'
import { setAccount, upsertMembership } from '../people/repository.ts'
import { createProject } from '../projects/createProject.ts'
import { applyChange, prepareChange } from '../segments/changeSegment.ts'
import { heldSegmentsOf } from '../segments/repository.ts'
import type { Services } from '../services.ts'
import { addKnowledge } from './addKnowledge.ts'
import sample from './articles.json' with { type: 'json' }

const DAY_MS = 24 * 3600_000
const MACHINE = 'machine'

type Article = (typeof sample.articles)[number]
interface Paragraph {
  readonly role: string
  readonly source: string
  readonly machine: string
  readonly target?: string
  readonly state?: string
  readonly reason?: string
  readonly daysAgo?: number
}
interface Team {
  readonly projectId: string
  readonly leadId: string
  readonly translatorId: string
}

const daysAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString()

/**
 * Makes the sample project: three articles in three stages of work, with some days behind them. The translator of the past
 * days is an account that nobody can sign in with, so that the new admin may approve what it did.
 */
export async function createSampleProject(services: Services, leadId: string): Promise<void> {
  const { id: projectId } = await createProject(services.database, sample.project, leadId)
  const translatorId = await sampleTranslator(services)
  const db = services.database.kysely
  await upsertMembership(db, { projectId, personId: translatorId, role: 'translator', createdAt: daysAgo(30) })
  await addKnowledge(services.database, projectId, leadId)
  for (const article of sample.articles) await addArticle(services, { projectId, leadId, translatorId }, article)
}

async function sampleTranslator(services: Services): Promise<string> {
  const password = randomBytes(24).toString('base64url')
  const email = 'sample.translator@songdesk.invalid'
  const id = await createAccountFor(services, { name: 'Mali (ตัวอย่าง)', email, password, admin: false })
  await setAccount(services.database.kysely, id, { disabledAt: new Date().toISOString() })
  return id
}

async function addArticle(services: Services, team: Team, article: Article): Promise<void> {
  const { title, outlet, date, sourceUrl, stage } = article
  const paragraphs: readonly Paragraph[] = article.segments
  const segments = paragraphs.map(({ role, source, machine }) => ({ role, source, machine, repaired: machine }))
  const head = { title, outlet, date, sourceUrl, targetUrl: null }
  const at = daysAgo(article.daysAgo)
  const by = { projectId: team.projectId, personId: team.leadId, at }
  const { id } = await storeDocument(services.database, by, { ...head, segments: segments as NewDocument['segments'] })
  for (const [position, paragraph] of paragraphs.entries()) await work(services, team, id, position, paragraph)
  await updateDocumentColumns(services.database.kysely, id, {
    dueOn: daysAgo(-article.dueInDays).slice(0, 10),
    ...(stage === 'new' ? {} : { translatorId: team.translatorId, editorId: team.leadId }),
    ...(stage === 'reviewing' ? { status: 'reviewing', submittedAt: daysAgo(4) } : {}),
  })
  services.documentChecks.schedule(id)
}

/** Takes one paragraph through the hands that the sample says: the translator's, then the reviewer's. */
async function work(
  services: Services,
  team: Team,
  documentId: string,
  position: number,
  paragraph: Paragraph,
): Promise<void> {
  const { target, state = MACHINE, reason = null, daysAgo: days = 0 } = paragraph
  if (target === undefined || state === MACHINE) return
  const reviewed = state === 'approved' || state === 'rejected'
  const change = async (to: SegmentState, personId: string, why: string | null, ago: number) => {
    const segment = (await heldSegmentsOf(services.database.kysely, documentId))[position]!
    const made = { text: target, state: to, reason: why, origin: 'person', personId, at: daysAgo(ago) } as const
    await services.database.kysely
      .transaction()
      .execute(async (writer) => applyChange(writer, prepareChange(segment, made, await projectScope(writer, segment))))
  }
  await change(reviewed ? 'translated' : (state as SegmentState), team.translatorId, null, days)
  if (reviewed) await change(state as SegmentState, team.leadId, reason, days - 1)
}
