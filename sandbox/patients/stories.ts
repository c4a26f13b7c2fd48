import type { LaboratoryName, Medicine } from './codes.ts'

/** A value's course: from `start` two years ago to `end` today, with this much scatter from draw to draw. */
export type Course = readonly [start: number, end: number, scatter: number]

export interface Order {
  readonly medicine: Medicine
  readonly status: 'active' | 'on-hold' | 'stopped' | 'completed' | 'draft'
  /** Days before today. */
  readonly since: number
  readonly text?: string
  readonly doNotPerform?: boolean
  readonly reported?: boolean
  readonly asNeeded?: boolean
  readonly reason?: string
  /** Days before today on which the dosage bounds ended. */
  readonly ended?: number
  readonly as?: 'reference' | 'contained'
}

export interface Story {
  readonly id: string
  readonly story: string
  readonly family: string
  readonly given: readonly string[]
  readonly gender: 'female' | 'male'
  /** Age in years today. */
  readonly age: number
  readonly deceased?: boolean
  readonly heightCm: number
  readonly systolic: Course
  readonly diastolic: Course
  readonly heartRate: Course
  readonly weight: Course
  readonly temperature: Course
  readonly saturation: Course
  /** Visits in two years; home readings come on top where `homePressure` says so. */
  readonly visits: number
  readonly homePressure?: boolean
  readonly draws: number
  readonly laboratory: Readonly<Partial<Record<LaboratoryName, Course>>>
  readonly orders: readonly Order[]
}

/** Invented people whose names, numbers and addresses belong to nobody. */
export const stories: readonly Story[] = [
  {
    id: 'story-heart-failure',
    story: 'Heart failure on a diuretic, kidneys under strain',
    family: 'Beaulieu',
    given: ['Odette'],
    gender: 'female',
    age: 69,
    heightCm: 162,
    systolic: [138, 104, 6],
    diastolic: [82, 62, 4],
    heartRate: [82, 58, 4],
    weight: [76.4, 71.2, 0.5],
    temperature: [36.6, 36.5, 0.2],
    saturation: [94, 96, 1],
    visits: 26,
    homePressure: true,
    draws: 22,
    laboratory: {
      sodium: [139, 133.6, 1],
      potassium: [4.3, 5.6, 0.15],
      chloride: [102, 99, 1],
      bicarbonate: [26, 25, 1],
      urea: [24, 37, 2],
      creatinine: [1.21, 1.69, 0.05],
      egfr: [48, 33, 1.5],
      haemoglobin: [12.4, 11.5, 0.2],
      leukocytes: [7.2, 7.4, 0.5],
      platelets: [228, 219, 10],
      ntProBnp: [2400, 980, 120],
      inr: [2.4, 3.1, 0.2],
    },
    orders: [
      { medicine: 'lisinopril', status: 'active', since: 90, text: '1 tablet by mouth once daily' },
      {
        medicine: 'carvedilol',
        status: 'active',
        since: 280,
        text: '1 tablet by mouth twice daily with food',
      },
      {
        medicine: 'furosemide',
        status: 'active',
        since: 360,
        text: '1 tablet by mouth every morning',
        as: 'reference',
      },
      {
        medicine: 'spironolactone',
        status: 'on-hold',
        since: 1,
        text: '1 tablet by mouth once daily',
        reason: 'Potassium',
      },
      {
        medicine: 'warfarin',
        status: 'active',
        since: 360,
        text: 'As directed by the anticoagulation clinic',
      },
      {
        medicine: 'acetaminophen',
        status: 'active',
        since: 18,
        text: '1 to 2 tablets every 6 hours as needed for pain',
        asNeeded: true,
        reported: true,
      },
      {
        medicine: 'ibuprofen',
        status: 'active',
        since: 1,
        doNotPerform: true,
        text: 'Avoid NSAIDs, reduced renal function',
      },
      {
        medicine: 'simvastatin',
        status: 'stopped',
        since: 700,
        text: '1 tablet by mouth at night',
      },
    ],
  },
  {
    id: 'story-diabetes-kidney',
    story: 'Type 2 diabetes with kidney disease',
    family: "O'Connor-Thibault",
    given: ['René', 'Michel'],
    gender: 'male',
    age: 58,
    heightCm: 178,
    systolic: [148, 131, 7],
    diastolic: [88, 79, 5],
    heartRate: [78, 74, 5],
    weight: [104.2, 96.8, 0.8],
    temperature: [36.7, 36.6, 0.2],
    saturation: [97, 97, 1],
    visits: 18,
    homePressure: true,
    draws: 16,
    laboratory: {
      sodium: [140, 140, 1],
      potassium: [4.4, 4.8, 0.2],
      creatinine: [1.28, 1.52, 0.05],
      egfr: [64, 53, 2],
      glucose: [231, 148, 18],
      hba1c: [9.8, 7.1, 0.15],
      ldl: [142, 84, 6],
      hdl: [38, 41, 2],
      haemoglobin: [14.4, 13.9, 0.3],
    },
    orders: [
      {
        medicine: 'metformin',
        status: 'active',
        since: 720,
        text: '1 tablet twice a day with meals',
        ended: 20,
      },
      {
        medicine: 'empagliflozin',
        status: 'active',
        since: 420,
        text: '1 tablet by mouth every morning',
        as: 'contained',
      },
      {
        medicine: 'atorvastatin',
        status: 'active',
        since: 500,
        text: '1 tablet by mouth at night',
      },
      { medicine: 'lisinopril', status: 'active', since: 700 },
      {
        medicine: 'simvastatin',
        status: 'stopped',
        since: 900,
        text: '1 tablet by mouth at night',
      },
    ],
  },
  {
    id: 'story-thyroid-arthritis',
    story: 'Hypothyroidism; rheumatoid arthritis on weekly methotrexate',
    family: 'Nguyen',
    given: ['Thi', 'Lan'],
    gender: 'female',
    age: 44,
    heightCm: 155,
    systolic: [118, 121, 5],
    diastolic: [74, 76, 4],
    heartRate: [58, 70, 4],
    weight: [61.0, 57.3, 0.4],
    temperature: [36.4, 36.7, 0.2],
    saturation: [98, 98, 1],
    visits: 14,
    draws: 14,
    laboratory: {
      tsh: [14.2, 2.3, 0.5],
      crp: [22, 6.4, 2],
      haemoglobin: [11.6, 12.8, 0.3],
      leukocytes: [6.8, 5.4, 0.5],
      platelets: [310, 265, 15],
      creatinine: [0.71, 0.74, 0.03],
    },
    orders: [
      {
        medicine: 'levothyroxine',
        status: 'active',
        since: 600,
        text: '1 tablet by mouth daily, 30 minutes before breakfast',
      },
      {
        medicine: 'methotrexate',
        status: 'active',
        since: 500,
        text: '6 tablets by mouth ONCE WEEKLY on Mondays',
      },
      {
        medicine: 'prednisone',
        status: 'completed',
        since: 480,
        text: 'Take 2 tablets for 5 days, then 1 tablet for 5 days, then half a tablet for 5 days',
      },
    ],
  },
  {
    id: 'story-healthy-young',
    story: 'Healthy young adult, sparse chart',
    family: 'Okafor',
    given: ['Daniel'],
    gender: 'male',
    age: 26,
    heightCm: 183,
    systolic: [116, 118, 4],
    diastolic: [70, 72, 4],
    heartRate: [64, 62, 4],
    weight: [78.0, 79.4, 0.6],
    temperature: [36.6, 36.6, 0.2],
    saturation: [99, 99, 0.5],
    visits: 3,
    draws: 1,
    laboratory: { haemoglobin: [15.1, 15.1, 0.2], glucose: [86, 86, 4] },
    orders: [
      {
        medicine: 'albuterol',
        status: 'active',
        since: 300,
        text: '2 puffs every 4 to 6 hours as needed',
        asNeeded: true,
      },
    ],
  },
]
