import { Anchor } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { Link, useNavigate } from '@tanstack/react-router'
import { type CSSProperties, type ReactNode, useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../../api/http.ts'
import { useMay } from '../../api/session.ts'
import { useCommands } from '../../ui/commands/registry.ts'
import { Splitter } from '../../ui/panes/Splitter.tsx'
import { useErrorText } from '../../ui/useErrorText.ts'
import '../../ui/text/text.css'
import { goTo, submit } from './actions.ts'
import { BenchProvider } from './BenchProvider.tsx'
import { workbenchCommands } from './commands.ts'
import { type Bench, useBench } from './context.ts'
import { FilterBar } from './FilterBar.tsx'
import { FindBar } from './FindBar.tsx'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import { Inspector } from './Inspector.tsx'
import { Outline } from './Outline.tsx'
import { Rows } from './Rows.tsx'
import { isUnconfirmed } from './rows.ts'
import { INSPECTOR, OUTLINE, useBenchPanes } from './useBenchPanes.ts'
import styles from './workbench.module.css'

/** The parts of the workbench in their places, and its commands. */
export function Workbench() {
  const { t } = useTranslation()
  const bench = useBench()
  // What stands around the rows follows a moment later, so that the first rows, and then every key, are on the screen before.
  const later = useDeferredValue(bench, null)
  const { outline, inspector } = useBenchPanes()
  const widths = {
    '--outline': outline.hidden ? '0px' : `${outline.width}px`,
    '--inspector': inspector.hidden ? '0px' : `${inspector.width}px`,
  } as CSSProperties
  const textOf = useErrorText()
  const navigate = useNavigate()
  const may = useMay(bench.document.projectId)
  const refused = (error: unknown) => {
    notifications.show({ color: 'red', message: textOf(error) })
    if (error instanceof ApiError && error.code === 'document.unconfirmed') {
      goTo(bench.segments.find((segment) => isUnconfirmed(segment.state)))
    }
  }
  useCommands(
    workbenchCommands(bench, {
      submit: () => void submit(bench, t('workbench:submitted')).catch(refused),
      review: () => void navigate({ to: '/documents/$documentId/review', params: { documentId: bench.document.id } }),
      mayReview: may('segment.review'),
      mayRule: may('knowledge.edit'),
    }),
  )
  return (
    <div className={styles.bench}>
      <div className={styles.top}>
        <Around bench={later}>
          <Header />
        </Around>
      </div>
      {bench.gone && <Gone projectId={bench.document.projectId} />}
      <div className={styles.columns} style={widths}>
        <aside className={styles.outline} aria-label={t('workbench:outline')} data-hidden={outline.hidden || undefined}>
          <Around bench={later}>
            <FilterBar />
            <Outline />
          </Around>
        </aside>
        <Splitter label={t('workbench:pane.outline.width')} pane={outline} limits={OUTLINE} side="left" />
        <section className={styles.middle} aria-label={t('workbench:rows')}>
          <FindBar />
          <Rows />
        </section>
        <Splitter label={t('workbench:pane.inspector.width')} pane={inspector} limits={INSPECTOR} side="right" />
        {!inspector.hidden && (
          <Around bench={later}>
            <Inspector />
          </Around>
        )}
      </div>
      <div className={styles.bottom}>
        <Around bench={later}>
          <Footer />
        </Around>
      </div>
    </div>
  )
}

/** A part around the rows; its place stays empty until they stand. */
function Around({ bench, children }: { readonly bench: Bench | null; readonly children: ReactNode }) {
  return bench && <BenchProvider bench={bench}>{children}</BenchProvider>
}

/** What was typed stays on the screen, to be copied, although there is nowhere left to save it. */
function Gone({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation()
  return (
    <div role="alert" className={styles.gone}>
      {t('workbench:gone')}{' '}
      <Anchor component={Link} to={`/projects/${projectId}`}>
        {t('common:nav.documents')}
      </Anchor>
    </div>
  )
}
