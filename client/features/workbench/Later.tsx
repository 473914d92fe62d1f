import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useAfterPaint } from '../../ui/afterPaint.ts'
import { BenchProvider } from './BenchProvider.tsx'
import { type Bench, useBench } from './context.ts'
import { type Suggest, SuggestContext, useSuggestions } from './suggest/context.ts'

interface Later {
  readonly bench: Bench
  readonly suggest: Suggest
}

const LaterContext = createContext<Later | undefined>(undefined)

/** Lets what stands around the rows follow a frame later: the letter typed, and the row gone to, are on the screen before. */
export function LaterDesk({ children }: { readonly children: ReactNode }) {
  const bench = useBench()
  const suggest = useSuggestions()
  const now = useMemo(() => ({ bench, suggest }), [bench, suggest])
  return <LaterContext value={useAfterPaint(now)}>{children}</LaterContext>
}

/** A part around the rows; its place stays empty until they stand. */
export function Around({ children }: { readonly children: ReactNode }) {
  const later = useContext(LaterContext)
  return (
    later && (
      <BenchProvider bench={later.bench}>
        <SuggestContext value={later.suggest}>{children}</SuggestContext>
      </BenchProvider>
    )
  )
}
