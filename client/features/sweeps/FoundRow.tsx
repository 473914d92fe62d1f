import { Stack } from '@mantine/core'
import { memo } from 'react'
import type { ResponseOf } from '../../../shared/api/endpoint.ts'
import type { searchSegments } from '../../../shared/api/sweeps.ts'
import type { Span } from '../../../shared/model.ts'
import { StateMark } from '../../ui/marks/StateMark.tsx'
import { MarkedText } from '../../ui/text/MarkedText.tsx'
import { ParagraphLink } from './ParagraphLink.tsx'
import { useSweeps } from './store.ts'
import styles from './sweeps.module.css'
import '../../ui/text/text.css'

export type Found = ResponseOf<typeof searchSegments>['hits'][number] & { readonly key: string }

const marks = (spans: readonly Span[]) => spans.map((span) => ({ ...span, className: 'found' }))

/** A paragraph in which something was found, marked in both languages. */
export const FoundRow = memo(function FoundRow({ found }: { readonly found: Found }) {
  const active = useSweeps((state) => state.active === found.key)
  return (
    <div className={styles.row} data-active={active || undefined}>
      <Stack gap={2} align="flex-start">
        <ParagraphLink rowKey={found.key} {...found} />
        <StateMark state={found.state} />
      </Stack>
      <MarkedText text={found.source} marks={marks(found.sourceSpans)} lang="vi" />
      <MarkedText text={found.target} marks={marks(found.targetSpans)} lang="th" />
    </div>
  )
})
