import { describe, expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { pressureAround } from './blood-pressure.ts'
import { course, wander } from './course.ts'
import { creatinineAt, estimatedFiltration } from './filtration.ts'
import { glycatedHaemoglobin } from './glycated-haemoglobin.ts'
import { lipidPanel } from './lipid-panel.ts'
import { thyroidResponse } from './thyroid-response.ts'
import { warfarinResponse } from './warfarin-response.ts'

describe('filtration by CKD-EPI 2021', () => {
  // At the knot the first two factors are 1: 142 x 0.9938^age (x 1.012 for a woman), by hand.
  test.each([
    [0.7, 50, 'female', 105.3],
    [0.9, 50, 'male', 104.1],
    [1.8, 70, 'male', 40],
    [1.4, 70, 'female', 40.5],
    [0.6, 30, 'male', 133.2],
  ] as const)('creatinine %d at %i years, %s: %d', (creatinine, age, sex, expected) => {
    expect(estimatedFiltration(creatinine, age, sex)).toBeCloseTo(expected, 0)
  })

  test('creatinine is what gives this filtration', () => {
    for (const sex of ['female', 'male'] as const)
      for (const filtration of [8, 33, 60, 95, 130])
        expect(estimatedFiltration(creatinineAt(filtration, 61, sex), 61, sex)).toBeCloseTo(
          filtration,
          6,
        )
  })
})

test('HbA1c of a steady glucose is the one of Nathan’s table: 154 mg/dL is 7.0 %', () => {
  expect(glycatedHaemoglobin(() => 154, 0)).toBeCloseTo(7, 1)
  expect(glycatedHaemoglobin(() => 240, 0)).toBeCloseTo(10, 1)
  // Half a month after the change it has moved by a quarter, not by all of it.
  const fallen = course([-15, 240], [-14.9, 154])
  expect(glycatedHaemoglobin(fallen, 0)).toBeCloseTo(9.2, 0)
})

test('LDL is calculated below 400 mg/dL of triglycerides, and above it says why not', () => {
  expect(lipidPanel({ ldl: 100, hdl: 50, triglycerides: 150 })).toMatchObject({
    cholesterol: 180,
    ldl: 100,
  })
  expect(lipidPanel({ ldl: 100, hdl: 50, triglycerides: 399.4 })).toHaveProperty(
    'ldl',
    expect.any(Number),
  )
  expect(lipidPanel({ ldl: 100, hdl: 50, triglycerides: 399.6 })).toHaveProperty('ldl.notMeasured')
})

test('warfarin takes days to act, and days to leave', () => {
  const inr = warfarinResponse({
    weeklyDose: course([-30.1, 0], [-30, 35], [-10.1, 35], [-10, 0]),
    sensitivity: () => 1,
    usualDose: 35,
    fromDay: -40,
  })
  expect(inr(-31)).toBeCloseTo(1, 2)
  expect(inr(-28)).toBeLessThan(2)
  expect(inr(-12)).toBeCloseTo(2.5, 1)
  expect(inr(-9)).toBeGreaterThan(1.5)
  expect(inr(0)).toBeLessThan(1.1)
})

test('TSH is high without levothyroxine, right with the right dose, low with too much', () => {
  const tsh = (dose: number) => thyroidResponse(() => dose, -400).tsh(0)
  expect(tsh(0)).toBeGreaterThan(15)
  expect(tsh(0.1)).toBeGreaterThan(1)
  expect(tsh(0.1)).toBeLessThan(3)
  expect(tsh(0.15)).toBeLessThan(0.4)
})

test('a course is straight between its points and level outside them', () => {
  const weight = course([-10, 70], [0, 80])
  expect([-20, -10, -5, 0, 9].map(weight)).toEqual([70, 70, 75, 80, 80])
})

test('variation has a memory: the next hour is like this one, the next month is not', () => {
  const drift = wander(createRandom(3), 1, 10)
  const steps = [...Array(400).keys()].map((step) =>
    Math.abs(drift(step / 24) - drift((step + 1) / 24)),
  )
  expect(Math.max(...steps)).toBeLessThan(0.05)
  expect(drift(2)).toBe(drift(2))
})

test('a pulse pressure is never below 18 mmHg', () => {
  const random = createRandom(5)
  for (let systolic = 70; systolic < 220; systolic += 0.5) {
    const { systolic: upper, diastolic } = pressureAround(systolic, random)
    expect(upper - diastolic).toBeGreaterThanOrEqual(18)
  }
})
