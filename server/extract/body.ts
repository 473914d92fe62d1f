import type { ArticleParagraph, PageLine } from './article.ts'
import {
  isByline,
  isCaption,
  isCaptionMarker,
  isMenu,
  isReadMore,
  isTimestamp,
  withoutNumber,
  withoutPictures,
} from './lines.ts'
import { sameLine } from './repeats.ts'

const pictureNumber = / [-–] (?:Ảnh )?\d{1,2}\.?$/u

function roleOf(line: PageLine, text: string, afterMarker: boolean): ArticleParagraph['role'] {
  if (line.role !== undefined && line.role !== 'body') return line.role
  if (isTimestamp(text)) return 'timestamp'
  if (isByline(text)) return 'byline'
  if (isCaption(text) || (afterMarker && text.length < 600)) return 'caption'
  return 'body'
}

/** The caption that stands twice: once with its picture's number, or spelled a little differently. */
function repeats(previous: ArticleParagraph | undefined, next: ArticleParagraph): boolean {
  if (previous === undefined) return false
  if (previous.text === next.text) return true
  const captions = previous.role === 'caption' || next.role === 'caption'
  return captions && sameLine(withoutNumber(previous.text), withoutNumber(next.text))
}

/**
 * Lines between the head and the end of an article → its paragraphs: pictures' file names, menus and read-more lines dropped,
 * captions, bylines and live-blog times told apart, lines that stand twice kept once.
 */
export function bodyParagraphs(lines: readonly PageLine[]): ArticleParagraph[] {
  const paragraphs: ArticleParagraph[] = []
  let afterMarker = false
  for (const line of lines) {
    const text = withoutPictures(line.text)
    if (text === '' || isMenu(text) || isReadMore(text)) continue
    if (isCaptionMarker(text)) {
      afterMarker = true
      continue
    }
    const paragraph = { role: roleOf(line, text, afterMarker && !line.apart), text }
    afterMarker = false
    const previous = paragraphs.at(-1)
    if (!repeats(previous, paragraph)) paragraphs.push(paragraph)
    else if (previous && pictureNumber.test(previous.text))
      paragraphs[paragraphs.length - 1] = { role: 'caption', text: text }
  }
  return paragraphs
}
