import { Button, Menu, SegmentedControl, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Download, FilePlus2, FileSymlink } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResponseOf } from '../../shared/api/endpoint.ts'
import { EXPORT_FORMATS, EXPORT_PATH, exportPlan } from '../../shared/api/exports.ts'
import { newFileText } from '../../shared/formats/messages.ts'
import { addressOf } from '../api/http.ts'
import { read } from '../api/query.ts'
import { useLocale } from '../i18n/useLocale.ts'

type Which = 'approved' | 'current'
type Format = (typeof EXPORT_FORMATS)[number]

/** Takes an article out: back into the file that it came as, or in any format; what is approved, or all of it as it is now. */
export function ExportMenu({
  documentId,
  compact = false,
}: {
  readonly documentId: string
  readonly compact?: boolean
}) {
  const { t } = useTranslation()
  const [text, setText] = useState<Which>('approved')
  const [opened, setOpened] = useState(false)
  const plan = useQuery({
    ...read(exportPlan, { params: { documentId }, query: { text } }),
    enabled: opened,
    staleTime: 0,
  })
  const own = plan.data?.file?.format
  const address = (format: Format) => addressOf(EXPORT_PATH, { documentId }, { format, text })
  const others = EXPORT_FORMATS.filter((format) => format !== own)
  return (
    <Menu position="bottom-end" width={300} closeOnItemClick opened={opened} onChange={setOpened}>
      <Menu.Target>
        <Button size={compact ? 'compact-sm' : 'sm'} variant="default" leftSection={<Download size={14} aria-hidden />}>
          {t('export:open')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="80vh" style={{ overflowY: 'auto' }}>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t('export:text')}
          value={text}
          onChange={(value) => setText(value as Which)}
          data={(['approved', 'current'] as const).map((value) => ({ value, label: t(`export:text.${value}`) }))}
        />
        {EXPORT_FORMATS.filter((format) => format === own).map((format) => (
          <Menu.Item key={format} component="a" download href={address(format)}>
            <OwnFile format={t(`export:format.${format}`)} plan={plan.data!} />
          </Menu.Item>
        ))}
        {own && <Menu.Divider />}
        {others.map((format) => (
          <Menu.Item key={format} component="a" download href={address(format)}>
            {t(`export:format.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** The file that the article came as: that it goes back into it, or why it does not. */
function OwnFile({ format, plan }: { readonly format: string; readonly plan: ResponseOf<typeof exportPlan> }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const { file, instead } = plan
  const Icon = instead ? FilePlus2 : FileSymlink
  return (
    <>
      <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
        <Icon size={14} aria-hidden style={{ verticalAlign: '-2px', marginInlineEnd: 6 }} />
        {instead ? format : file?.name}
      </Text>
      <Text size="xs" c={instead ? 'orange' : 'dimmed'}>
        {instead ? newFileText(locale, instead) : t('export:back', { format })}
      </Text>
    </>
  )
}
