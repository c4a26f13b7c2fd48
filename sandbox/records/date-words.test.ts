import { describe, expect, test } from 'vitest'
import { ageOn, dateWords, timeWords } from './date-words.ts'

describe('dates on the EHR’s pages', () => {
  test.each([
    ['1957-03-14', '14 Mar 1957'],
    ['1957-03', 'Mar 1957'],
    ['1957', '1957'],
    ['2026-11-24T09:30:00-05:00', '24 Nov 2026'],
    [undefined, 'no date'],
    ['unknown', 'no date'],
  ])('%s is shown as %s, no more precise than it was recorded', (date, words) => {
    expect(dateWords(date)).toBe(words)
  })

  test('a time is shown as recorded, whatever the time zone of this machine', () => {
    expect(timeWords('2026-11-24T09:30:00-05:00')).toBe('09:30')
    expect(timeWords('2026-11-24')).toBe('')
  })

  test('an age counts birthdays; an incomplete birth date has none', () => {
    expect(ageOn('2026-03-13', '1957-03-14')).toBe(68)
    expect(ageOn('2026-03-14', '1957-03-14')).toBe(69)
    expect(ageOn('2026-03-14', '1957')).toBeUndefined()
  })
})
