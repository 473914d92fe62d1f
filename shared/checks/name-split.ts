import { type SplitName, splitNames } from '../names/splitNames.ts'
import { snapToGraphemes } from '../text/graphemes.ts'
import type { Check, Draft } from './check.ts'

function draftOf({ start, end, reason, spaces }: SplitName, thai: string): Draft {
  const target = snapToGraphemes(thai, { start, end })
  return {
    message: reason,
    params: { thai: thai.slice(target.start, target.end) },
    target: [target],
    fixes: spaces.map((space) => ({ start: space, end: space + 1, text: '' })),
  }
}

/** A name is one word: no space inside a syllable of it, and none between it and the word that it belongs to. */
export const nameSplit: Check = {
  meta: {
    id: 'name-split',
    severity: 'minor',
    category: 'fluency/whitespace',
    title: { en: 'Split names', th: 'ชื่อที่ถูกตัดด้วยช่องว่าง', vi: 'Tên bị tách' },
    what: {
      en: 'A space inside a name, before a silenced letter, or between a name and the word before it, as automatic links leave it.',
      th: 'ช่องว่างกลางชื่อ หน้าตัวการันต์ หรือระหว่างชื่อกับคำที่อยู่ข้างหน้า ซึ่งลิงก์อัตโนมัติทิ้งไว้',
      vi: 'Dấu cách nằm giữa tên, trước chữ câm, hoặc giữa tên và từ đứng trước, do liên kết tự động để lại.',
    },
    why: {
      en: 'A broken name is hard to read, and neither search nor the glossary finds it.',
      th: 'ชื่อที่ขาดอ่านยาก ทั้งการค้นหาและอภิธานศัพท์ก็ไม่พบ',
      vi: 'Tên bị đứt khó đọc, tìm kiếm và bảng thuật ngữ đều không nhận ra.',
    },
    wrong: { source: 'Tại TP Hồ Chí Minh trời mưa.', target: 'ที่นครโฮจิมิน ห์ฝนตก' },
    right: { source: 'Tại TP Hồ Chí Minh trời mưa.', target: 'ที่นครโฮจิมินห์ฝนตก' },
    messages: {
      inside: {
        en: 'A space cuts “{{thai}}”.',
        th: 'มีช่องว่างตัดกลาง “{{thai}}”',
        vi: 'Dấu cách cắt đôi “{{thai}}”.',
      },
      before: {
        en: 'A stray space stands before the place in “{{thai}}”.',
        th: 'มีช่องว่างเกินหน้าชื่อสถานที่ใน “{{thai}}”',
        vi: 'Thừa dấu cách trước địa danh trong “{{thai}}”.',
      },
    },
  },
  needsSource: false,
  segment: ({ source, target }) => splitNames(source, target).map((split) => draftOf(split, target)),
}
