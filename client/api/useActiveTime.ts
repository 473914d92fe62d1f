import { useEffect } from 'react'
import { reportTime } from '../../shared/api/discussion.ts'
import { resume, signOfWork, startClock } from './activeTime.ts'
import { call } from './http.ts'

const SIGNS = ['keydown', 'input', 'pointermove', 'pointerdown', 'wheel', 'scroll'] as const
/** Reported on the way as well, well below the most that one report may hold (milliseconds). */
const REPORT_AFTER = 300_000
const SHORTEST = 1_000

/** Reports the active seconds on a paragraph when it is left, when the page is hidden, and now and then. Nothing without an id. */
export function useActiveTime(segmentId: string | undefined): void {
  useEffect(() => {
    if (!segmentId) return
    let clock = startClock(performance.now())
    const report = () => {
      const { active } = clock
      clock = startClock(performance.now())
      if (active < SHORTEST) return
      const seconds = Math.round(active / 100) / 10
      // A report that does not arrive is worth nobody's attention.
      call(reportTime, { params: { segmentId }, body: { seconds } }, { keepalive: true }).catch(() => undefined)
    }
    const onSign = () => {
      clock = signOfWork(clock, performance.now())
      if (clock.active >= REPORT_AFTER) report()
    }
    const onVisibility = () => {
      if (document.visibilityState === 'visible') clock = resume(clock, performance.now())
      else leave()
    }
    const leave = () => {
      onSign()
      report()
    }
    for (const sign of SIGNS) document.addEventListener(sign, onSign, { capture: true, passive: true })
    document.addEventListener('visibilitychange', onVisibility)
    window.addEventListener('pagehide', leave)
    return () => {
      for (const sign of SIGNS) document.removeEventListener(sign, onSign, { capture: true })
      document.removeEventListener('visibilitychange', onVisibility)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [segmentId])
}
