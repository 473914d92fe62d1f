import { rememberCompiled } from './compileCache.ts'

rememberCompiled()
const { serve } = await import('./serve.ts')
await serve()
