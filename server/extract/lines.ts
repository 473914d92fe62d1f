import furniture from './furniture.json' with { type: 'json' }

const fold = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const anyOf = (labels: readonly string[]) => labels.map((label) => literal(label.toLowerCase())).join('|')
const setOf = (labels: readonly string[]) => new Set(labels.map(fold))

const MASTHEADS = setOf(furniture.mastheads)
const MENU = setOf(furniture.menu)
const END = new RegExp(`^(?:${anyOf(furniture.endLabels)})\\s*:?$`, 'u')
const COMMENTS = new RegExp(`^(?:${anyOf(furniture.commentLabels)})\\s*(?:\\(\\s*\\d+\\s*\\)|:)?$`, 'u')
const SOURCE = new RegExp(`^(?:${anyOf(furniture.sourceLabels)})\\s*:?\\s*(https?://\\S+)?$`, 'u')
const LABELLED = new RegExp(`^(?:${anyOf(furniture.sourceLabels)})\\s*:`, 'u')
const CAPTION_MARKER = setOf(furniture.captionMarkers)
const CREDIT = new RegExp(`(?:^|[\\s(.])(?:${anyOf(furniture.captionCredits)})\\s*:\\s*[^:]{1,60}$`, 'u')
const NUMBERED_CAPTION = /\s*[-–]\s*(?:ảnh\s*)?\d{1,2}\.?$/iu
const BYLINE = new RegExp(`^(?:\\([^()]{2,30}\\)|\\(?(?:${anyOf(furniture.agencyCodes)})\\)?\\s*[-–]?)$`, 'u')
const READ_MORE = new RegExp(`^(?:${anyOf(furniture.readMore)})`, 'u')
const IMAGE_FILE = /!\[[^\]]*\]\([^)]*\)|\.(?:gif|jpe?g|png|webp)\)|\S+\.(?:jpe?g|gif|png|webp)(?!\S)/giu
const TIMESTAMP = /^\d{1,2}:\d{2}\s+\d{1,2}\s+\p{L}[\p{L}\p{M}.]*\s+\d{4}(?!\d)/u

export const isMasthead = (text: string) => MASTHEADS.has(fold(text))
export const isMenu = (text: string) => MENU.has(fold(text))
/** A line after which nothing belongs to the article. */
export const isEnd = (text: string) => END.test(fold(text)) || COMMENTS.test(fold(text))
export const isCaptionMarker = (text: string) => CAPTION_MARKER.has(fold(text))
export const isByline = (text: string) => BYLINE.test(fold(text))
export const isReadMore = (text: string) => READ_MORE.test(fold(text))
export const isTimestamp = (text: string) => TIMESTAMP.test(text)
/** A picture's words: they end in a credit (ภาพ: …), or in the number that vietnam.vn gives to pictures. */
export const isCaption = (text: string) =>
  text.length < 600 && (CREDIT.test(fold(text)) || / - Ảnh \d+\.?$/u.test(text))
/** A caption without the number of its picture. */
export const withoutNumber = (text: string) => text.replace(NUMBERED_CAPTION, '')

/**
 * Whether the line names where the article is from, and the address: written out, or behind its link.
 * @param links addresses that the line links to
 */
export function sourceLine(text: string, links: readonly string[] = []): { url: string | null } | null {
  const folded = fold(text)
  const linked = links.find((link) => /^https?:/.test(link))
  if (!SOURCE.test(folded) && !(linked !== undefined && folded.length <= 120 && LABELLED.test(folded))) return null
  return { url: /https?:\/\/\S+/.exec(text)?.[0] ?? linked ?? null }
}

/** The line without file names of pictures, empty picture marks and the bars of a flattened table. */
export const withoutPictures = (text: string): string =>
  text
    .replace(IMAGE_FILE, ' ')
    .replace(/^[\s|]+|[\s|]+$/g, '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim()
