import { CloseButton, Group, Modal, type ModalProps, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface Props extends Omit<ModalProps, 'title' | 'withCloseButton'> {
  readonly title: string
  /** False where the dialog cannot be left. */
  readonly closable?: boolean
}

/** A dialog with its name. Mantine's own puts the name into a `header`, which readers take for a second one of the page. */
export function Dialog({ title, closable = true, children, ...props }: Props) {
  const { t } = useTranslation()
  return (
    <Modal
      {...props}
      withCloseButton={false}
      closeOnEscape={closable}
      closeOnClickOutside={closable}
      aria-label={title}
    >
      <Group justify="space-between" wrap="nowrap" mb="sm">
        <Title order={2} size="h4">
          {title}
        </Title>
        {closable && <CloseButton aria-label={t('common:close')} onClick={props.onClose} />}
      </Group>
      {children}
    </Modal>
  )
}
