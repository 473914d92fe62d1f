import { Group, Modal, type ModalRootProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Props extends Pick<ModalRootProps, 'opened' | 'onClose' | 'size'> {
  readonly title: string
  /** False where the dialog cannot be left. */
  readonly closable?: boolean
  readonly children: ReactNode
}

/** A dialog with its name. Mantine's own puts the name into a `header`, which readers take for a second one of the page. */
export function Dialog({ title, closable = true, children, ...props }: Props) {
  const { t } = useTranslation()
  return (
    <Modal.Root {...props} centered closeOnEscape={closable} closeOnClickOutside={closable}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p="md">
          <Group justify="space-between" wrap="nowrap" mb="sm">
            <Modal.Title fw={600}>{title}</Modal.Title>
            {closable && <Modal.CloseButton aria-label={t('common:close')} />}
          </Group>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
