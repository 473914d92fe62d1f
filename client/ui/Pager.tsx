import { Pagination } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface Props {
  /** Counted from 1. */
  readonly page: number
  readonly pages: number
  readonly onPage: (page: number) => void
}

/** Leads through the pages of a long list; nothing where there is one page only. */
export function Pager({ page, pages, onPage }: Props) {
  const { t } = useTranslation()
  if (pages <= 1) return null
  return (
    <Pagination
      component="nav"
      aria-label={t('common:pages')}
      total={pages}
      value={page}
      onChange={onPage}
      getControlProps={(control) => ({
        'aria-label': t(control === 'next' ? 'common:pages.next' : 'common:pages.previous'),
      })}
      getItemProps={(number) => ({ 'aria-label': t('common:pages.page', { number }) })}
    />
  )
}
