import { describe, expect, test } from 'vitest'
import { fhirDateTime } from '#src/r4/fhir-date-time.ts'
import { isOfSharedTime, ownCircumstances, sharedFacts } from './shared-facts.ts'

const reading = (date: string | undefined, status: 'final' | 'preliminary' = 'final') => ({
  effective: fhirDateTime(date),
  status,
  circumstances: [] as readonly string[],
})
const time = (...dates: (string | undefined)[]) =>
  sharedFacts(dates.map((date) => reading(date))).effective?.text

describe('the time of a group', () => {
  test.each([
    ['of most of them', ['2026-11-01', '2026-11-02', '2026-11-01'], '2026-11-01'],
    ['the newest of equals', ['2026-11-01', '2026-11-02'], '2026-11-02'],
    [
      'the same moment, however it is written',
      ['2026-11-01T08:00:00Z', '2026-11-02', '2026-11-01T03:00:00-05:00'],
      '2026-11-01T08:00:00Z',
    ],
    ['never of what has none', [undefined, undefined, '2026-11-01'], '2026-11-01'],
    ['unknown where none has one', [undefined], undefined],
  ])('is %s', (_, dates, expected) => {
    expect(time(...dates)).toBe(expected)
  })

  test('a reading without a date is not of it, nor is any where there is none', () => {
    expect(isOfSharedTime(reading(undefined), sharedFacts([reading('2026-11-01')]))).toBe(false)
    expect(isOfSharedTime(reading(undefined), sharedFacts([]))).toBe(false)
  })
})

test('a status is shared by all or by none', () => {
  const [one, other] = [reading('2026-11-01', 'preliminary'), reading('2026-11-01')]
  expect(sharedFacts([one, one]).status).toBe('preliminary')
  expect(sharedFacts([one, other]).status).toBeUndefined()
  expect(sharedFacts([]).status).toBeUndefined()
})

describe('how a group was measured', () => {
  const measured = (date: string, ...circumstances: readonly string[]) => ({
    ...reading(date),
    circumstances,
  })
  const monitor = measured('2026-11-02', 'Bedside monitor')
  const scale = measured('2026-11-01', 'Home scale')

  test('is said once for all of its time', () => {
    const shared = sharedFacts([monitor, monitor, scale])
    expect(shared.circumstances).toEqual(['Bedside monitor'])
    expect(ownCircumstances(monitor, shared)).toEqual([])
  })

  test('is said by each of them where one differs, and by what is of another time', () => {
    const differing = sharedFacts([monitor, monitor, measured('2026-11-02')])
    expect(differing.circumstances).toEqual([])
    expect(ownCircumstances(monitor, differing)).toEqual(['Bedside monitor'])
    expect(ownCircumstances(scale, sharedFacts([monitor, monitor, scale]))).toEqual(['Home scale'])
    expect(sharedFacts([]).circumstances).toEqual([])
  })
})
