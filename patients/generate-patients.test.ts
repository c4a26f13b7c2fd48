import { describe, expect, test } from 'vitest'
import { generatePatients, patientResources, type GeneratedPatient } from './generate-patients.ts'

/** Without mess, which writes some times in other zones that do not follow the place's daylight saving time. */
const today = { seed: 7, day: '2026-11-24', density: 0.1, mess: 'none' } as const

/** Every date except birth dates, as days from the day of the charts with local time and without offset. */
function relative(text: string, day: string): string {
  return text.replaceAll(
    /"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)[+-]\d\d:\d\d)?"/g,
    (_, date: string, time: string | undefined) =>
      `"${String((Date.parse(date) - Date.parse(day)) / 86_400_000)} ${time ?? ''}"`,
  )
}
const withoutBirth = (text: string) => text.replaceAll(/"birthDate":"[^"]*",/g, '')

describe('the same story', () => {
  const plain = (patients: readonly GeneratedPatient[], on: string) =>
    patients.map(({ id, text }) => [id, relative(withoutBirth(text), on)] as const)
  const toldToday = plain(generatePatients(today), today.day)

  test('has the same bytes for the same seed and day', () => {
    expect(generatePatients(today)).toEqual(generatePatients(today))
  })

  test.each(['2026-11-25', '2027-03-15', '2024-02-29', '2030-07-01'])(
    'told on %s has every value, and every time moved by the same days at the same hour of the day',
    (day) => {
      const moved = plain(generatePatients({ ...today, day }), day)
      const differing = moved.filter(([, text], index) => text !== toldToday[index]?.[1])
      expect(differing.map(([id]) => id)).toEqual([])
    },
  )

  test('told on another day is about people of the same age with the same birthday', () => {
    for (const day of ['2026-03-13', '2026-03-14', '2031-01-01']) {
      const [odette] = patientResources({ ...today, day })
      const patient = odette?.resources.find(({ resourceType }) => resourceType === 'Patient')
      const birth = String(patient?.['birthDate'])
      expect(birth.slice(5)).toBe('03-14')
      const had = day.slice(5) >= '03-14' ? 0 : 1
      expect(Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - had).toBe(69)
    }
  })

  test('has other values but the same shape with another seed', () => {
    const one = generatePatients(today)
    const other = generatePatients({ ...today, seed: 8 })
    expect(other.map(({ id }) => id)).toEqual(one.map(({ id }) => id))
    for (const [index, { text }] of one.entries()) expect(other[index]?.text).not.toBe(text)
  })

  test('has the same laboratory results, however many home readings there are', () => {
    const results = (density: number) =>
      patientResources({ ...today, density }).map(({ resources }) =>
        JSON.stringify(resources.filter(({ id }) => /-lab-(?!41653-7)/.test(String(id)))),
      )
    expect(results(0.02)).toEqual(results(0.5))
  })
})

describe('the text', () => {
  const texts = generatePatients(today)

  test('is a transaction Bundle that puts each resource at its own URL', () => {
    for (const { text } of texts) {
      const bundle = JSON.parse(text) as {
        type: string
        entry: { resource: { resourceType: string; id: string }; request: { url: string } }[]
      }
      expect(bundle.type).toBe('transaction')
      for (const { resource, request } of bundle.entry)
        expect(request.url).toBe(`${resource.resourceType}/${resource.id}`)
    }
  })

  test('keeps the digits of every decimal, and none of the marks', () => {
    const all = texts.map(({ text }) => text).join('')
    expect(all).toMatch(/"value":\d+\.0,/)
    expect(all).toMatch(/"value":1\.\d0,/)
    expect(all).not.toContain('§')
  })

  test('has times with the offset of their place, in winter and summer', () => {
    const [odette] = texts
    const offsets = new Set(
      odette?.text.match(/T\d\d:\d\d:\d\d[^"]+/g)?.map((time) => time.slice(9)),
    )
    expect([...offsets].toSorted()).toEqual(['-04:00', '-05:00'])
  })
})

describe('sizes', () => {
  test.each([40, 500, 5000])(
    'observations: %i makes one patient with just so many',
    (observations) => {
      const all = patientResources({ ...today, observations })
      expect(all).toHaveLength(1)
      const ids = all[0]?.resources.filter(({ resourceType }) => resourceType === 'Observation')
      expect(ids).toHaveLength(observations)
    },
  )

  test('a directory of 2,000 people has no two that could be confused', () => {
    const people = patientResources({ ...today, patients: 2000 }).map(
      ({ resources }) => resources.find(({ resourceType }) => resourceType === 'Patient') ?? {},
    )
    const distinct = (each: (patient: (typeof people)[number]) => unknown) =>
      new Set(people.map((patient) => JSON.stringify(each(patient)))).size
    expect(distinct(({ id }) => id)).toBe(2000)
    expect(distinct(({ name }) => name)).toBe(2000)
    expect(distinct(({ birthDate }) => birthDate)).toBe(2000)
    expect(distinct(({ identifier }) => (identifier as unknown[])[1])).toBe(2000)
  })

  test('a directory with more people than birth dates is refused', () => {
    expect(() => patientResources({ ...today, patients: 30_000 })).toThrow(RangeError)
  })

  test('the long stories have about two thousand observations each', () => {
    const counts = new Map(
      patientResources({ seed: 1, day: '2026-11-24' }).map(({ id, resources }) => [
        id,
        resources.filter(({ resourceType }) => resourceType === 'Observation').length,
      ]),
    )
    for (const id of [
      'story-heart-failure',
      'story-diabetes-kidney',
      'story-atrial-fibrillation',
    ]) {
      expect(counts.get(id)).toBeGreaterThan(1800)
      expect(counts.get(id)).toBeLessThan(2600)
    }
    expect(counts.get('story-healthy-young')).toBeLessThan(60)
  })
})
