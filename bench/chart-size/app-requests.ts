import { lastDay } from './chart-bundle.ts'

export interface AppRequest {
  readonly name: string
  readonly isSearch: boolean
  /** Relative to the FHIR base. */
  readonly path: (patientId: string) => string
  /** Whether the page behind this one's next link is measured instead. */
  readonly isFollowing?: true
}

/** The app's window starts on the first day of the month two years ago. */
const newest = new Date(lastDay)
const from = `${String(newest.getUTCFullYear() - 2)}-${String(newest.getUTCMonth() + 1).padStart(2, '0')}-01`

/** The app's requests for one chart, with the same parameters, order and encoding as in src/searches. */
export const appRequests: readonly AppRequest[] = [
  { name: 'Patient, read', isSearch: false, path: (id) => `Patient/${id}` },
  ...['vital-signs', 'laboratory'].map((category) => ({
    name: `${category}, two years`,
    isSearch: true,
    path: (id: string) =>
      `Observation?patient=${id}&category=${category}&date=ge${from}&_sort=-date%2C_id&_count=200`,
  })),
  {
    name: 'laboratory, any date',
    isSearch: true,
    path: (id) => `Observation?patient=${id}&category=laboratory&_sort=-date%2C_id&_count=200`,
  },
  {
    // With 500 Observations a second page of 200 would not be full, but one of 100 is.
    name: 'laboratory, a following page of 100',
    isSearch: true,
    path: (id) =>
      `Observation?patient=${id}&category=laboratory&date=ge${from}&_sort=-date%2C_id&_count=100`,
    isFollowing: true,
  },
  {
    name: 'MedicationRequest',
    isSearch: true,
    path: (id) => `MedicationRequest?patient=${id}&_count=200`,
  },
  {
    name: 'Medication, read',
    isSearch: false,
    path: (id) => `Medication/${id}-order-3-medication`,
  },
]
