import { beforeAll, describe, expect, test } from 'vitest'
import { createChart } from '../chart/chart.ts'
import type { Resource } from '../resource-parts.ts'
import { checkedChart, firstCode, type CheckedChart } from '../testing/checked-chart.ts'
import { chartProperties } from '../testing/chart-properties.ts'
import { stories } from './all-stories.ts'

/** What each story tells, over 200 seeds: the turn that a clinician would look for is there every time. */

const seeds = [...Array(200).keys()].map((index) => index + 1)
const midnight = Date.parse('2026-11-24T05:00:00Z')

function chartOf(id: string, seed: number, density: number): CheckedChart {
  const story = stories.find(({ person }) => person.id === id)
  if (!story) throw new Error(`no story ${id}`)
  const open = (person: typeof story.person) =>
    createChart({ person, seed, day: '2026-11-24', density })
  const chart = open(story.person)
  const others = story.tell(chart, open) ?? []
  return checkedChart({ id, story: story.title, resources: [...chart.resources, ...others] })
}

/** Values of one test, oldest first, with the days from today. */
function series({ values }: CheckedChart, code: string) {
  return values
    .filter((value) => value.code === code)
    .map(({ instant, value, resource }) => ({
      day: (instant - midnight) / 86_400_000,
      value,
      flag: firstCode((resource['interpretation'] as readonly unknown[] | undefined)?.[0]),
    }))
    .toSorted((one, other) => one.day - other.day)
}

type Point = ReturnType<typeof series>[number]
const first = (points: readonly Point[]) => points[0]?.value ?? Number.NaN
const last = (points: readonly Point[]) => points.at(-1)?.value ?? Number.NaN
const peak = (points: readonly Point[]) =>
  points.reduce((best, point) => (point.value > best.value ? point : best))
const lowest = (points: readonly Point[]) =>
  points.reduce((best, point) => (point.value < best.value ? point : best))
const between = (points: readonly Point[], from: number, to: number) =>
  points.filter(({ day }) => day >= from && day <= to)

function correlation(one: readonly Point[], other: readonly Point[]): number {
  const pairs = one.flatMap(({ day, value }) => {
    const match = other.find((each) => Math.abs(each.day - day) < 0.02)
    return match ? [[value, match.value] as const] : []
  })
  const mean = (place: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[place], 0) / pairs.length
  const [middle, otherMiddle] = [mean(0), mean(1)]
  const sum = (of: (a: number, b: number) => number) =>
    pairs.reduce((total, [a, b]) => total + of(a - middle, b - otherMiddle), 0)
  return sum((a, b) => a * b) / Math.sqrt(sum((a) => a * a) * sum((_, b) => b * b))
}

function everySeed(id: string, check: (chart: CheckedChart) => void, density = 0.02): void {
  for (const seed of seeds) check(chartOf(id, seed, density))
}

describe('heart failure', () => {
  const told: Readonly<Record<'potassium' | 'creatinine' | 'natriuretic' | 'weight', Point[]>>[] =
    []

  beforeAll(() => {
    everySeed('story-heart-failure', (chart) => {
      told.push({
        potassium: series(chart, '2823-3'),
        creatinine: series(chart, '2160-0'),
        natriuretic: series(chart, '33762-6'),
        weight: series(chart, '29463-7'),
      })
    })
  })

  test('potassium is critical at the clinic yesterday, and rises with creatinine as the doses were raised', () => {
    expect(told).toHaveLength(seeds.length)
    for (const { potassium, creatinine } of told) {
      const yesterday = peak(between(potassium, -1, 0))
      expect(yesterday.value).toBeGreaterThanOrEqual(6)
      expect(yesterday.flag).toBe('HH')
      expect(last(potassium)).toBeLessThan(yesterday.value)
      expect(correlation(between(potassium, -100, 0), creatinine)).toBeGreaterThan(0.85)
      expect(first(potassium)).toBeLessThan(4.8)
    }
  })

  test('weight and NT-proBNP go up together before the stay and down after it', () => {
    expect(told).toHaveLength(seeds.length)
    for (const { natriuretic, weight } of told) {
      expect(peak(natriuretic).value).toBeGreaterThan(5000)
      expect(peak(natriuretic).day).toBeCloseTo(-370, -1)
      expect(last(natriuretic)).toBeLessThan(1000)
      expect(correlation(natriuretic, weight)).toBeGreaterThan(0.8)
    }
  })
})

test('diabetes: HbA1c falls from near 9.8 to near 7.1 while creatinine steps up once and stays', () => {
  everySeed('story-diabetes-kidney', (chart) => {
    const glycated = series(chart, '4548-4')
    expect(first(glycated)).toBeGreaterThan(9.4)
    expect(first(glycated)).toBeLessThan(10.3)
    expect(last(glycated)).toBeGreaterThan(6.7)
    expect(last(glycated)).toBeLessThan(7.5)
    // Empagliflozin alone does not take more than a point and a half.
    const before = last(between(glycated, -421, -419))
    const withEmpagliflozin = last(between(glycated, -337, -335))
    expect(before - withEmpagliflozin).toBeGreaterThan(0.4)
    expect(before - withEmpagliflozin).toBeLessThan(1.5)
    const creatinine = series(chart, '2160-0')
    const step = first(between(creatinine, -395, -385)) - last(between(creatinine, -430, -410))
    const after = first(between(creatinine, -395, -385))
    expect(step).toBeGreaterThan(0.05)
    expect(step).toBeLessThan(0.35)
    expect(Math.abs(last(creatinine) - after)).toBeLessThan(0.15)
  })
})

test('diabetes: HbA1c follows the home meter, over 200 seeds', () => {
  const follows = chartProperties['HbA1c follows the meter’s mean of three months']
  let compared = 0
  everySeed(
    'story-diabetes-kidney',
    (chart) => {
      compared += series(chart, '41653-7').length
      expect(follows?.(chart)).toEqual([])
    },
    0.25,
  )
  expect(compared).toBeGreaterThan(30_000)
})

test('atrial fibrillation: one INR of 6.2 after the antibiotic, haemoglobin down with it, both back', () => {
  everySeed('story-atrial-fibrillation', (chart) => {
    const inr = series(chart, '6301-6')
    expect(peak(inr)).toMatchObject({ value: 6.2, flag: 'HH' })
    expect(inr.filter(({ value }) => value > 4)).toHaveLength(1)
    expect(last(inr)).toBeGreaterThan(1.6)
    const haemoglobin = series(chart, '718-7')
    expect(first(haemoglobin) - lowest(haemoglobin).value).toBeGreaterThan(1.2)
    expect(last(haemoglobin)).toBeGreaterThan(13)
    const replacing = chart.resources.filter(
      (resource) =>
        'priorPrescription' in resource && JSON.stringify(resource).includes('warfarin 5 mg'),
    )
    expect(replacing).toHaveLength(4)
  })
})

test('rheumatoid arthritis: CRP falls, ALT is over twice the limit at 20 mg a week and comes back', () => {
  everySeed('story-thyroid-arthritis', (chart) => {
    const crp = series(chart, '1988-5')
    expect(first(crp)).toBeGreaterThan(30)
    expect(last(crp)).toBeLessThan(6)
    const alt = series(chart, '1742-6')
    expect(peak(alt).value).toBeGreaterThan(112)
    expect(peak(alt).day).toBeCloseTo(-299, 0)
    expect(last(alt)).toBeLessThan(56)
    expect(last(series(chart, '718-7'))).toBeGreaterThan(first(series(chart, '718-7')) + 1)
  })
})

test('hypothyroidism: TSH high, found, up with the calcium, low with too much, and found again', () => {
  everySeed('story-hypothyroidism', (chart) => {
    const tsh = series(chart, '3016-3')
    expect(first(tsh)).toBeGreaterThan(14)
    expect(last(between(tsh, -440, -420))).toBeLessThan(4.2)
    expect(last(between(tsh, -301, -299))).toBeGreaterThan(3.4)
    expect(lowest(tsh)).toMatchObject({ flag: 'L' })
    expect(last(tsh)).toBeGreaterThan(1)
    expect(last(tsh)).toBeLessThan(3.5)
    // A thyroid moves a few kilograms, mostly water; and what is called a racing heart is one.
    const weight = series(chart, '29463-7')
    expect(peak(weight).value - lowest(weight).value).toBeLessThan(6)
    expect(first(between(series(chart, '8867-4'), -216, -214))).toBeGreaterThan(80)
    const cholesterol = series(chart, '2093-3')
    expect(first(cholesterol) - last(cholesterol)).toBeGreaterThan(45)
  })
})

test('sepsis: white cells, then CRP, then creatinine; the gap opens while bicarbonate falls; all come back', () => {
  everySeed('story-sepsis', (chart) => {
    const leukocytes = series(chart, '6690-2')
    const crp = series(chart, '1988-5')
    const creatinine = series(chart, '2160-0')
    expect(peak(leukocytes).value).toBeGreaterThan(20)
    expect(peak(crp).day).toBeGreaterThan(peak(leukocytes).day)
    expect(peak(creatinine).value).toBeGreaterThan(1.9)
    expect(peak(creatinine).day).toBeGreaterThan(peak(leukocytes).day)
    expect(last(creatinine)).toBeLessThan(1.2)
    expect(peak(series(chart, '33037-3')).value).toBeGreaterThan(18)
    expect(lowest(series(chart, '2028-9')).value).toBeLessThan(19)
    expect(lowest(series(chart, '777-3')).value).toBeLessThan(125)
    const pulse = between(series(chart, '8867-4'), -20, -13)
    expect(pulse.length).toBeGreaterThan(65)
    const gaps = pulse.slice(1).map(({ day }, index) => (day - (pulse[index]?.day ?? 0)) * 24)
    expect(Math.max(...gaps)).toBeLessThan(5)
  })
})

test('a child grows: never shorter, an iron deficiency at one year that is mended, no flag anywhere', () => {
  everySeed('story-child-growth', (chart) => {
    const height = series(chart, '8302-2').map(({ value }) => value)
    expect(height).toEqual(height.toSorted((one, other) => one - other))
    const haemoglobin = series(chart, '718-7')
    expect(first(haemoglobin)).toBeLessThan(10.5)
    expect(last(haemoglobin)).toBeGreaterThan(11.4)
    expect(haemoglobin.every(({ flag }) => flag === '')).toBe(true)
    const mother = chart.resources.find(({ resourceType }) => resourceType === 'RelatedPerson')
    expect(mother?.['id']).toBe('related-story-child-growth-mother')
  })
})

test('last years: weight, albumin and oxygen go down, and the stay ends at the hour of death', () => {
  everySeed('story-last-years', (chart) => {
    const weight = series(chart, '29463-7')
    expect(first(weight) - last(weight)).toBeGreaterThan(6)
    expect(first(series(chart, '1751-7')) - last(series(chart, '1751-7'))).toBeGreaterThan(0.7)
    expect(last(series(chart, '59408-5'))).toBeLessThan(90)
    const death = chart.patients[0]?.['deceasedDateTime']
    const ends = chart.resources.map(({ period }) => (period as Resource | undefined)?.['end'])
    expect(ends).toContain(death)
  })
})

test('a merged record: two that point at each other, the old one inactive, no day in both', () => {
  everySeed('story-merged-record', (chart) => {
    const [current, old] = chart.patients
    expect(JSON.stringify(current?.['link'])).toContain(
      `Patient/${String(old?.['id'])}","`.slice(0, -3),
    )
    expect(JSON.stringify(current?.['link'])).toContain('seealso')
    expect(JSON.stringify(old?.['link'])).toContain('replaced-by')
    expect([current?.['active'], old?.['active']]).toEqual([true, false])
    const inOld = chart.values.filter(({ subject }) => subject === `Patient/${String(old?.['id'])}`)
    const inNew = chart.values.filter(
      ({ subject }) => subject === `Patient/${String(current?.['id'])}`,
    )
    expect(Math.max(...inOld.map(({ instant }) => instant))).toBeLessThan(
      Math.min(...inNew.map(({ instant }) => instant)),
    )
    expect(lowest(series(chart, '2823-3')).value).toBeLessThan(3.4)
    expect(lowest(series(chart, '2951-2')).value).toBeLessThan(133)
    expect(last(series(chart, '2823-3'))).toBeGreaterThan(3.9)
  })
})

test('today’s schedule: visits to come, one who has arrived, a bed', () => {
  const visits = stories.flatMap(({ person }) =>
    chartOf(person.id, 1, 0.02).resources.filter(
      ({ resourceType, period }) =>
        resourceType === 'Encounter' &&
        String((period as Resource)['start']).startsWith('2026-11-24'),
    ),
  )
  const statuses = visits.map(({ status }) => String(status)).toSorted()
  expect(statuses.filter((status) => status === 'planned').length).toBeGreaterThanOrEqual(5)
  expect(statuses).toContain('arrived')
  expect(statuses).toContain('in-progress')
  const odette = visits.find(({ subject }) =>
    JSON.stringify(subject).includes('story-heart-failure'),
  )
  expect(JSON.stringify(odette)).toContain('SS-04')
  for (const visit of visits)
    expect(String((visit['period'] as Resource)['start']).slice(14, 16)).toMatch(/00|30/)
})
