import { unitConflicts } from '../numbers/unitConflicts.ts'
import type { Check } from './check.ts'

/** An amount of money must stay in the source's currency. */
export const currency: Check = {
  meta: {
    id: 'currency',
    severity: 'critical',
    category: 'accuracy/currency',
    title: { en: 'Currencies', th: 'สกุลเงิน', vi: 'Tiền tệ' },
    what: {
      en: 'An amount of the source with another currency in the Thai: đồng as บาท, USD as ดอง.',
      th: 'จำนวนเงินที่สกุลเงินในคำแปลไม่ตรงกับต้นฉบับ เช่น đồng เป็นบาท หรือ USD เป็นดอง',
      vi: 'Số tiền có loại tiền khác bản gốc: đồng thành บาท, USD thành ดอง.',
    },
    why: {
      en: 'A dollar is worth tens of thousands of dong and a baht hundreds: the amount becomes absurd.',
      th: 'หนึ่งดอลลาร์มีค่าหลายหมื่นดอง และหนึ่งบาทมีค่าหลายร้อยดอง มูลค่าจึงผิดไปมหาศาล',
      vi: 'Một đô la bằng hàng chục nghìn đồng, một baht bằng hàng trăm đồng: số tiền thành vô lý.',
    },
    wrong: { source: 'Giá vé là 45.000 đồng.', target: 'ค่าตั๋วอยู่ที่ 45,000 บาท' },
    right: { source: 'Giá vé là 45.000 đồng.', target: 'ค่าตั๋วอยู่ที่ 45,000 ดอง' },
    messages: {
      currency: {
        en: '“{{target}}” is not the currency of the source (“{{source}}”).',
        th: '“{{target}}” ไม่ใช่สกุลเงินในต้นฉบับ (“{{source}}”)',
        vi: '“{{target}}” không phải loại tiền của bản gốc (“{{source}}”).',
      },
    },
  },
  needsSource: true,
  segment: (pair) =>
    unitConflicts(pair.source, pair.target)
      .filter((conflict) => conflict.currency)
      .map(({ source, target, fix }) => ({
        message: 'currency',
        params: {
          source: pair.source.slice(source.start, source.end),
          target: pair.target.slice(target.start, target.end),
        },
        source: [source],
        target: [target],
        fixes: fix ? [fix] : [],
      })),
}
