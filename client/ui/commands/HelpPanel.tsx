import { Kbd, Stack, Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../Dialog.tsx'
import { shownKeys } from './keys.ts'
import { groupsOf } from './Palette.tsx'
import { useRegistry } from './registry.ts'

/** Every command of this screen with its keys (`?`). */
export function HelpPanel({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const commands = useRegistry((state) => state.commands)
  return (
    <Dialog opened={opened} onClose={onClose} size="lg" title={t('common:help.title')}>
      <Stack>
        <Text size="sm">{t('common:help.intro')}</Text>
        {[...groupsOf(commands)].map(([group, members]) => (
          <section key={group}>
            <Title order={3} size="h5">
              {t(group)}
            </Title>
            <Table verticalSpacing={4}>
              <Table.Tbody>
                {members.map((command) => (
                  <Table.Tr key={command.id}>
                    <Table.Td>{t(command.title)}</Table.Td>
                    <Table.Td ta="right">
                      {command.keys?.map((keys) => (
                        <Kbd key={keys} ml={4}>
                          {shownKeys(keys)}
                        </Kbd>
                      ))}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </section>
        ))}
      </Stack>
    </Dialog>
  )
}
