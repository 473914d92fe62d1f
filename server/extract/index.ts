import type { Article } from './article.ts'
import { extractFromHtml } from './html.ts'
import { extractFromText } from './text.ts'

export type { Article, ArticleParagraph } from './article.ts'

/** A page → the article on it, without menus, comments and other articles' headlines. Never throws: a page without an article has no paragraphs. */
export const extractArticle = (input: { readonly html: string } | { readonly text: string }): Article =>
  'html' in input ? extractFromHtml(input.html) : extractFromText(input.text)
