import { expect } from 'vitest'
import type { Resource } from '../resource-parts.ts'
import type { CheckedChart } from './checked-chart.ts'
import { between, correlation, first, last, lowest, peak, series } from './series.ts'

/** Throws if a chart does not show what its story is about. */
export type StoryTurn = (chart: CheckedChart) => void

/** What each story is about, by its id: the events that a clinician would look for, whatever the seed. */
export const storyTurns: Readonly<Record<string, Readonly<Record<string, StoryTurn>>>> = {
  'story-heart-failure': {
    'potassium is critical at the clinic yesterday, and rises with creatinine after the doses were raised':
      (chart) => {
        const potassium = series(chart, '2823-3')
        const yesterday = peak(between(potassium, -1, 0))
        expect(yesterday.value).toBeGreaterThanOrEqual(6)
        expect(yesterday.flag).toBe('HH')
        expect(last(potassium)).toBeLessThan(yesterday.value)
        const recent = between(potassium, -100, 0)
        expect(correlation(recent, series(chart, '2160-0'))).toBeGreaterThan(0.85)
        expect(first(potassium)).toBeLessThan(4.8)
      },

    'weight and NT-proBNP go up together before the stay and down after it': (chart) => {
      const natriuretic = series(chart, '33762-6')
      expect(peak(natriuretic).value).toBeGreaterThan(5000)
      expect(peak(natriuretic).day).toBeCloseTo(-370, -1)
      expect(last(natriuretic)).toBeLessThan(1000)
      expect(correlation(natriuretic, series(chart, '29463-7'))).toBeGreaterThan(0.8)
    },
  },

  'story-diabetes-kidney': {
    'HbA1c falls from near 9.8 to near 7.1 while creatinine steps up once and stays': (chart) => {
      const glycated = series(chart, '4548-4')
      expect(first(glycated)).toBeGreaterThan(9.4)
      expect(first(glycated)).toBeLessThan(10.3)
      expect(last(glycated)).toBeGreaterThan(6.7)
      expect(last(glycated)).toBeLessThan(7.5)
      // Empagliflozin alone lowers it by about one point.
      const before = last(between(glycated, -421, -419))
      const withEmpagliflozin = last(between(glycated, -337, -335))
      expect(before - withEmpagliflozin).toBeGreaterThan(0.4)
      expect(before - withEmpagliflozin).toBeLessThan(1.15)
      const creatinine = series(chart, '2160-0')
      const step = first(between(creatinine, -395, -385)) - last(between(creatinine, -430, -410))
      const after = first(between(creatinine, -395, -385))
      expect(step).toBeGreaterThan(0.05)
      expect(step).toBeLessThan(0.35)
      expect(Math.abs(last(creatinine) - after)).toBeLessThan(0.15)
    },
  },

  'story-atrial-fibrillation': {
    'INR is 6.2 once after the antibiotic, haemoglobin falls with it, and both recover': (
      chart,
    ) => {
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
    },
  },

  'story-thyroid-arthritis': {
    'CRP falls; ALT is over twice the limit at 20 mg per week and recovers': (chart) => {
      const crp = series(chart, '1988-5')
      expect(first(crp)).toBeGreaterThan(30)
      expect(last(crp)).toBeLessThan(6)
      const alt = series(chart, '1742-6')
      expect(peak(alt).value).toBeGreaterThan(112)
      expect(peak(alt).day).toBeCloseTo(-299, 0)
      expect(last(alt)).toBeLessThan(56)
      expect(last(series(chart, '718-7'))).toBeGreaterThan(first(series(chart, '718-7')) + 1)
    },
  },

  'story-hypothyroidism': {
    'TSH is high, normal, up with the calcium, low with too much, and normal again': (chart) => {
      const tsh = series(chart, '3016-3')
      expect(first(tsh)).toBeGreaterThan(14)
      expect(last(between(tsh, -440, -420))).toBeLessThan(4.2)
      expect(last(between(tsh, -301, -299))).toBeGreaterThan(3.4)
      expect(lowest(tsh)).toMatchObject({ flag: 'L' })
      expect(last(tsh)).toBeGreaterThan(1)
      expect(last(tsh)).toBeLessThan(3.5)
      // The thyroid changes the weight by a few kilograms, mostly water, and the heart really races.
      const weight = series(chart, '29463-7')
      expect(peak(weight).value - lowest(weight).value).toBeLessThan(6)
      expect(first(between(series(chart, '8867-4'), -216, -214))).toBeGreaterThan(80)
      const cholesterol = series(chart, '2093-3')
      expect(first(cholesterol) - last(cholesterol)).toBeGreaterThan(45)
    },
  },

  'story-sepsis': {
    'white cells peak, then CRP, then creatinine; the gap rises as bicarbonate falls; all recover':
      (chart) => {
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
      },
  },

  'story-child-growth': {
    'the child never gets shorter, recovers from an iron deficiency at one year, and has no flags':
      (chart) => {
        const height = series(chart, '8302-2').map(({ value }) => value)
        expect(height).toEqual(height.toSorted((one, other) => one - other))
        const haemoglobin = series(chart, '718-7')
        expect(first(haemoglobin)).toBeLessThan(10.5)
        expect(last(haemoglobin)).toBeGreaterThan(11.4)
        expect(haemoglobin.every(({ flag }) => flag === '')).toBe(true)
        const mother = chart.resources.find(({ resourceType }) => resourceType === 'RelatedPerson')
        expect(mother?.['id']).toBe('related-story-child-growth-mother')
      },
  },

  'story-last-years': {
    'weight, albumin and oxygen go down, and the stay ends at the hour of death': (chart) => {
      const weight = series(chart, '29463-7')
      expect(first(weight) - last(weight)).toBeGreaterThan(6)
      expect(first(series(chart, '1751-7')) - last(series(chart, '1751-7'))).toBeGreaterThan(0.7)
      expect(last(series(chart, '59408-5'))).toBeLessThan(90)
      const death = chart.patients[0]?.['deceasedDateTime']
      const ends = chart.resources.map(({ period }) => (period as Resource | undefined)?.['end'])
      expect(ends).toContain(death)
    },
  },

  'story-merged-record': {
    'two records refer to each other, the old one is inactive, and no day is in both': (chart) => {
      const [current, old] = chart.patients
      expect(JSON.stringify(current?.['link'])).toContain(
        `Patient/${String(old?.['id'])}","`.slice(0, -3),
      )
      expect(JSON.stringify(current?.['link'])).toContain('seealso')
      expect(JSON.stringify(old?.['link'])).toContain('replaced-by')
      expect([current?.['active'], old?.['active']]).toEqual([true, false])
      const inOld = chart.values.filter(
        ({ subject }) => subject === `Patient/${String(old?.['id'])}`,
      )
      const inNew = chart.values.filter(
        ({ subject }) => subject === `Patient/${String(current?.['id'])}`,
      )
      expect(Math.max(...inOld.map(({ instant }) => instant))).toBeLessThan(
        Math.min(...inNew.map(({ instant }) => instant)),
      )
      expect(lowest(series(chart, '2823-3')).value).toBeLessThan(3.4)
      expect(lowest(series(chart, '2951-2')).value).toBeLessThan(133)
      expect(last(series(chart, '2823-3'))).toBeGreaterThan(3.9)
    },
  },
}
