import { Button, Group, SegmentedControl, Tabs, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommands } from '../../ui/commands/registry.ts'
import { Page } from '../../ui/Page.tsx'
import { AddressForm } from './AddressForm.tsx'
import { importCommands } from './commands.ts'
import { FileReports } from './FileReports.tsx'
import { FilesForm } from './FilesForm.tsx'
import { useImport } from './importStore.ts'
import { PairPreview } from './PairPreview.tsx'
import { PasteForm } from './PasteForm.tsx'
import { StoreSure } from './StoreSure.tsx'

const WAYS = ['paste', 'files', 'addresses'] as const

/** Brings articles in: read, looked at paragraph by paragraph, and only then stored. */
export function ImportPage() {
  const { t } = useTranslation()
  const { projectId } = useParams({ from: '/inside/projects/$projectId' })
  const { drafts, files, current, choose, begin } = useImport()
  useCommands(importCommands)
  const draft = drafts[current]
  if (!draft) return <ImportForms projectId={projectId} />
  return (
    <Page
      title={t('import:preview')}
      actions={
        <Button variant="default" onClick={() => begin([])}>
          {t('import:startOver')}
        </Button>
      }
    >
      <FileReports files={files} />
      <StoreSure projectId={projectId} />
      {drafts.length > 1 && (
        <Group>
          <Text>{t('import:articles', { count: drafts.length })}</Text>
          <SegmentedControl
            aria-label={t('import:articles', { count: drafts.length })}
            value={String(current)}
            onChange={(value) => choose(Number(value))}
            data={drafts.map(({ preview }, index) => ({
              value: String(index),
              label: preview.title.slice(0, 40) || String(index + 1),
            }))}
          />
        </Group>
      )}
      <PairPreview key={`${drafts.length} ${current}`} projectId={projectId} draft={draft} index={current} />
    </Page>
  )
}

function ImportForms({ projectId }: { projectId: string }) {
  const { t } = useTranslation()
  const [way, setWay] = useState<string | null>('paste')
  return (
    <Page title={t('import:title')}>
      <Text>{t('import:intro')}</Text>
      <Tabs value={way} onChange={setWay}>
        <Tabs.List aria-label={t('import:title')}>
          {WAYS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`import:way.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="paste" pt="md">
          <PasteForm projectId={projectId} />
        </Tabs.Panel>
        <Tabs.Panel value="files" pt="md">
          <FilesForm projectId={projectId} />
        </Tabs.Panel>
        <Tabs.Panel value="addresses" pt="md">
          <AddressForm projectId={projectId} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
