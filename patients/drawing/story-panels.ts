export interface Panel {
  readonly loinc: string
  readonly label: string
  readonly unit: string
  readonly isLogarithmic?: boolean
}

export interface StoryPanels {
  /** Days from today. */
  readonly from: number
  readonly to: number
  readonly panels: readonly Panel[]
  /** Medicines without a lane in the drawing, which would only clutter it. */
  readonly without?: readonly string[]
}

const panel = (loinc: string, label: string, unit: string, isLogarithmic = false): Panel => ({
  loinc,
  label,
  unit,
  isLogarithmic,
})

const pressure = panel('85354-9', 'Blood pressure', 'mmHg')
const heartRate = panel('8867-4', 'Heart rate', '/min')
const weight = panel('29463-7', 'Weight', 'kg')
const saturation = panel('59408-5', 'Oxygen saturation', '%')
const creatinine = panel('2160-0', 'Creatinine', 'mg/dL')
const potassium = panel('2823-3', 'Potassium', 'mmol/L')
const sodium = panel('2951-2', 'Sodium', 'mmol/L')
const bicarbonate = panel('2028-9', 'Carbon dioxide, total', 'mmol/L')
const haemoglobin = panel('718-7', 'Hemoglobin', 'g/dL')
const crp = panel('1988-5', 'C reactive protein', 'mg/L')
const albumin = panel('1751-7', 'Albumin', 'g/dL')
const twoYears = { from: -740, to: 4 } as const

/** What is drawn for each story. */
export const storyPanels: Readonly<Record<string, StoryPanels>> = {
  'story-heart-failure': {
    ...twoYears,
    panels: [
      weight,
      panel('33762-6', 'NT-proBNP', 'pg/mL', true),
      potassium,
      creatinine,
      sodium,
      pressure,
      heartRate,
      panel('6301-6', 'INR', ''),
    ],
    without: ['simvastatin', 'calcium gluconate'],
  },
  'story-diabetes-kidney': {
    ...twoYears,
    panels: [
      panel('4548-4', 'Hemoglobin A1c', '%'),
      panel('41653-7', 'Glucose, home meter', 'mg/dL'),
      creatinine,
      panel('14959-1', 'ACR, urine', 'mg/g'),
      panel('2571-8', 'Triglycerides', 'mg/dL'),
      panel('13457-7', 'LDL (calculated)', 'mg/dL'),
      weight,
      pressure,
    ],
  },
  'story-atrial-fibrillation': {
    ...twoYears,
    panels: [
      panel('6301-6', 'INR', ''),
      haemoglobin,
      panel('2276-4', 'Ferritin', 'ng/mL'),
      creatinine,
      potassium,
      heartRate,
      pressure,
    ],
  },
  'story-thyroid-arthritis': {
    ...twoYears,
    panels: [
      crp,
      panel('72514-3', 'Pain score', '0 to 10'),
      panel('1742-6', 'ALT', 'U/L'),
      haemoglobin,
      panel('777-3', 'Platelets', '×10³/µL'),
      albumin,
      panel('3016-3', 'Thyrotropin', 'mIU/L'),
    ],
  },
  'story-hypothyroidism': {
    ...twoYears,
    panels: [
      panel('3016-3', 'Thyrotropin', 'mIU/L', true),
      panel('3024-7', 'Free thyroxine', 'ng/dL'),
      heartRate,
      weight,
      panel('2093-3', 'Cholesterol', 'mg/dL'),
      haemoglobin,
    ],
  },
  'story-sepsis': {
    from: -21,
    to: -13,
    panels: [
      pressure,
      heartRate,
      panel('8310-5', 'Temperature', '°C'),
      panel('9279-1', 'Respiratory rate', '/min'),
      saturation,
      panel('6690-2', 'Leukocytes', '×10³/µL'),
      crp,
      creatinine,
      bicarbonate,
      panel('33037-3', 'Anion gap', 'mmol/L'),
      panel('777-3', 'Platelets', '×10³/µL'),
      weight,
    ],
    without: ['saw palmetto'],
  },
  'story-healthy-young': {
    ...twoYears,
    panels: [pressure, heartRate, weight],
  },
  'story-child-growth': {
    from: -2240,
    to: 10,
    panels: [
      panel('8302-2', 'Height', 'cm'),
      weight,
      panel('39156-5', 'BMI', 'kg/m²'),
      haemoglobin,
      panel('2276-4', 'Ferritin', 'ng/mL'),
      heartRate,
    ],
  },
  'story-last-years': {
    ...twoYears,
    panels: [saturation, heartRate, weight, albumin, crp, bicarbonate, pressure],
  },
  'story-merged-record': {
    ...twoYears,
    panels: [pressure, potassium, sodium, bicarbonate, creatinine, weight],
  },
}
