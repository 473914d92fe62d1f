import { useTranslation } from 'react-i18next'
import { TypedListInput } from '../../ui/TypedListInput.tsx'
import { LIST_LANGUAGE, LISTS, type TermDraft } from './draft.ts'

interface Props {
  readonly draft: TermDraft
  readonly onChange: (make: (draft: TermDraft) => TermDraft) => void
  readonly readOnly: boolean
  /** Whether the first field takes the focus. */
  readonly autoFocus: boolean
}

/** The lists of forms of a term, as tags. */
export function TermFields({ draft, onChange, readOnly, autoFocus }: Props) {
  const { t } = useTranslation()
  return LISTS.map((name) => (
    <TypedListInput
      key={name}
      label={t(`terms:field.${name}`)}
      description={t(`terms:field.${name}.what`)}
      lang={LIST_LANGUAGE[name]}
      readOnly={readOnly}
      required={name === 'source'}
      autoFocus={autoFocus && name === 'source'}
      value={draft.lists[name]}
      onChange={(change) => onChange((now) => ({ ...now, lists: { ...now.lists, [name]: change(now.lists[name]) } }))}
    />
  ))
}
