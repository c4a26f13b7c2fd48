import { expect, test } from 'vitest'
import { measurementSetting } from './measurement-setting.ts'

test.each<[readonly string[], string]>([
  [['Home blood pressure cuff'], 'home'],
  [['Left arm', 'Measured at home'], 'home'],
  [['HOME'], 'home'],
  [['Mesure à domicile'], 'home'],
  [['Left arm', 'Automated cuff'], 'unknown'],
  [['Homerton protocol'], 'unknown'],
  [[], 'unknown'],
])('%j: %s', (circumstances, expected) => {
  expect(measurementSetting(circumstances)).toBe(expected)
})
