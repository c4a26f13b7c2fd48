import { describe, expect, test } from 'vitest'
import type { EncounterRecord } from '#sandbox/records/encounter-record.ts'
import type { PatientRecord } from '#sandbox/records/patient-record.ts'
import { scheduleOf } from './schedule.ts'

describe('the schedule of today', () => {
  const patients = [{ id: 'a', name: 'A' } as PatientRecord]
  const visit = (id: string, status: string, start: string | undefined, patient = 'a') =>
    ({ id, patient, status, start }) as EncounterRecord

  test('lists stays in progress, then today’s visits by their local time, and leaves out unknown patients', () => {
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
