import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FormatError } from '../../../server/formats/format.ts'
import { FORMATS, writeFormat } from '../../../server/formats/index.ts'
import { ARTICLE } from './sample.ts'

interface Mutation {
  readonly at: number
  readonly length: number
  readonly bytes: Uint8Array
}

const PIECES = [
  '<',
  '>',
  '"',
  '&',
  '&#0;',
  '\0',
  '\n',
  '\t',
  '</',
  '/>',
  '<!--',
  ']]>',
  '{',
  '}',
  ',',
  'id="1"',
  '\ufeff',
  'ก',
  '\\',
  'msgid ""',
].map((piece) => new TextEncoder().encode(piece))

/** Takes bytes out at some places and puts others in. */
const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(40),
    bytes: fc.oneof(fc.constantFrom(...PIECES), fc.uint8Array({ maxLength: 6 })),
  }),
  { minLength: 1, maxLength: 6 },
)

function mutate(bytes: Uint8Array, changes: readonly Mutation[]): Uint8Array {
  let mutated = Buffer.from(bytes)
  for (const { at, length, bytes: put } of changes) {
    const start = Math.floor(at * mutated.length)
    mutated = Buffer.concat([mutated.subarray(0, start), put, mutated.subarray(start + length)])
  }
  return new Uint8Array(mutated)
}

describe('mutated files', () => {
  it.each(FORMATS.map(({ id }) => id))('%s: a document or a reason, never a crash', async (id) => {
    const format = FORMATS.find((each) => each.id === id)!
    const whole = await writeFormat(format, [ARTICLE])
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        const bytes = mutate(whole, changes)
        try {
          const { documents } = await format.read(bytes, { name: 'mutated' })
          expect(documents.length).toBeGreaterThan(0)
          await format.write?.(documents, { original: bytes })
        } catch (error) {
          if (!(error instanceof FormatError)) throw error
        }
      }),
      { numRuns: 150 },
    )
  })
})
