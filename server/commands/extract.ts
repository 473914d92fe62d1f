import { extractArticle } from '../extract/index.ts'
import { decodeText } from '../formats/encoding/decode.ts'
import { FormatError } from '../formats/format.ts'
import { decodeHtml } from '../formats/html/decode.ts'
import { html } from '../formats/html/format.ts'
import { onFile, readInput, sayWarnings } from './files.ts'

/** `extract FILE`: an article page, HTML or text, → its article as one JSON object on standard output. */
export async function extract(file: string): Promise<void> {
  await onFile(file, async () => {
    const bytes = await readInput(file)
    const isHtml = html.detect(bytes, file) > 0.5
    const { text, notes } = isHtml ? decodeHtml(bytes) : decodeText(bytes)
    const article = extractArticle(isHtml ? { html: text } : { text })
    if (article.paragraphs.length === 0) throw new FormatError('article-empty')
    sayWarnings(file, notes)
    process.stdout.write(`${JSON.stringify(article, null, 2)}\n`)
  })
}
