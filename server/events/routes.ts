import { createSession } from 'better-sse'
import { z } from 'zod'
import { id } from '../../shared/api/common.ts'
import { EVENTS_PATH, tellPresence } from '../../shared/api/events.ts'
import { DONE, type Route, type RouteContract, rawRoute, route } from '../http/route.ts'

const KEEP_ALIVE_MS = 15_000
const RETRY_MS = 1000

const eventsContract = {
  method: 'GET',
  path: EVENTS_PATH,
  access: 'project.read',
  summary: 'What happens in a document, as it happens: server-sent events, each a JSON documentEvent',
  params: z.object({ documentId: id }),
  media: 'text/event-stream',
} as const satisfies RouteContract

export const eventRoutes: readonly Route[] = [
  rawRoute(eventsContract, async ({ params }, { caller, events, request, response }) => {
    const person = { id: caller.person.id, name: caller.person.name }
    const stream = await createSession(request, response, {
      keepAlive: KEEP_ALIVE_MS,
      retry: RETRY_MS,
      headers: { 'X-Accel-Buffering': 'no' },
      state: { person, segmentId: null as string | null, typing: false, end: () => response.end() },
    })
    events.join(params.documentId, stream)
  }),
  route(tellPresence, async ({ params, body }, { caller, events }) => {
    events.moved(params.documentId, { id: caller.person.id, name: caller.person.name }, body)
    return DONE
  }),
]
