import { describe, expect, it } from 'vitest'
import countries from '../../../shared/lexicon/countries.json' with { type: 'json' }
import levels from '../../../shared/lexicon/levels.json' with { type: 'json' }
import pitfalls from '../../../shared/lexicon/pitfalls.json' with { type: 'json' }
import places from '../../../shared/lexicon/places.json' with { type: 'json' }
import seas from '../../../shared/lexicon/seaNames.json' with { type: 'json' }
import terms from '../../../shared/lexicon/terms.json' with { type: 'json' }

const files = { countries, levels, pitfalls, places, seas, terms }

function doubles(values: readonly string[]): string[] {
  return values.filter((value, i) => values.indexOf(value) !== i)
}

describe('the lexicon’s data', () => {
  it.each(Object.entries(files))('%s is NFC and tells its sources', (_, data) => {
    const text = JSON.stringify(data)
    expect(text).toBe(text.normalize('NFC'))
    expect(data.sources.length).toBeGreaterThan(0)
  })

  it('has every country once, with names in both languages', () => {
    expect(doubles(countries.countries.map(({ id }) => id))).toEqual([])
    for (const { vi, th, viImplied, thImplied } of countries.countries) {
      for (const forms of [vi, th, viImplied, thImplied]) expect(doubles(forms)).toEqual([])
      expect(vi.length + viImplied.length).toBeGreaterThan(0)
      expect(th.length + thImplied.length).toBeGreaterThan(0)
    }
  })

  it('has every concept once, in both languages, without a form twice', () => {
    expect(doubles(terms.concepts.map(({ id }) => id))).toEqual([])
    for (const { vi, th } of terms.concepts) {
      for (const forms of [vi, th]) {
        expect(forms.length).toBeGreaterThan(0)
        expect(doubles(forms)).toEqual([])
      }
    }
  })

  it('gives every pitfall a trigger, a wrong form and a right one that is not also wrong', () => {
    expect(doubles(pitfalls.pitfalls.map((row) => JSON.stringify(row)))).toEqual([])
    for (const { vi, wrong, right, class: kind } of pitfalls.pitfalls) {
      expect(Math.min(vi.length, wrong.length, right.length)).toBeGreaterThan(0)
      expect(wrong.filter((form) => right.includes(form))).toEqual([])
      expect(['A', 'B']).toContain(kind)
    }
  })
})
