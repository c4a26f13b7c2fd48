import type { StaffId } from './staff.ts'
import type { Moment } from './clock.ts'

/** Where a person lives and is treated. None of the towns, streets and postal codes exist. */
export interface Place {
  readonly country: 'CA' | 'US'
  readonly region: string
  readonly city: string
  readonly postalCode: string
  /** Minutes east of UTC in winter. */
  readonly standardOffset: number
  readonly organization: 'northgate-hospital' | 'lakeview-clinic'
}

/** Canadian postal codes never contain a D or an O, and ZIP 00000 is not assigned. */
export const places = {
  maine: {
    country: 'US',
    region: 'ME',
    city: 'Northgate Harbor',
    postalCode: '00000',
    standardOffset: -300,
    organization: 'northgate-hospital',
  },
  ontario: {
    country: 'CA',
    region: 'ON',
    city: 'Lakeview Crossing',
    postalCode: 'D0D 0O0',
    standardOffset: -300,
    organization: 'lakeview-clinic',
  },
  novaScotia: {
    country: 'CA',
    region: 'NS',
    city: 'Grey Heron Cove',
    postalCode: 'D0O 0D0',
    standardOffset: -240,
    organization: 'lakeview-clinic',
  },
} as const satisfies Record<string, Place>

/** An invented person. */
export interface Person {
  readonly id: string
  readonly family: string
  readonly given: readonly string[]
  readonly gender: 'female' | 'male'
  /**
   * Either the age today and the birthday, so that the year of birth moves with today, or a day of the story, for a
   * child whose chart begins at birth.
   */
  readonly born: { readonly age: number; readonly monthAndDay: string } | { readonly day: number }
  readonly heightCm: number
  readonly place: Place
  /** Medical record number. */
  readonly recordNumber: string
  readonly street: string
  /** Last two digits of a 555-01xx number, which is never assigned. */
  readonly phone: string
  readonly generalPractitioner: StaffId
  readonly diedAt?: Moment
}

const daysAYear = 365.25

/**
 * Age in years at a moment. If only the age today is known, half a year is added for the months since the birthday, so
 * that a story's values do not depend on the day it is told.
 */
export function ageAt({ born }: Person, moment: Moment): number {
  const day = moment / 1440
  return 'age' in born ? born.age + 0.5 + day / daysAYear : (day - born.day) / daysAYear
}
