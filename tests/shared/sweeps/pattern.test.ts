import { describe, expect, test } from 'vitest'
import type { Pattern } from '../../../shared/api/sweeps.ts'
import { patternHits } from '../../../shared/sweeps/pattern.ts'

const pattern = (more: Partial<Pattern>): Pattern => ({
  wrong: '',
  right: '',
  regex: false,
  wholeWords: false,
  sourcePresent: [],
  sourceAbsent: [],
  ...more,
})
const CHINA = pattern({ wrong: 'พรรคคอมมิวนิสต์จีน', right: 'พรรคคอมมิวนิสต์เวียดนาม', sourceAbsent: ['Trung Quốc'] })
const TARGET = 'สมัชชาพรรคคอมมิวนิสต์จีนครั้งที่ 14'
const texts = (found: ReturnType<typeof patternHits>, target: string) =>
  found.map(({ start, end, replacement }) => [target.slice(start, end), replacement])

describe('where a pattern applies', () => {
  test.each([
    [
      'unless the source says so',
      CHINA,
      'Đại hội Đảng lần thứ XIV',
      TARGET,
      [['พรรคคอมมิวนิสต์จีน', 'พรรคคอมมิวนิสต์เวียดนาม']],
    ],
    ['not where it does', CHINA, 'Đảng Cộng sản TRUNG QUỐC họp', TARGET, []],
    [
      'a syllable inside another word is not the word',
      pattern({ ...CHINA, sourceAbsent: ['Đảng'] }),
      'Đảngx',
      TARGET,
      [['พรรคคอมมิวนิสต์จีน', 'พรรคคอมมิวนิสต์เวียดนาม']],
    ],
    [
      'only where the source has it, wherever the tone stands',
      pattern({ wrong: 'สันติ', right: 'สันติภาพ', sourcePresent: ['hoà bình'] }),
      'Vì hòa bình',
      'เพื่อสันติ',
      [['สันติ', 'สันติภาพ']],
    ],
    [
      'what is right already stays',
      pattern({ wrong: 'สันติ', right: 'สันติภาพ' }),
      '',
      'สันติภาพและสันติ',
      [['สันติ', 'สันติภาพ']],
    ],
    [
      'whole Thai words only',
      pattern({ wrong: 'ตา', right: 'ดวงตา', wholeWords: true }),
      '',
      'ตามหาตา',
      [['ตา', 'ดวงตา']],
    ],
    [
      'a safe regular expression with a group',
      pattern({ wrong: 'ครั้งที่ (\\d+) ครั้งที่', right: 'ครั้งที่ $1 สมัยที่', regex: true }),
      '',
      'ประชุมครั้งที่ 11 ครั้งที่ 13',
      [['ครั้งที่ 11 ครั้งที่', 'ครั้งที่ 11 สมัยที่']],
    ],
  ])('%s', (_, given, source, target, expected) =>
    expect(texts(patternHits(given, source, target), target)).toEqual(expected),
  )
})
