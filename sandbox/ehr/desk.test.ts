import { describe, expect, test } from 'vitest'
import type { EncounterRecord } from '../records/encounter-record.ts'
import type { PatientRecord } from '../records/patient-record.ts'
import { ageOn, dateWords, timeWords } from '../records/date-words.ts'
import { scheduleOf } from './schedule.ts'

describe('dates on the desktop', () => {
  test.each([
    ['1957-03-14', '14 Mar 1957'],
    ['1957-03', 'Mar 1957'],
    ['1957', '1957'],
    ['2026-11-24T09:30:00-05:00', '24 Nov 2026'],
    [undefined, 'no date'],
    ['unknown', 'no date'],
  ])('%s is said as %s, no more precise than it was recorded', (date, words) => {
    expect(dateWords(date)).toBe(words)
  })

  test('a time is the clock’s where it was recorded, whatever the zone of this machine', () => {
    expect(timeWords('2026-11-24T09:30:00-05:00')).toBe('09:30')
    expect(timeWords('2026-11-24')).toBe('')
  })

  test('an age counts birthdays; half a birth date has none', () => {
    expect(ageOn('2026-03-13', '1957-03-14')).toBe(68)
    expect(ageOn('2026-03-14', '1957-03-14')).toBe(69)
    expect(ageOn('2026-03-14', '1957')).toBeUndefined()
  })
})

describe('the schedule of today', () => {
  const patients = [{ id: 'a', name: 'A' } as PatientRecord]
  const visit = (id: string, status: string, start: string | undefined, patient = 'a') =>
    ({ id, patient, status, start }) as EncounterRecord

  test('holds today’s visits by their own clock, after the stays that go on, and nobody unknown', () => {
    const encounters = [
      visit('late', 'planned', '2026-11-24T13:00:00-05:00'),
      visit('early', 'arrived', '2026-11-24T08:30:00-05:00'),
      visit('stay', 'in-progress', '2026-11-21T02:00:00-05:00'),
      visit('yesterday', 'finished', '2026-11-23T08:30:00-05:00'),
      visit('tomorrow there', 'planned', '2026-11-25T00:10:00+13:00'),
      visit('undated', 'planned', undefined),
      visit('of nobody', 'planned', '2026-11-24T10:00:00-05:00', 'z'),
    ]
    const ids = scheduleOf('2026-11-24', encounters, patients).map(({ encounter }) => encounter.id)
    expect(ids).toEqual(['stay', 'early', 'late'])
  })
})
