import { Button, Menu, SegmentedControl } from '@mantine/core'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EXPORT_FORMATS, EXPORT_PATH } from '../../shared/api/exports.ts'
import { addressOf } from '../api/http.ts'

type Text = 'approved' | 'current'

/** Takes an article out in any format: what is approved, or all of it as it is now. */
export function ExportMenu({
  documentId,
  compact = false,
}: {
  readonly documentId: string
  readonly compact?: boolean
}) {
  const { t } = useTranslation()
  const [text, setText] = useState<Text>('approved')
  return (
    <Menu position="bottom-end" closeOnItemClick>
      <Menu.Target>
        <Button size={compact ? 'compact-sm' : 'sm'} variant="default" leftSection={<Download size={14} aria-hidden />}>
          {t('export:open')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t('export:text')}
          value={text}
          onChange={(value) => setText(value as Text)}
          data={(['approved', 'current'] as const).map((value) => ({ value, label: t(`export:text.${value}`) }))}
        />
        {EXPORT_FORMATS.map((format) => (
          <Menu.Item
            key={format}
            component="a"
            download
            href={addressOf(EXPORT_PATH, { documentId }, { format, text })}
          >
            {t(`export:format.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
