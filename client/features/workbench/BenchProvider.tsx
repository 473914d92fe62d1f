import type { ReactNode } from 'react'
import { ArticleContext, type Bench, BenchContext } from './context.ts'

/** Gives the parts within the article and the paragraph that is worked on. */
export function BenchProvider({ bench, children }: { readonly bench: Bench; readonly children: ReactNode }) {
  return (
    <ArticleContext value={bench.article}>
      <BenchContext value={bench}>{children}</BenchContext>
    </ArticleContext>
  )
}
