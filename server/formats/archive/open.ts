import { unzipSync } from 'fflate'
import { FormatError } from '../format.ts'

/** All entries of an archive together may not unpack to more. */
const MAX_UNPACKED = 200 * 1024 * 1024
const MAX_ENTRIES = 5000
/** Text compresses about tenfold; what shrinks a hundredfold and is large is a bomb. */
const MAX_RATIO = 100

const leadsOut = (path: string) => /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i.test(path)

/** Looks through the directory of an archive; unpacks nothing. */
function checkEntries(bytes: Uint8Array): void {
  let unpacked = 0
  let entries = 0
  unzipSync(bytes, {
    filter: ({ name, size, originalSize }) => {
      if (leadsOut(name)) throw new FormatError('archive-path', { element: name }, { path: name.slice(0, 80) })
      unpacked += originalSize
      entries++
      const bomb = unpacked > MAX_UNPACKED || (originalSize > 10_000_000 && originalSize > size * MAX_RATIO)
      if (bomb || entries > MAX_ENTRIES)
        throw new FormatError(
          'archive-bomb',
          { element: name },
          { megabytes: Math.ceil(unpacked / 1048576), limit: MAX_UNPACKED / 1048576 },
        )
      return false
    },
  })
}

/**
 * Unpacks an archive (all of it, or the entries asked for), after its directory was found harmless.
 * Sizes are those the directory states; unpacking stops there, whatever the entries hold.
 * @throws FormatError `archive-broken`, `archive-bomb`, `archive-path`
 */
export function openArchive(
  bytes: Uint8Array,
  wanted: (name: string) => boolean = () => true,
): Record<string, Uint8Array> {
  try {
    checkEntries(bytes)
    return unzipSync(bytes, { filter: ({ name, originalSize }) => wanted(name) && originalSize > 0 })
  } catch (error) {
    if (error instanceof FormatError) throw error
    throw new FormatError('archive-broken', {}, { reason: error instanceof Error ? error.message : String(error) })
  }
}

export const isArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
