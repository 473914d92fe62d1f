import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { getInbox, type Inbox, readMention } from '../../shared/api/inbox.ts'
import { call } from './http.ts'
import { keyOf, queryClient, read } from './query.ts'

const ASKED_EVERY = 60_000

/** What waits for me in all projects, asked for now and then; undefined until it is known. */
export function useInbox(): Inbox | undefined {
  return useQuery({ ...read(getInbox, {}), staleTime: 10_000, refetchInterval: ASKED_EVERY, retry: false }).data
}

/** How many things of an inbox I have not seen to: comments not read, paragraphs sent back. */
export const waitingIn = ({ mentions, sentBack }: Inbox): number =>
  mentions.filter(({ readAt }) => readAt === null).length + sentBack.length

/** The comments that name me on a paragraph count as read while they are looked at; null: nothing is. */
export function useReadMentions(segmentId: string | null): void {
  const unread = useInbox()?.mentions.filter((each) => each.segmentId === segmentId && each.readAt === null) ?? []
  const ids = unread.map(({ comment }) => comment.id).join()
  useEffect(() => {
    if (ids === '') return
    Promise.all(ids.split(',').map((commentId) => call(readMention, { params: { commentId } })))
      .then(() => queryClient.invalidateQueries({ queryKey: keyOf(getInbox, {}) }))
      // They stay unread, and are told of again.
      .catch(() => undefined)
  }, [ids])
}
