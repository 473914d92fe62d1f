import { z } from 'zod'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

/** How wide a pane is, and whether it is shown at all. */
export interface Pane {
  readonly width: number
  readonly hidden: boolean
}

/** Between which widths a pane may be drawn, in CSS pixels. */
export interface PaneLimits {
  readonly least: number
  readonly most: number
  /** Until somebody draws it; the second on windows under 1100 px. */
  readonly usual: readonly [wide: number, narrow: number]
}

interface Panes {
  readonly panes: Readonly<Record<string, Pane>>
  readonly put: (name: string, pane: Pane) => void
}

const kept = z.object({ panes: z.record(z.string(), z.object({ width: z.number(), hidden: z.boolean() })) })

/** The panes that somebody drew or hid, kept in this browser. */
export const usePanes = create<Panes>()(
  persist((set) => ({ panes: {}, put: (name, pane) => set((now) => ({ panes: { ...now.panes, [name]: pane } })) }), {
    name: 'songdesk.panes',
    partialize: ({ panes }) => ({ panes }),
    merge: (stored, now) => ({ ...now, ...kept.safeParse(stored).data }),
  }),
)

const usualWidth = ({ usual }: PaneLimits) => (window.innerWidth < 1100 ? usual[1] : usual[0])

/** A pane as it is now, and how to draw, hide and show it. */
export function usePane(name: string, limits: PaneLimits) {
  const pane = usePanes((state) => state.panes[name])
  const put = usePanes((state) => state.put)
  const width = pane?.width ?? usualWidth(limits)
  const hidden = pane?.hidden ?? false
  return {
    width,
    hidden,
    draw: (wanted: number) =>
      put(name, { width: Math.round(Math.min(limits.most, Math.max(limits.least, wanted))), hidden: false }),
    toggle: () => put(name, { width, hidden: !hidden }),
  }
}
export type PaneState = ReturnType<typeof usePane>
