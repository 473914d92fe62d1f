import { Button, Divider, NavLink, Popover, SegmentedControl, Text } from '@mantine/core'
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
  const close = () => setOpened(false)
  return (
    <Popover position="bottom-end" width={320} trapFocus returnFocus opened={opened} onChange={setOpened}>
      <Popover.Target>
        <Button
          size={compact ? 'compact-sm' : 'sm'}
          variant="default"
          leftSection={<Download size={14} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t('export:open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={4} mah="60vh" style={{ overflowY: 'auto' }} aria-label={t('export:open')}>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t('export:text')}
          value={text}
          onChange={(value) => setText(value as Which)}
          data={(['approved', 'current'] as const).map((value) => ({ value, label: t(`export:text.${value}`) }))}
        />
        {EXPORT_FORMATS.filter((format) => format === own).map((format) => (
          <NavLink
            key={format}
            component="a"
            download
            href={address(format)}
            onClick={close}
            label={<OwnFile format={t(`export:format.${format}`)} plan={plan.data!} text={text} />}
          />
        ))}
        {own && <Divider my={4} />}
        {others.map((format) => (
          <NavLink
            key={format}
            component="a"
            download
            py={4}
            href={address(format)}
            onClick={close}
            label={t(`export:format.${format}`)}
          />
        ))}
      </Popover.Dropdown>
    </Popover>
  )
}

/** The file that the article came as: that it goes back into it, or why it does not. */
function OwnFile({
  format,
  plan,
  text,
}: {
  readonly format: string
  readonly plan: ResponseOf<typeof exportPlan>
  readonly text: Which
}) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const { file, instead } = plan
  const Icon = instead ? FilePlus2 : FileSymlink
  return (
    <>
      <Text component="span" display="block" size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
        <Icon size={14} aria-hidden style={{ verticalAlign: '-2px', marginInlineEnd: 6 }} />
        {instead ? format : file?.name}
      </Text>
      <Text component="span" display="block" size="xs" c={instead ? 'var(--severity-major)' : 'dimmed'}>
        {instead ? newFileText(locale, instead) : t(`export:back.${text}`, { format })}
      </Text>
    </>
  )
}
