import { Button, Group, NativeSelect, Progress, Stack, Table, Text, TextInput } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { Upload } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SideOfFile } from '../../../shared/formats/together.ts'
import { Failed } from '../../ui/Loaded.tsx'
import { FileReports } from './FileReports.tsx'
import { guessSide, isTable } from './fileSides.ts'
import { useReadFiles } from './useReadFiles.ts'

const MOST_BYTES = 20 * 1024 * 1024
const MOST_FILES = 20
const SIDES: readonly SideOfFile[] = ['source', 'target', 'both']

/** A pair of files, or one file with both languages. */
export function FilesForm({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation()
  const [files, setFiles] = useState<readonly { file: File; side: SideOfFile }[]>([])
  const [columns, setColumns] = useState({ source: '', target: '' })
  const [refused, setRefused] = useState(false)
  const { reading, reports } = useReadFiles(projectId)
  const take = (dropped: File[]) => {
    setRefused(false)
    const all = [...files.map(({ file }) => file), ...dropped].slice(-MOST_FILES)
    setFiles(all.map((file) => ({ file, side: guessSide(file.name, all.length) })))
  }
  const send = () => reading.mutate({ files, columns: columns.source && columns.target ? columns : undefined })
  return (
    <Stack>
      <Dropzone
        onDrop={take}
        onReject={() => setRefused(true)}
        maxSize={MOST_BYTES}
        maxFiles={MOST_FILES}
        aria-label={t('import:drop.files')}
        inputProps={{ 'aria-label': t('import:drop.files') }}
      >
        <Group justify="center" p="xl">
          <Upload aria-hidden />
          <Text>{t('import:drop.files')}</Text>
        </Group>
      </Dropzone>
      {refused && <Text c="var(--severity-critical)">{t('import:refused')}</Text>}
      {files.length > 0 && (
        <Table aria-label={t('import:way.files')}>
          <Table.Tbody>
            {files.map(({ file, side }, index) => (
              <Table.Tr key={`${file.name} ${file.lastModified}`}>
                <Table.Td>{file.name}</Table.Td>
                <Table.Td w={220}>
                  <NativeSelect
                    aria-label={t('import:sideOf', { name: file.name })}
                    value={side}
                    data={SIDES.map((value) => ({ value, label: t(`import:side.${value}`) }))}
                    onChange={(event) =>
                      setFiles(
                        files.map((entry, at) =>
                          at === index ? { ...entry, side: event.currentTarget.value as SideOfFile } : entry,
                        ),
                      )
                    }
                  />
                </Table.Td>
                <Table.Td w={120}>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    onClick={() => setFiles(files.filter((_, at) => at !== index))}
                  >
                    {t('import:takeOut')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {files.some(({ file }) => isTable(file.name)) && (
        <Group>
          <TextInput
            label={t('import:column.source')}
            description={t('import:column.how')}
            value={columns.source}
            onChange={(event) => setColumns({ ...columns, source: event.currentTarget.value })}
          />
          <TextInput
            label={t('import:column.target')}
            description={t('import:column.how')}
            value={columns.target}
            onChange={(event) => setColumns({ ...columns, target: event.currentTarget.value })}
          />
        </Group>
      )}
      {reading.isPending && <ReadingProgress read={reports.length} files={files.map(({ file }) => file.name)} />}
      {!reading.isPending && <FileReports files={reports} />}
      {reading.error && <Failed error={reading.error} />}
      <Button style={{ alignSelf: 'start' }} loading={reading.isPending} disabled={files.length === 0} onClick={send}>
        {t('import:read')}
      </Button>
    </Stack>
  )
}

/** How far the reading is: a file read is a step of the bar, and the next one is named. */
function ReadingProgress({ read, files }: { readonly read: number; readonly files: readonly string[] }) {
  const { t } = useTranslation()
  const said = t('import:readingFile', { number: Math.min(read + 1, files.length), count: files.length })
  return (
    <Stack gap={4} role="status">
      <Text size="sm">{said}</Text>
      <Progress value={(read / files.length) * 100} animated aria-label={t('import:reading')} />
    </Stack>
  )
}
