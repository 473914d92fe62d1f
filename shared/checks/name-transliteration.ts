import { latinLeftovers } from '../names/latin.ts'
import { foldedName, ledgerForm } from '../names/ledger.ts'
import { findMentions, type Mention } from '../names/mentions.ts'
import { thaiWordIn } from '../names/thaiWordIn.ts'
import { transliterate } from '../names/transliterate.ts'
import type { Check, Draft, Pair, Scope } from './check.ts'

const formOf = (name: string, scope: Scope) => ledgerForm(name, scope.names)?.target ?? transliterate(name).thai

function ofMention({ name, at, near }: Mention, pair: Pair, scope: Scope): Draft[] {
  const place = near ?? (at && thaiWordIn(name.text, pair.target, at))
  if (!place || hasLedgerForm(name.text, pair.target, scope)) return []
  const form = formOf(name.text, scope)
  return [
    {
      message: near ? 'sound' : 'word',
      params: { name: name.text, thai: pair.target.slice(place.start, place.end), form },
      source: [{ start: name.start, end: name.end }],
      target: [place],
      fixes: [{ ...place, text: form }],
    },
  ]
}

/** What the ledger calls a name need not sound like it (Mê Kông is แม่โขง). */
function hasLedgerForm(name: string, thai: string, scope: Scope): boolean {
  const entry = ledgerForm(name, scope.names)
  return (
    entry !== undefined && [entry.target, ...entry.variants].some((form) => foldedName(thai).includes(foldedName(form)))
  )
}

function ofLatin(pair: Pair, scope: Scope): Draft[] {
  return latinLeftovers(pair.source, pair.target).map(({ name, source, target }) => {
    const form = name && formOf(name, scope)
    return {
      message: form ? 'latin' : 'bare',
      severity: 'minor',
      category: 'accuracy/untranslated',
      params: { thai: pair.target.slice(target.start, target.end), ...(form && { form }) },
      source: source ? [source] : [],
      target: [target],
      fixes: form ? [{ ...target, text: form }] : [],
    }
  })
}

/** A Vietnamese name must be written in Thai as it sounds; every syllable of it, and in Thai letters. */
export const nameTransliteration: Check = {
  meta: {
    id: 'name-transliteration',
    severity: 'major',
    category: 'accuracy/entity',
    title: { en: 'Names by sound', th: 'การถอดเสียงชื่อ', vi: 'Phiên âm tên riêng' },
    what: {
      en: 'A Vietnamese name whose Thai form cannot be it by sound, one turned into Thai words, or one left in Latin letters without its diacritics.',
      th: 'ชื่อเวียดนามที่รูปภาษาไทยอ่านไม่ได้เสียงของชื่อนั้น ชื่อที่กลายเป็นคำไทย หรือชื่อที่ปล่อยไว้เป็นอักษรละตินไม่มีเครื่องหมาย',
      vi: 'Tên tiếng Việt mà dạng tiếng Thái không thể đọc ra âm của tên đó, tên bị biến thành từ tiếng Thái, hoặc để nguyên chữ Latinh không dấu.',
    },
    why: {
      en: 'Readers take it for somebody or somewhere else, and a search for the right name does not find the article.',
      th: 'ผู้อ่านจะเข้าใจว่าเป็นคนอื่นหรือที่อื่น และค้นชื่อที่ถูกต้องก็ไม่พบบทความ',
      vi: 'Người đọc tưởng là người khác hay nơi khác, và tìm theo tên đúng thì không ra bài.',
    },
    wrong: { source: 'Ông Lê Quang Vinh phát biểu.', target: 'นายหลี่ กวง หย่ง กล่าว' },
    right: { source: 'Ông Lê Quang Vinh phát biểu.', target: 'นายเล กวาง วิญ กล่าว' },
    messages: {
      sound: {
        en: '“{{thai}}” does not sound like {{name}}, which is {{form}}.',
        th: '“{{thai}}” ไม่ใช่เสียงของ {{name}} ซึ่งเขียนว่า {{form}}',
        vi: '“{{thai}}” không đọc ra {{name}}; tên này viết là {{form}}.',
      },
      word: {
        en: '{{name}} has become a Thai word in “{{thai}}”; by its sound it is {{form}}.',
        th: '{{name}} กลายเป็นคำไทยใน “{{thai}}” ตามเสียงเขียนว่า {{form}}',
        vi: '{{name}} đã thành từ tiếng Thái trong “{{thai}}”; theo âm thì viết là {{form}}.',
      },
      latin: {
        en: '“{{thai}}” is left in Latin letters; in Thai it is {{form}}.',
        th: '“{{thai}}” ยังเป็นอักษรละติน ภาษาไทยเขียนว่า {{form}}',
        vi: '“{{thai}}” còn để chữ Latinh; tiếng Thái viết là {{form}}.',
      },
      bare: {
        en: '“{{thai}}” is a Vietnamese name left in Latin letters without its diacritics.',
        th: '“{{thai}}” เป็นชื่อเวียดนามที่ปล่อยไว้เป็นอักษรละตินไม่มีเครื่องหมาย',
        vi: '“{{thai}}” là tên tiếng Việt để nguyên chữ Latinh không dấu.',
      },
    },
  },
  needsSource: false,
  segment: (pair, scope) => [
    ...findMentions(pair.source, pair.target).flatMap((mention) => ofMention(mention, pair, scope)),
    ...ofLatin(pair, scope),
  ],
}
