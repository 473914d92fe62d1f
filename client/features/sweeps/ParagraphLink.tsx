import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSweeps } from './store.ts'

interface Props {
  /** Key of the row that this link heads. */
  readonly rowKey: string
  readonly documentId: string
  readonly segmentId: string
  readonly title: string
  readonly position: number
}

/** The way to a result's paragraph. It takes the focus when a key makes its row the active one. */
export function ParagraphLink({ rowKey, documentId, segmentId, title, position }: Props) {
  const { t } = useTranslation()
  const link = useRef<HTMLAnchorElement>(null)
  const wanted = useSweeps((state) => state.active === rowKey && state.byKey)
  useEffect(() => {
    if (wanted) link.current?.focus({ preventScroll: true })
  }, [wanted])
  return (
    <Anchor
      ref={link}
      size="sm"
      aria-label={t('sweeps:paragraph.of', { title, number: position + 1 })}
      renderRoot={(props) => (
        <Link to="/documents/$documentId" params={{ documentId }} search={{ segment: segmentId }} {...props} />
      )}
      onFocus={() => useSweeps.getState().activate(rowKey, true)}
    >
      {t('sweeps:paragraph', { number: position + 1 })}
    </Anchor>
  )
}
