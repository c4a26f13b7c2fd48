import { describe, expect, test } from 'vitest'
import { namesContradict } from './names-contradict.ts'

/** Names that came with one code. */
describe('names of one test', () => {
  test.each([
    ['Potassium', 'Potassium [Moles/volume] in Serum or Plasma'],
    ['Potassium', 'POTASSIUM LEVEL'],
    ['Potassium', 'Potassium, serum'],
    ['K', 'Potassium'],
    ['Mg', 'Magnesium'],
    ['Na', 'Sodium, plasma'],
    ['Hémoglobine', 'Hemoglobin [Mass/volume] in Blood'],
    ['Hb', 'Haemoglobin'],
    ['WBC', 'Leukocytes [#/volume] in Blood by Automated count'],
    ['White blood cell count', 'WBC'],
    ['Platelets', 'Plaquettes'],
    ['Triglycerides', 'Triglyceride [Mass/volume] in Serum or Plasma'],
    ['ALT', 'Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma'],
    ['HbA1c', 'Hemoglobin A1c/Hemoglobin.total in Blood'],
    ['Creatinine', 'Creatinine (mg/dL)'],
    ['Calcium', 'Total calcium'],
    ['Glucose', 'Glucose, fasting'],
    ['BUN', 'Urea nitrogen [Mass/volume] in Serum or Plasma'],
    ['Lab result', 'Sodium'],
    ['LDL', 'Cholesterol in LDL [Mass/volume] in Serum or Plasma by calculation'],
  ])('%s · %s', (one, other) => {
    expect(namesContradict(one, other)).toBe(false)
    expect(namesContradict(other, one)).toBe(false)
  })
})

describe('names of two tests', () => {
  test.each([
    ['Lithium level', 'Magnesium'],
    ['Lithium level', 'Magnesium level'],
    ['Sodium', 'Potassium'],
    ['Na', 'K'],
    ['Creatine kinase', 'Creatinine'],
    ['Creatinine', 'Creatinine clearance'],
    ['Bilirubin, total', 'Bilirubin, direct'],
    ['T4', 'Free T4'],
    ['T3', 'T4'],
    ['Vitamin B12', 'Vitamin B6'],
    ['Calcium', 'Calcium, ionized'],
    ['Cholesterol', 'Cholesterol in HDL'],
    ['HDL cholesterol', 'LDL cholesterol'],
    ['Albumin', 'Albumin/creatinine ratio'],
    ['Hemoglobin', 'Hemoglobin A1c'],
    ['Rubella IgG', 'Rubella IgM'],
    ['Thyroglobulin', 'Thyroglobulin antibody'],
    ['Sodium, urine', 'Potassium, urine'],
  ])('%s · %s', (one, other) => {
    expect(namesContradict(one, other)).toBe(true)
    expect(namesContradict(other, one)).toBe(true)
  })
})
