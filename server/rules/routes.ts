import type { ParsedOf } from '../../shared/api/endpoint.ts'
import * as api from '../../shared/api/sweeps.ts'
import { found } from '../errors.ts'
import { knowledgeChanged } from '../findings/recheckProject.ts'
import { type Call, DONE, type Route, route } from '../http/route.ts'
import { assertSafe } from '../sweeps/hits.ts'
import { correctionsOf } from './correctionsOf.ts'
import { proposeRule } from './proposeRule.ts'
import { findRule, rulesOf, updateRuleRow } from './repository.ts'

async function createRule(
  { params, body }: ParsedOf<typeof api.createRule>,
  { database, caller }: Call,
): Promise<api.Rule> {
  const { message, severity, ...pattern } = body
  assertSafe(pattern)
  const proposal = {
    projectId: params.projectId,
    pattern,
    message,
    severity,
    origin: 'person' as const,
    by: caller.person.id,
    at: new Date().toISOString(),
  }
  const id = await database.kysely.transaction().execute((db) => proposeRule(db, proposal))
  return found(await findRule(database.kysely, id))
}

/** A rule that becomes standing, or ceases to be, is (or is no longer) a check: the project's documents are checked anew. */
async function updateRule({ params, body }: ParsedOf<typeof api.updateRule>, call: Call): Promise<api.Rule> {
  const db = call.database.kysely
  const rule = found(await findRule(db, params.ruleId))
  const { message, severity, status, ...changes } = body
  const { wrong, right, regex, wholeWords, sourcePresent, sourceAbsent } = rule
  const pattern = { wrong, right, regex, wholeWords, sourcePresent, sourceAbsent, ...changes }
  assertSafe(pattern)
  const columns = {
    ...(message !== undefined && { message }),
    ...(severity && { severity }),
    ...(status && { status }),
  }
  await updateRuleRow(db, params.ruleId, { ...columns, pattern: JSON.stringify(pattern) })
  if (rule.status === 'standing' || status === 'standing') await knowledgeChanged(call, rule.projectId)
  return found(await findRule(db, params.ruleId))
}

async function dismissRule({ params }: ParsedOf<typeof api.dismissRule>, call: Call): Promise<typeof DONE> {
  const rule = found(await findRule(call.database.kysely, params.ruleId))
  await updateRuleRow(call.database.kysely, rule.id, { status: 'dismissed' })
  if (rule.status === 'standing') await knowledgeChanged(call, rule.projectId)
  return DONE
}

export const ruleRoutes: readonly Route[] = [
  route(api.listRules, ({ params }, { database }) => rulesOf(database.kysely, params.projectId)),
  route(api.listCorrections, correctionsOf),
  route(api.createRule, createRule),
  route(api.updateRule, updateRule),
  route(api.dismissRule, dismissRule),
]
