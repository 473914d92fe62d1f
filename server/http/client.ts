import { join } from 'node:path'
import express, { type RequestHandler, Router } from 'express'

/** Serves the built client; any address that is no file is the client's own, and gets its page. */
export function serveClient(folder: string): RequestHandler {
  const router = Router()
  router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }))
  router.use(express.static(folder, { index: false }))
  router.get(/^\/(?!api\/)/, (_request, response) => {
    response.set('Cache-Control', 'no-cache').sendFile(join(folder, 'index.html'))
  })
  return router
}
