import type { ParsedOf } from '../../shared/api/endpoint.ts'
import type { listCorrections, Pattern } from '../../shared/api/sweeps.ts'
import { correctionsIn, patternFor } from '../../shared/sweeps/propose.ts'
import { found } from '../errors.ts'
import type { Call } from '../http/route.ts'
import { heldSegment } from '../segments/repository.ts'

/** What the present text of a segment replaces in the machine's, each as the pattern of a rule; a rewriting is none. */
export async function correctionsOf(
  { params }: ParsedOf<typeof listCorrections>,
  { database }: Call,
): Promise<Pattern[]> {
  const { source, machine, target } = found(await heldSegment(database.kysely, params.segmentId))
  return correctionsIn(machine, target).map((replacement) => patternFor(replacement, source))
}
