import { useTranslation } from 'react-i18next'
import { Page } from '../../ui/Page.tsx'

/** Brings articles in. */
export function ImportPage() {
  const { t } = useTranslation()
  return <Page title={t('common:nav.import')}>{null}</Page>
}
