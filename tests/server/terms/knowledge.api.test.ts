import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Name, Term } from '../../../shared/api/knowledge.ts'
import type { Rule } from '../../../shared/api/sweeps.ts'
import { type Api, makeDocument, makeProject, type Somebody, startApi } from '../../helpers/api.ts'

let api: Api
let projectId: string
let editor: Somebody

beforeAll(async () => {
  api = await startApi()
  const project = await makeProject(api, await api.person('Admin', true), 'editor')
  projectId = project.id
  editor = project.people.editor
})
afterAll(() => api.close())

const TERM = {
  source: ['lúa nước'],
  preferred: ['นาข้าว'],
  admitted: [],
  forbidden: ['น้ำข้าว'],
  unlessSource: [],
  note: '',
}

describe('terms', () => {
  test('are found in both languages, changed with a history, and deleted', async () => {
    const terms = `/api/projects/${projectId}/terms`
    const { body: term } = await editor.agent.post(terms).send(TERM).expect(200)
    for (const q of ['lua nuoc', 'นาข้าว', '']) {
      const { body } = await editor.agent.get(terms).query({ q }).expect(200)
      expect((body as Term[]).map(({ id }) => id)).toEqual([term.id])
    }
    await editor.agent
      .put(`/api/terms/${term.id}`)
      .send({ ...TERM, preferred: ['ข้าวนาดำ'] })
      .expect(200)
    const { body: changes } = await editor.agent.get(`/api/terms/${term.id}/changes`).expect(200)
    expect(changes).toMatchObject([
      { before: { preferred: ['นาข้าว'] }, after: { preferred: ['ข้าวนาดำ'] }, by: { name: editor.name } },
      { before: null, after: { preferred: ['นาข้าว'] } },
    ])
    await editor.agent.delete(`/api/terms/${term.id}`).expect(200)
    expect((await editor.agent.get(terms).expect(200)).body).toEqual([])
  })

  test('are used by the checks from then on, and tell where they stand', async () => {
    const { body: term } = await editor.agent.post(`/api/projects/${projectId}/terms`).send(TERM).expect(200)
    const { segments } = await makeDocument(editor, projectId, [
      { source: 'Nghề trồng lúa nước ở làng.', target: 'อาชีพปลูกน้ำข้าวในหมู่บ้าน' },
    ])
    expect(segments[0]!.findings.map(({ check }) => check)).toContain('term-forbidden')
    const { body: uses } = await editor.agent.get(`/api/terms/${term.id}/uses`).expect(200)
    expect(uses).toMatchObject([{ segmentId: segments[0]!.id }])
  })
})

describe('names', () => {
  const NAME = { source: 'Trần Quang Khải', kind: 'person', target: 'เจิ่น กวาง ขาย', variants: [], note: '' }

  test('are proposed from the articles; one decision settles the form and proposes to mend the others', async () => {
    const spelled = ['เจิ่น กวาง ขาย', 'ตรัน กวง ไข่', 'ตรัน กวง ไข่']
    await makeDocument(
      editor,
      projectId,
      spelled.map((form) => ({ source: 'Ông Trần Quang Khải phát biểu.', target: `นาย${form} กล่าว` })),
    )
    const { body: proposals } = await editor.agent.get(`/api/projects/${projectId}/names/proposals`).expect(200)
    expect(proposals).toMatchObject([
      { source: NAME.source, kind: 'person', segments: 3, used: [{ count: 2 }, { count: 1 }] },
    ])

    const { body } = await editor.agent.post(`/api/projects/${projectId}/names`).send(NAME).expect(200)
    expect((body.name as Name).target).toBe(NAME.target)
    const { body: rules } = await editor.agent.get(`/api/projects/${projectId}/rules`).expect(200)
    expect((rules as Rule[]).filter(({ id }) => body.proposedRules.includes(id))).toMatchObject([
      { right: NAME.target, origin: 'name', sourcePresent: [NAME.source] },
    ])
    const { body: left } = await editor.agent.get(`/api/projects/${projectId}/names/proposals`).expect(200)
    expect(left).toEqual([])
    const { body: again } = await editor.agent.post(`/api/projects/${projectId}/names`).send(NAME).expect(409)
    expect(again).toMatchObject({ code: 'name.exists' })
  })
})
