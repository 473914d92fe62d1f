import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readFormat } from '../../server/formats/index.ts'
import { streamTmx } from '../../server/formats/tmx/read.ts'

const SEGMENTS = 50_000
const UNITS = 1_000_000
const source = (i: number) =>
  `Năm 2024, xã số ${i} có 12 hộ trồng cà phê dưới tán rừng, sản lượng tăng 12 % so với năm trước.`
const target = (i: number) => `ในปี 2567 ตำบลที่ ${i} มี 12 ครัวเรือนปลูกกาแฟใต้ร่มไม้ ผลผลิตเพิ่มขึ้นร้อยละ 12 จากปีก่อน`

/** Writes a file piece by piece, waiting where the disk is slower. */
async function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  const file = createWriteStream(path)
  for (const line of lines) if (!file.write(line)) await once(file, 'drain')
  file.end()
  await once(file, 'finish')
}

function* xliff() {
  yield '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="vi" trgLang="th"><file id="f1">\n'
  for (let i = 0; i < SEGMENTS; i++)
    yield `<unit id="u${i}"><segment id="s1" state="translated"><source>${source(i)}</source><target>${target(i)}</target></segment></unit>\n`
  yield '</file></xliff>'
}

function* tmx() {
  yield '<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="block" o-tmf="x" adminlang="en" srclang="vi" datatype="plaintext"/><body>\n'
  for (let i = 0; i < UNITS; i++)
    yield `<tu><tuv xml:lang="vi"><seg>${source(i)}</seg></tuv><tuv xml:lang="th"><seg>${target(i)}</seg></tuv></tu>\n`
  yield '</body></tmx>'
}

const MEASURES = {
  async xliff(path: string) {
    const { documents } = await readFormat(await readFile(path), { name: path })
    return documents[0]?.segments.length ?? 0
  },
  async tmx(path: string) {
    let units = 0
    for await (const unit of streamTmx(createReadStream(path))) if (unit.target) units++
    return units
  },
}

/** One measure in a process of its own, so that memory is its own too. Prints count, seconds and peak memory. */
async function measure(kind: keyof typeof MEASURES, path: string): Promise<void> {
  const started = performance.now()
  const count = await MEASURES[kind](path)
  const seconds = (performance.now() - started) / 1000
  console.log(
    JSON.stringify({
      count,
      seconds: Number(seconds.toFixed(2)),
      megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    }),
  )
}

interface Result {
  readonly count: number
  readonly seconds: number
  readonly megabytes: number
}

const inProcess = (kind: string, path: string): Result =>
  JSON.parse(spawnSync(process.execPath, [import.meta.filename, kind, path], { encoding: 'utf8' }).stdout)

/** 50,000 segments from XLIFF (budget 10 s, 300 MB); 1,000,000 units from TMX in the memory that 100,000 need too. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'songdesk-bench-'))
  try {
    const paths = { xliff: join(folder, 'a.xlf'), tmx: join(folder, 'a.tmx') }
    await writeLines(paths.xliff, xliff())
    await writeLines(paths.tmx, tmx())
    for (const [kind, path, budget] of [
      ['xliff', paths.xliff, 'budget 10 s, 300 MB'],
      ['tmx', paths.tmx, 'budget: constant memory'],
    ] as const) {
      const { count, seconds, megabytes } = inProcess(kind, path)
      console.log(
        `formats ${kind}: ${count.toLocaleString('en')} read in ${seconds} s, ${megabytes} MB at most (${budget})`,
      )
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const [kind, path] = process.argv.slice(2)
if (process.argv[1] === import.meta.filename && path !== undefined && (kind === 'xliff' || kind === 'tmx'))
  await measure(kind, path)
