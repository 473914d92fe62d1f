import type { Request, Response } from 'express'
import multer from 'multer'
import { AppError } from '../errors.ts'

export interface UploadedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const MEGABYTE = 1024 * 1024
const receive = multer({
  storage: multer.memoryStorage(),
  defParamCharset: 'utf8',
  limits: { files: 20, fileSize: 20 * MEGABYTE, fields: 5, fieldSize: MEGABYTE, parts: 30 },
}).array('files')

/** Receives the files of a multipart request; its other fields are then in `request.body`. */
export async function readFiles(request: Request, response: Response): Promise<readonly UploadedFile[]> {
  await new Promise<void>((resolve, reject) => {
    receive(request, response, (error: unknown) => {
      if (!error) resolve()
      // What the parser says of a form that breaks off is a plain error without a status.
      else reject(error instanceof multer.MulterError ? error : new AppError('request.invalid'))
    })
  })
  const files = Array.isArray(request.files) ? request.files : []
  return files.map((file) => ({ name: file.originalname.normalize('NFC'), bytes: file.buffer }))
}
