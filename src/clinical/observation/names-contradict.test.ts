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
    ['C reactive protein', 'CRP'],
    ['Vitamin D', '25-hydroxyvitamin D'],
    ['Troponin', 'Troponin I'],
    ['eGFR (CKD-EPI)', 'Glomerular filtration rate/1.73 sq M.predicted'],
    ['Thyroxine, free', 'Free T4'],
    ['Vancomycin', 'Vancomycin trough'],
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
    ['Hepatitis A antibody', 'Hepatitis C antibody'],
    ['Vitamin B12', 'Vitamin D'],
    ['Troponin I', 'Troponin T, high sensitivity'],
    ['Factor V activity', 'Factor VIII activity'],
    ['Protein C', 'Protein S'],
    ['Immunoglobulin A', 'Immunoglobulin G'],
    ['Apolipoprotein A1', 'Apolipoprotein B'],
    ['CA 125', 'CA 19-9'],
    ['25-hydroxyvitamin D', '1,25-dihydroxyvitamin D'],
    ['Glucose 1 h', 'Glucose 2 h'],
    ['Glucose fasting', 'Glucose 2 h'],
    ['Vancomycin peak', 'Vancomycin trough'],
    ['Urea pre dialysis', 'Urea post dialysis'],
    ['IOP left eye', 'IOP right eye'],
    ['Gentamicine, pic', 'Gentamicine, creux'],
  ])('%s · %s', (one, other) => {
    expect(namesContradict(one, other)).toBe(true)
    expect(namesContradict(other, one)).toBe(true)
  })
})

describe('under a code of the source’s own, names with a word each are of two tests', () => {
  test.each([
    ['Sodium (Cobas 6000)', 'Potassium (Cobas 6000)'],
    ['i-STAT Sodium', 'i-STAT Potassium'],
    ['Cat dander IgE', 'Dog dander IgE'],
    ['Hepatitis B core antibody', 'Hepatitis B surface antibody'],
    ['Culture, wound', 'Culture, throat'],
  ])('%s · %s', (one, other) => {
    expect(namesContradict(one, other, true)).toBe(true)
    expect(namesContradict(other, one, true)).toBe(true)
  })

  test.each([
    ['Potassium', 'Potassium (Cobas)'],
    ['Platelet count, automated', 'Platelets (PLT)'],
    ['Hemoglobin, whole blood', 'Hb'],
    ['AST (SGOT)', 'AST'],
    ['TSH', 'TSH 3rd generation'],
  ])('but not %s · %s', (one, other) => {
    expect(namesContradict(one, other, true)).toBe(false)
    expect(namesContradict(other, one, true)).toBe(false)
  })
})
