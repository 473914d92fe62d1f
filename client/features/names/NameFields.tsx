import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { TypedListInput } from '../../ui/TypedListInput.tsx'
import { KINDS, type Kind, type NameDraft } from './draft.ts'

interface Props {
  readonly draft: NameDraft
  readonly onChange: (more: (now: NameDraft) => Partial<NameDraft>) => void
  readonly readOnly: boolean
  /** Whether the first field that is empty takes the focus. */
  readonly autoFocus: boolean
}

/** The fields of a name. */
export function NameFields({ draft, onChange, readOnly, autoFocus }: Props) {
  const { t } = useTranslation()
  const set = (field: 'source' | 'target' | 'note') => (event: { currentTarget: { value: string } }) => {
    const text = event.currentTarget.value
    onChange(() => ({ [field]: text }))
  }
  return (
    <>
      <TextInput
        label={t('names:field.source')}
        lang="vi"
        required
        maxLength={200}
        readOnly={readOnly}
        autoFocus={autoFocus && draft.source === ''}
        value={draft.source}
        onChange={set('source')}
      />
      <TextInput
        label={t('names:field.target')}
        description={t('names:field.target.what')}
        lang="th"
        required
        maxLength={200}
        readOnly={readOnly}
        autoFocus={autoFocus && draft.source !== ''}
        value={draft.target}
        onChange={set('target')}
      />
      <NativeSelect
        label={t('names:field.kind')}
        disabled={readOnly}
        data={KINDS.map((value) => ({ value, label: t(`names:kind.${value}`) }))}
        value={draft.kind}
        onChange={(event) => {
          const kind = event.currentTarget.value as Kind
          onChange(() => ({ kind }))
        }}
      />
      <TypedListInput
        label={t('names:field.variants')}
        description={t('names:field.variants.what')}
        lang="th"
        readOnly={readOnly}
        value={draft.variants}
        onChange={(change) => onChange((now) => ({ variants: change(now.variants) }))}
      />
      <Textarea
        label={t('names:field.note')}
        autosize
        maxLength={1000}
        readOnly={readOnly}
        value={draft.note}
        onChange={set('note')}
      />
    </>
  )
}
