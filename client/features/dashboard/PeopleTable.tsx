import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../i18n/useLocale.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { byPerson, hoursAndMinutes, type Throughput, wordsAnHour } from './series.ts'

/** Who confirmed and approved how much; and, where the project measures it, in how much time. */
export function PeopleTable({ rows }: { readonly rows: readonly Throughput[] }) {
  const { t } = useTranslation()
  const { number } = useLocale()
  if (rows.length === 0) return <EmptyState text={t('dashboard:noWork')} />
  const people = byPerson(rows)
  const measured = people.some(({ seconds }) => seconds > 0)
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('dashboard:person')}</Table.Th>
          <Table.Th ta="right">{t('dashboard:confirmedWords')}</Table.Th>
          <Table.Th ta="right">{t('dashboard:approvedWords')}</Table.Th>
          {measured && (
            <>
              <Table.Th ta="right">{t('dashboard:time')}</Table.Th>
              <Table.Th ta="right">{t('dashboard:pace')}</Table.Th>
            </>
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people.map((row) => {
          const pace = wordsAnHour(row)
          return (
            <Table.Tr key={row.id}>
              <Table.Td>{row.name}</Table.Td>
              <Table.Td ta="right">{number(row.confirmedWords)}</Table.Td>
              <Table.Td ta="right">{number(row.approvedWords)}</Table.Td>
              {measured && (
                <>
                  <Table.Td ta="right">
                    {row.seconds > 0 ? t('dashboard:time.spent', hoursAndMinutes(row.seconds)) : '–'}
                  </Table.Td>
                  <Table.Td ta="right">{pace === null ? '–' : number(pace)}</Table.Td>
                </>
              )}
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}
