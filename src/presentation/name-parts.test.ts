import { expect, test } from 'vitest'
import { nameParts } from './name-parts.ts'

test.each([
  [
    'Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma',
    'Alanine aminotransferase',
    '[Enzymatic activity/volume] in Serum or Plasma',
  ],
  ['Hemoglobin A1c/Hemoglobin.total in Blood', 'Hemoglobin A1c/Hemoglobin.total', 'in Blood'],
  ['MCHC by Automated count, machine 3', 'MCHC', 'by Automated count, machine 3'],
  ['Potassium', 'Potassium', ''],
  ['Glucose in urine', 'Glucose in urine', ''],
  ['Low Density Lipoprotein Cholesterol', 'Low Density Lipoprotein Cholesterol', ''],
  ['[Mass/volume] in Serum or Plasma', '[Mass/volume]', 'in Serum or Plasma'],
])('%s', (whole, name, rest) => {
  expect(nameParts(whole)).toEqual({ name, rest })
  expect(`${name} ${rest}`.trim()).toBe(whole)
})
