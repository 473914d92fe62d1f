import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import {
  approveClean,
  approveDocument,
  approveSegment,
  publishDocument,
  rejectSegment,
  type Segment,
  segment as segmentShape,
} from '../../../shared/api/documents.ts'
import { knownSegments, putDocument, putSegments, refreshDocument } from '../../api/documentCache.ts'
import { ApiError, call } from '../../api/http.ts'
import { useErrorText } from '../../ui/useErrorText.ts'
import { refusalsOf, waits } from './judge.ts'
import { useReview } from './store.ts'

/** What a reviewer may decide. */
export interface Verdicts {
  /** @param text the reviewer's own change, approved with the paragraph */
  readonly approve: (segment: Segment, text?: string) => void
  readonly sendBack: (segment: Segment, reason: string) => void
  readonly approveClean: () => void
  readonly sign: () => void
  readonly publish: () => void
  readonly busy: boolean
}

/** The next paragraph after this one that waits, going round; the same one where none does. */
export function nextWaiting(segments: readonly Segment[], fromId: string): Segment | undefined {
  const at = segments.findIndex((segment) => segment.id === fromId)
  const round = [...segments.slice(at + 1), ...segments.slice(0, at)]
  return round.find((segment) => waits(segment) && segment.state !== 'rejected')
}

/** Leaves a paragraph that is settled for the next that waits, so that the keys have something to judge. */
function goOn(documentId: string): void {
  const segments = knownSegments(documentId)
  const { activeId, activate } = useReview.getState()
  const active = segments.find(({ id }) => id === activeId)
  const isJudged = active?.state === 'approved' || active?.state === 'rejected'
  const next = active && isJudged ? nextWaiting(segments, active.id) : undefined
  if (next) activate(next.id)
}

/** Sends verdicts and takes the answers into the cache; says what was refused and why. */
export function useVerdicts(documentId: string): Verdicts {
  const { t } = useTranslation()
  const textOf = useErrorText()
  const say = (message: string, color = 'indigo') => notifications.show({ message, color })
  const params = { documentId }

  const onError = (error: unknown) => {
    const now = error instanceof ApiError ? segmentShape.safeParse(error.params.segment).data : undefined
    if (now) putSegments(documentId, [now])
    const refusals = refusalsOf(error)
    if (refusals.length > 0) useReview.getState().set({ refusals })
    say(textOf(error), 'red')
  }
  const judged = (segment: Segment) => {
    putSegments(documentId, [segment])
    useReview.getState().set({ mode: 'read' })
    if (useReview.getState().activeId === segment.id) goOn(documentId)
  }
  const approve = useMutation({
    mutationFn: ({ segment, text }: { segment: Segment; text: string | undefined }) =>
      call(approveSegment, {
        params: { segmentId: segment.id },
        body: { baseVersion: segment.version, ...(text === undefined ? {} : { text }) },
      }),
    onSuccess: judged,
    onError,
  })
  const reject = useMutation({
    mutationFn: ({ segment, reason }: { segment: Segment; reason: string }) =>
      call(rejectSegment, { params: { segmentId: segment.id }, body: { baseVersion: segment.version, reason } }),
    onSuccess: judged,
    onError,
  })
  const clean = useMutation({
    mutationFn: () => call(approveClean, { params }),
    onSuccess: async ({ approved, skipped }) => {
      await refreshDocument(documentId)
      goOn(documentId)
      say(t('review:clean.done', { approved: approved.length, skipped: skipped.length }))
    },
    onError,
  })
  const sign = useMutation({
    mutationFn: () => call(approveDocument, { params }),
    onSuccess: (document) => {
      putDocument(document)
      useReview.getState().set({ refusals: [] })
      say(t('review:signed'))
    },
    onError,
  })
  const publish = useMutation({
    mutationFn: () => call(publishDocument, { params }),
    onSuccess: (document) => {
      putDocument(document)
      say(t('review:published'))
    },
    onError,
  })
  return {
    approve: (segment, text) => approve.mutate({ segment, text }),
    sendBack: (segment, reason) => reject.mutate({ segment, reason }),
    approveClean: () => clean.mutate(),
    sign: () => sign.mutate(),
    publish: () => publish.mutate(),
    busy: [approve, reject, clean, sign, publish].some((each) => each.isPending),
  }
}
