import { useTranslation } from 'react-i18next'
import { Page } from '../../ui/Page.tsx'

export function ReviewPage() {
  const { t } = useTranslation()
  return <Page title={t('common:nav.review')}>{null}</Page>
}
