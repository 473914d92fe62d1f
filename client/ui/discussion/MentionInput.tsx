import { Button, Group, Textarea } from '@mantine/core'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../shared/api/common.ts'
import type { CommentDraft } from './commentDrafts.ts'
import styles from './discussion.module.css'
import { askedName, asSent, suggestedPeople, withPerson } from './mentions.ts'

const MOST = 6

interface Props {
  readonly people: readonly Person[]
  readonly busy: boolean
  readonly autoFocus?: boolean
  readonly draft: CommentDraft
  readonly onWrite: (draft: CommentDraft) => void
  /** @param mentionIds those who are mentioned in the text */
  readonly onSend: (text: string, mentionIds: readonly string[]) => void
}

/** A box to say something in; @ offers people, Mod+Enter sends. */
export function MentionInput({ people, busy, autoFocus = false, draft, onWrite, onSend }: Props) {
  const { t } = useTranslation()
  const list = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const { text, people: chosen } = draft
  const [caret, setCaret] = useState(0)
  const [at, setAt] = useState(0)
  const asked = askedName(text, caret)
  const offered = asked === null ? [] : suggestedPeople(people, asked).slice(0, MOST)

  const choose = (person: Person) => {
    const next = withPerson(text, caret, person)
    // At once: a caret that is set a frame later would jump away from what is typed meanwhile.
    flushSync(() => {
      onWrite({ text: next.text, people: [...chosen, person] })
      setCaret(next.caret)
    })
    box.current?.focus()
    box.current?.setSelectionRange(next.caret, next.caret)
  }
  const send = () => {
    if (text.trim() === '' || busy) return
    const sent = asSent(text.trim(), chosen)
    onSend(sent.text, sent.ids)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const person = offered[at] ?? offered[0]
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    const chooses = person !== undefined && !sends && (event.key === 'Enter' || event.key === 'Tab')
    if (!sends && !chooses && (step === 0 || !person)) return
    event.preventDefault()
    event.stopPropagation()
    if (sends) send()
    else if (chooses) choose(person)
    else setAt((at + step + offered.length) % offered.length)
  }
  return (
    <div>
      <Textarea
        ref={box}
        id="comment-input"
        autoFocus={autoFocus}
        size="sm"
        autosize
        minRows={2}
        maxLength={4000}
        label={t('discussion:comment.say')}
        description={t('discussion:comment.how')}
        value={text}
        aria-controls={offered.length > 0 ? list : undefined}
        aria-autocomplete="list"
        aria-activedescendant={offered[at] ? `${list} ${offered[at].id}` : undefined}
        onChange={(event) => {
          onWrite({ text: event.currentTarget.value, people: chosen })
          setCaret(event.currentTarget.selectionStart)
          setAt(0)
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
      />
      {offered.length > 0 && (
        <div id={list} role="listbox" aria-label={t('discussion:comment.people')} className={styles.people}>
          {offered.map((person, index) => (
            <div
              key={person.id}
              id={`${list} ${person.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onMouseDown={(event) => {
                event.preventDefault()
                choose(person)
              }}
            >
              {person.name}
            </div>
          ))}
        </div>
      )}
      <Group justify="flex-end" mt={6}>
        <Button size="compact-sm" disabled={text.trim() === ''} loading={busy} onClick={send}>
          {t('discussion:comment.send')}
        </Button>
      </Group>
    </div>
  )
}
