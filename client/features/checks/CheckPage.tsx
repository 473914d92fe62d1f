import { Stack, Text, Title } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Example } from '../../../shared/checks/check.ts'
import { metaOf } from '../../../shared/checks/explain.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SeverityMark } from '../../ui/marks/SeverityMark.tsx'
import { Page } from '../../ui/Page.tsx'

/** Explains one check from what it tells of itself: what it flags, why, a wrong and a right example. */
export function CheckPage() {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const { checkId } = useParams({ from: '/inside/checks/$checkId' })
  const meta = metaOf(checkId)
  if (!meta) {
    return (
      <Page title={t('common:notFound')}>
        <EmptyState text={t('common:noCheck')} />
      </Page>
    )
  }
  return (
    <Page title={meta.title[locale]}>
      <Stack maw={800}>
        <Text>
          <SeverityMark severity={meta.severity} /> · {meta.category}
        </Text>
        <Part title={t('common:check.what')} text={meta.what[locale]} />
        <Part title={t('common:check.why')} text={meta.why[locale]} />
        <ExamplePair title={t('common:check.wrong')} example={meta.wrong} />
        <ExamplePair title={t('common:check.right')} example={meta.right} />
        <Part title={t('common:check.set')} text={t('common:check.set.how')} />
      </Stack>
    </Page>
  )
}

function Part({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <section>
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text>{text}</Text>
    </section>
  )
}

function ExamplePair({ title, example }: { readonly title: string; readonly example: Example }) {
  return (
    <section>
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text lang="vi">{example.source}</Text>
      <Text lang="th">{example.target}</Text>
    </section>
  )
}
