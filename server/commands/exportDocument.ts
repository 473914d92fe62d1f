import { newFileText } from '../../shared/formats/messages.ts'
import { exportDocument as exported } from '../exports/exportDocument.ts'
import { command, withDatabase } from './withServices.ts'

/** Writes a document to stdout in a format of server/formats. */
export const exportDocument = (id: string, options: { format: string; current?: boolean }): Promise<void> =>
  command(async () => {
    const text = options.current ? 'current' : 'approved'
    const { bytes, instead } = await withDatabase(({ kysely }) =>
      exported(kysely, id, { format: options.format, text }),
    )
    if (instead) console.error(newFileText('en', instead))
    process.stdout.write(bytes)
  })
