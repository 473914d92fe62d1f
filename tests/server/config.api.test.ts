import { describe, expect, test } from 'vitest'
import { readConfig, VARIABLES } from '../../server/config.ts'

describe('the environment', () => {
  test('has a default for everything; an empty variable counts as absent', () => {
    const config = readConfig({ PORT: '' })
    expect(config).toMatchObject({ port: 4600, host: '127.0.0.1', dataDir: './data', logLevel: 'info', trustProxy: 0 })
    expect(config.databaseUrl).toBeUndefined()
  })

  test.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://localhost/songdesk'],
    ['PUBLIC_URL', 'songdesk.example.org'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['SECRET', 'too short'],
    ['LOG_LEVEL', 'loud'],
    ['TRUST_PROXY', '-1'],
    ['HTTPS_ONLY', 'yes'],
  ])('%s=%s is refused with its name', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(name)
  })

  test('names every wrong variable at once', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT[\s\S]*LOG_LEVEL/)
  })

  test('every variable is described', () => {
    for (const { describe, absent } of Object.values(VARIABLES)) {
      expect(describe.length).toBeGreaterThan(10)
      expect(absent).not.toBe('')
    }
  })
})
