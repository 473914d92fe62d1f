import * as api from '../../shared/api/knowledge.ts'
import { searchable } from '../../shared/text/normalise.ts'
import { found } from '../errors.ts'
import { type Route, route } from '../http/route.ts'
import { usesOf } from '../search/uses.ts'
import { historyOf } from './changes.ts'
import { createTerm, deleteTerm, updateTerm } from './changeTerm.ts'
import { findTerm, termsOf } from './repository.ts'

function holds(term: api.Term, wanted: string): boolean {
  const { source, preferred, admitted, forbidden, note } = term
  return [...source, ...preferred, ...admitted, ...forbidden, note].some((form) => searchable(form).includes(wanted))
}

export const termRoutes: readonly Route[] = [
  route(api.listTerms, async ({ params, query }, { database }) => {
    const terms = await termsOf(database.kysely, params.projectId)
    const wanted = searchable(query.q ?? '')
    return terms.filter((term) => holds(term, wanted))
  }),
  route(api.createTerm, createTerm),
  route(api.updateTerm, updateTerm),
  route(api.deleteTerm, deleteTerm),
  route(api.termHistory, ({ params }, { database }) => historyOf(database.kysely, params.termId)),
  route(api.termUses, async ({ params }, { database, caller }) => {
    const term = found(await findTerm(database.kysely, params.termId))
    return usesOf(database.longReads, caller.projectId, term.source)
  }),
]
