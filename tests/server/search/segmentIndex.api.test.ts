import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Segment } from '../../../shared/api/documents.ts'
import { searchable } from '../../../shared/text/normalise.ts'
import { type Api, makeDocument, makeProject, type Somebody, save, startApi } from '../../helpers/api.ts'

let api: Api
let projectId: string
let lead: Somebody

beforeAll(async () => {
  api = await startApi()
  const project = await makeProject(api, await api.person('Admin', true), 'lead')
  projectId = project.id
  lead = project.people.lead
})
afterAll(() => api.close())

async function caughtUp(): Promise<void> {
  while (await api.services.database.segmentIndex.catchUp());
}

const SOURCES = ['Đường về bến sông', 'HỘI NGHỊ ở hòa bình 15%', "Ông Ều's \\ 'thuỷ' _", 'Người ở Đắk Lắk']
const TARGETS = ['ขบวนการเลียนแบบแพร่หลาย', 'เด็กชอบน้ำ 15% ของ_แม่', 'กรุง Hà Nội และ COVID\\"', 'น้ำ']
const text = (words: readonly string[]) =>
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 2 }).map((all) => all.join(' '))
const pair = fc.record({ source: text(SOURCES), target: text(TARGETS) })

/** A stretch of some text, as somebody might type it. */
const asked = fc.record({
  from: text([...SOURCES, ...TARGETS]),
  start: fc.nat(12),
  length: fc.integer({ min: 3, max: 14 }),
  typed: fc.constantFrom(String, searchable, (typed: string) => typed.toUpperCase()),
})

test('whatever holds some letters is found, before the index knows it and after, changed and unchanged', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(pair, { minLength: 2, maxLength: 4 }),
      fc.array(asked, { minLength: 8, maxLength: 8 }),
      async (pairs, questions) => {
        const { document, segments } = await makeDocument(lead, projectId, pairs)
        const all = async (): Promise<Segment[]> =>
          (await lead.agent.get(`/api/documents/${document.id}/segments`)).body
        const look = async () => {
          const now = await all()
          for (const { from, start, length, typed } of questions) {
            const letters = typed(from.slice(start, start + length))
            const held = (of: string) => searchable(of).includes(searchable(letters))
            for (const side of ['source', 'target', 'both'] as const) {
              const wanted = now.filter(
                ({ source, target }) => (side !== 'target' && held(source)) || (side !== 'source' && held(target)),
              )
              const found = await api.services.database.segmentIndex.mayHold(
                projectId,
                [[{ text: letters, side }]],
                1e6,
              )
              if (letters.length < 3 && found === null) continue
              expect(found, `${letters} in ${side}`).toEqual(expect.arrayContaining(wanted.map(({ id }) => id)))
              const own = found!.filter((id) => now.some((segment) => segment.id === id))
              expect(own).toEqual(now.filter(({ id }) => own.includes(id)).map(({ id }) => id))
            }
          }
        }
        await look()
        await caughtUp()
        await look()
        await save(lead, segments[0]!, pairs[1]!.target)
        await look()
        await caughtUp()
        await look()
      },
    ),
    { numRuns: 4, endOnFailure: true },
  )
})
