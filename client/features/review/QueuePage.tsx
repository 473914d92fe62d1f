import { useTranslation } from 'react-i18next'
import { Page } from '../../ui/Page.tsx'

export function QueuePage() {
  const { t } = useTranslation()
  return <Page title={t('common:nav.review')}>{null}</Page>
}
