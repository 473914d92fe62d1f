import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const node = (name: string, include: string[], more = {}) => ({
  extends: true as const,
  root: import.meta.dirname,
  test: {
    name,
    include,
    environment: 'node',
    // Files share what they load: to load the lexicon or make a DOM anew for each took longer than most tests.
    isolate: false,
    // A busy machine is slow, not wrong: nothing here is timed.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    ...more,
  },
})

/** Puts what the checks tell of themselves into the page as it is, so that what they know stays in their worker. */
const metasAsData: Plugin = {
  name: 'metas-as-data',
  apply: 'build',
  async load(id) {
    if (!id.endsWith('/shared/checks/metas.ts')) return null
    const { METAS } = await import('./shared/checks/metas.ts')
    return `export const METAS = ${JSON.stringify(METAS)}`
  },
}

export default defineConfig({
  root: 'client',
  plugins: [react(), metasAsData],
  build: { outDir: '../dist/client', emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 1500 },
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://localhost:4600' } },
  test: {
    // Many tests wait for a database or a process: two at a time, also where there are only two cores.
    maxWorkers: 2,
    projects: [
      node('shared', ['tests/shared/**/*.test.ts', 'tests/*.test.ts']),
      node('formats', [
        'tests/server/formats/**/*.test.ts',
        'tests/server/extract/**/*.test.ts',
        'tests/server/commands/**/*.test.ts',
      ]),
      node('client', ['tests/client/**/*.test.ts', 'tests/client/**/*.test.tsx'], {
        environment: 'jsdom',
        setupFiles: ['tests/helpers/jsdom.ts'],
      }),
      node('api-sqlite', ['tests/server/**/*.api.test.ts'], { provide: { database: 'sqlite' } }),
      node('api-postgres', ['tests/server/**/*.api.test.ts'], {
        provide: { database: 'postgres' },
        globalSetup: ['tests/helpers/postgres.ts'],
      }),
      node('browser', ['tests/e2e/**/*.test.ts'], {
        globalSetup: ['tests/helpers/chromium.ts'],
        testTimeout: 120_000,
        hookTimeout: 120_000,
        expect: { poll: { timeout: 15_000 } },
        fileParallelism: false,
        // After the others, one at a time: two at once took as long, and waited past what they allow.
        sequence: { groupOrder: 1 },
        // A browser on a busy machine may drop a frame or a key; what fails twice is wrong.
        retry: 1,
      }),
    ],
  },
})
