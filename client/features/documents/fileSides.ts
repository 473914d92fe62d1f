import type { SideOfFile } from '../../../shared/formats/together.ts'

/** Which side a file is, by its name: `article.vi.txt`, `article_th.html`; unless there are just two, it is taken for both. */
export function guessSide(name: string, files: number): SideOfFile {
  if (/[._-](vi|vn|vie)\b/i.test(name)) return 'source'
  if (/[._-](th|tha)\b/i.test(name)) return 'target'
  return files === 2 ? 'source' : 'both'
}

/** Whether a file has columns that may need naming. */
export const isTable = (name: string): boolean => /\.(csv|tsv|xlsx)$/i.test(name)
