import { addition } from '../../../shared/checks/addition.ts'
import { FLOOD, FLOOD_THAI, HOSPITAL_THAI } from '../../helpers/articles.ts'
import { checkCases } from '../../helpers/checkCases.ts'

checkCases(addition, {
  valid: [
    [FLOOD, FLOOD_THAI],
    ['Tổ chức (WHO) họp.', 'องค์การ (WHO) ประชุม'],
    ['WHO họp.', 'องค์การอนามัยโลก (WHO) ประชุม'],
  ],
  invalid: [
    {
      source: 'Tỉnh đẩy mạnh chuyển đổi số.',
      target: 'จังหวัดเร่งสู่ดิจิทัล (DT)',
      flagged: ['(DT)'],
      mended: 'จังหวัดเร่งสู่ดิจิทัล ',
    },
    { source: FLOOD, target: `${FLOOD_THAI} ${HOSPITAL_THAI}`, flagged: [HOSPITAL_THAI], message: 'stretch' },
  ],
})
