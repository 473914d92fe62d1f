import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { Splitter } from '../../ui/panes/Splitter.tsx'
import '../../ui/text/text.css'
import { useArticle } from './context.ts'
import { FilterBar } from './FilterBar.tsx'
import { FindBar } from './FindBar.tsx'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import { Inspector } from './Inspector.tsx'
import { Around } from './Later.tsx'
import { Outline } from './Outline.tsx'
import { Rows } from './Rows.tsx'
import { INSPECTOR, OUTLINE, useBenchPanes } from './useBenchPanes.ts'
import styles from './workbench.module.css'

/** The parts of the workbench in their places. */
export function Workbench() {
  const { t } = useTranslation()
  const { document, gone } = useArticle()
  const { outline, inspector } = useBenchPanes()
  const widths = {
    '--outline': outline.hidden ? '0px' : `${outline.width}px`,
    '--inspector': inspector.hidden ? '0px' : `${inspector.width}px`,
  } as CSSProperties
  return (
    <div className={styles.bench}>
      <div className={styles.top}>
        <Around>
          <Header />
        </Around>
      </div>
      {gone && <Gone projectId={document.projectId} />}
      <div className={styles.columns} style={widths}>
        <aside className={styles.outline} aria-label={t('workbench:outline')} data-hidden={outline.hidden || undefined}>
          <Around>
            <FilterBar />
            <Outline />
          </Around>
        </aside>
        <Splitter label={t('workbench:pane.outline.width')} pane={outline} limits={OUTLINE} side="left" />
        <section className={styles.middle} aria-label={t('workbench:rows')}>
          <Rows />
          <FindBar />
        </section>
        <Splitter label={t('workbench:pane.inspector.width')} pane={inspector} limits={INSPECTOR} side="right" />
        {!inspector.hidden && (
          <Around>
            <Inspector />
          </Around>
        )}
      </div>
      <div className={styles.bottom}>
        <Around>
          <Footer />
        </Around>
      </div>
    </div>
  )
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
