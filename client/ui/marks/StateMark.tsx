import { useTranslation } from 'react-i18next'
import type { SegmentState } from '../../../shared/model.ts'
import styles from './marks.module.css'
import { Shape, type ShapeName } from './Shape.tsx'

/** The shape that stands for a state beside its colour and its word. */
export const STATE_SHAPES: Readonly<Record<SegmentState, ShapeName>> = {
  machine: 'ring',
  draft: 'quarter',
  translated: 'half',
  approved: 'disc',
  rejected: 'cross',
}

/** A state as colour + shape + word; without the word on screen it is still read out. */
export function StateMark({ state, word = true }: { readonly state: SegmentState; readonly word?: boolean }) {
  const { t } = useTranslation()
  const name = t(`states:segment.${state}`)
  return (
    <span className={styles.mark} style={{ color: `var(--state-${state})` }} title={word ? undefined : name}>
      <span {...(word ? {} : { role: 'img', 'aria-label': name })}>
        <Shape name={STATE_SHAPES[state]} />
      </span>
      {word && <span>{name}</span>}
    </span>
  )
}
