import type { LaboratoryName } from './laboratory-measures.ts'

/** Results that a laboratory reports together. There is a report if all members were measured. */
export interface Panel {
  readonly loinc: string
  readonly display: string
  readonly name: string
  readonly members: readonly LaboratoryName[]
  /** Reported with it if they were measured as well. */
  readonly also: readonly LaboratoryName[]
  /** A larger panel, in whose presence this one is not reported. */
  readonly within?: string
}

const basic = [
  'sodium',
  'potassium',
  'chloride',
  'bicarbonate',
  'urea',
  'creatinine',
  'glucose',
  'calcium',
] as const
const count = [
  'leukocytes',
  'erythrocytes',
  'haemoglobin',
  'haematocrit',
  'mcv',
  'mch',
  'mchc',
  'rdw',
  'platelets',
] as const

export const laboratoryPanels: readonly Panel[] = [
  {
    loinc: '24323-8',
    display: 'Comprehensive metabolic 2000 panel - Serum or Plasma',
    name: 'Comprehensive metabolic panel',
    members: [...basic, 'alt', 'ast', 'alkalinePhosphatase', 'bilirubin', 'albumin', 'protein'],
    also: ['anionGap', 'egfr'],
  },
  {
    loinc: '24321-2',
    display: 'Basic metabolic 2000 panel - Serum or Plasma',
    name: 'Basic metabolic panel',
    members: basic,
    also: ['anionGap', 'egfr'],
    within: '24323-8',
  },
  {
    loinc: '57021-8',
    display: 'CBC W Auto Differential panel - Blood',
    name: 'Complete blood count with differential',
    members: [...count, 'neutrophils', 'lymphocytes'],
    also: [],
  },
  {
    loinc: '58410-2',
    display: 'CBC panel - Blood by Automated count',
    name: 'Complete blood count',
    members: count,
    also: [],
    within: '57021-8',
  },
  {
    loinc: '24331-1',
    display: 'Lipid 1996 panel - Serum or Plasma',
    name: 'Lipid panel',
    members: ['cholesterol', 'triglycerides', 'hdl', 'ldl'],
    also: [],
  },
]
