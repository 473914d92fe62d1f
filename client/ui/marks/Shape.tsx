import type { ReactNode } from 'react'
import styles from './marks.module.css'

export type ShapeName = 'ring' | 'quarter' | 'half' | 'disc' | 'cross' | 'triangle' | 'diamond' | 'square' | 'dot'

const ring = <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.6" />

const DRAWN: Readonly<Record<ShapeName, ReactNode>> = {
  ring,
  quarter: (
    <>
      {ring}
      <path d="M6 6V1.8A4.2 4.2 0 0 1 10.2 6Z" fill="currentColor" />
    </>
  ),
  half: (
    <>
      {ring}
      <path d="M6 1.8a4.2 4.2 0 0 0 0 8.4Z" fill="currentColor" />
    </>
  ),
  disc: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  cross: <path d="m2 2 8 8m0-8-8 8" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  triangle: <path d="M6 1 11.5 11H.5Z" fill="currentColor" />,
  diamond: <path d="m6 .5 5.5 5.5L6 11.5.5 6Z" fill="currentColor" />,
  square: <rect x="2.5" y="2.5" width="7" height="7" fill="currentColor" />,
  dot: <circle cx="6" cy="6" r="2" fill="currentColor" />,
}

/** A sign in the colour of its text, drawn rather than written: fonts draw these characters alike, or not at all. */
export function Shape({ name }: { readonly name: ShapeName }) {
  return (
    <svg viewBox="0 0 12 12" className={styles.shape} aria-hidden>
      {DRAWN[name]}
    </svg>
  )
}
