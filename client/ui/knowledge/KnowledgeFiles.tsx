import { Button, FileButton, Group, Menu, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Download, Upload } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { importKnowledge, KNOWLEDGE_EXPORT_PATH, type KnowledgeKind } from '../../../shared/api/knowledge.ts'
import { addressOf, call } from '../../api/http.ts'
import { queryClient } from '../../api/query.ts'
import { useErrorText } from '../useErrorText.ts'

/** What each kind is taken out as and brought in from. */
const FORMATS: Readonly<Record<KnowledgeKind, readonly string[]>> = {
  terms: ['tbx', 'csv'],
  names: ['csv'],
  memory: ['tmx', 'csv'],
}

interface Props {
  readonly projectId: string
  readonly kind: KnowledgeKind
  readonly mayEdit: boolean
}

/** Brings terms, names or memory in from a file and takes them out as one, and says what came of it. */
export function KnowledgeFiles({ projectId, kind, mayEdit }: Props) {
  const { t } = useTranslation()
  const textOf = useErrorText()
  const bring = useMutation({
    mutationFn: (file: File) => call(importKnowledge, { params: { projectId, kind }, body: {} }, { files: [file] }),
    onSuccess: () => queryClient.invalidateQueries(),
  })
  const formats = FORMATS[kind]
  return (
    <Stack gap={4} align="flex-end">
      <Group gap="xs">
        {mayEdit && (
          <FileButton
            accept={formats.map((format) => `.${format}`).join(',')}
            onChange={(file) => file && bring.mutate(file)}
            inputProps={{ 'aria-label': t('knowledge:bringIn') }}
          >
            {(props) => (
              <Button
                {...props}
                variant="default"
                loading={bring.isPending}
                leftSection={<Upload size={14} aria-hidden />}
              >
                {t('knowledge:bringIn')}
              </Button>
            )}
          </FileButton>
        )}
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" leftSection={<Download size={14} aria-hidden />}>
              {t('knowledge:takeOut')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {formats.map((format) => (
              <Menu.Item
                key={format}
                component="a"
                download
                href={addressOf(KNOWLEDGE_EXPORT_PATH, { projectId, kind }, { format })}
              >
                {format.toUpperCase()}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Group>
      <Text size="sm" maw={420} ta="end" role={bring.error ? 'alert' : 'status'} c={bring.error ? 'red' : 'dimmed'}>
        {bring.error ? textOf(bring.error) : bring.data ? t('knowledge:broughtIn', bring.data) : ''}
      </Text>
    </Stack>
  )
}
