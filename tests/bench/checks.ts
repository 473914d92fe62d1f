import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pair } from '../../shared/checks/check.ts'
import { CHECKS } from '../../shared/checks/index.ts'
import { runChecks, scopeOf } from '../../shared/checks/run.ts'

const NEWS = join(import.meta.dirname, '../../../shared/eval/data/ntrex.dev.tsv')
const DOCUMENT = 16
const FEWEST = 5000

/**
 * News segments where they are at hand, else the checks' own examples. Each round ends its texts with more full stops, so that
 * no text is met twice and no cache helps; a mark that is a number would give every segment a number to compare.
 */
function benchPairs(): Pair[] {
  const rows = existsSync(NEWS)
    ? readFileSync(NEWS, 'utf8')
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t'))
    : CHECKS.flatMap(({ meta }) => [meta.right, meta.wrong]).map(({ source, target }) => ['', source, target])
  const rounds = Math.ceil(FEWEST / rows.length)
  return Array.from({ length: rounds }, (_, round) => '.'.repeat(round)).flatMap((mark, round) =>
    rows.map(([, source = '', target = ''], i) => ({
      id: `${round}.${i}`,
      source: `${source}${mark}`.normalize('NFC'),
      target: `${target}${mark}`.normalize('NFC'),
    })),
  )
}

/** Other texts than those measured, for the engine to compile its code by: the start of neither program counts. */
const warmUp = (pairs: readonly Pair[]): Pair[] =>
  pairs.map((pair) => ({ ...pair, source: `${pair.source} –`, target: `${pair.target} –` }))

function inDocuments(pairs: readonly Pair[]): Pair[][] {
  const documents: Pair[][] = []
  for (let i = 0; i < pairs.length; i += DOCUMENT) documents.push(pairs.slice(i, i + DOCUMENT))
  return documents
}

/** CPU seconds that every check needs over the pairs, in this thread and those of the engine (compiling, collecting garbage). */
function ours(pairs: readonly Pair[]): { seconds: number; findings: number } {
  const before = process.cpuUsage()
  let findings = 0
  for (const document of inDocuments(pairs))
    for (const list of runChecks(scopeOf({ pairs: document })).values()) findings += list.length
  const { user, system } = process.cpuUsage(before)
  return { seconds: (user + system) / 1e6, findings }
}

const entry = ({ id, source, target }: Pair) =>
  `msgctxt ${JSON.stringify(id)}\nmsgid ${JSON.stringify(source)}\nmsgstr ${JSON.stringify(target)}\n`
const HEAD =
  'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nContent-Transfer-Encoding: 8bit\\nLanguage: th\\n"\n'

function pofilterSeconds(folder: string, pairs: readonly Pair[]): number | undefined {
  const [input, output] = [join(folder, 'in.po'), join(folder, 'out.po')]
  writeFileSync(input, [HEAD, ...pairs.map(entry)].join('\n'))
  const command = `TIMEFORMAT='%U %S'; time pofilter --progress=none ${input} ${output} 2>/dev/null`
  const { stderr, status } = spawnSync('bash', ['-c', command], { encoding: 'utf8' })
  const [user, system] = stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? []
  return status === 0 && user !== undefined && system !== undefined ? user + system : undefined
}

/** CPU seconds of translate-toolkit's pofilter with its default checks, its start left out; undefined where it is not installed. */
function pofilter(pairs: readonly Pair[]): number | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'songdesk-bench-'))
  try {
    const [start, all] = [pofilterSeconds(folder, pairs.slice(0, 1)), pofilterSeconds(folder, pairs)]
    return start === undefined || all === undefined ? undefined : all - start
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Segments per CPU second with every check on, beside pofilter on the same pairs. */
export function run(): void {
  const pairs = benchPairs()
  if (!existsSync(NEWS)) console.log('checks: no news segments here; measured over the checks’ own examples')
  ours(warmUp(pairs.slice(0, FEWEST / 2)))
  const { seconds, findings } = ours(pairs)
  const rate = pairs.length / seconds
  console.log(
    `checks: ${pairs.length} segments, ${CHECKS.length} checks, ${findings} findings, ${seconds.toFixed(2)} CPU s: ${rate.toFixed(0)} segments per CPU second`,
  )
  const theirs = pofilter(pairs)
  if (theirs === undefined) {
    console.log('checks: pofilter (translate-toolkit) is not installed, so there is nothing to compare with')
    return
  }
  const peer = pairs.length / theirs
  console.log(
    `checks: pofilter ${theirs.toFixed(2)} CPU s without its start: ${peer.toFixed(0)} segments per CPU second; ratio ${(rate / peer).toFixed(2)} (goal 2)`,
  )
}
