import { dayOfCharts } from './day-of-charts.ts'
import type { PatientOptions } from './generate-patients.ts'

/** What can be said on a command line about the generated patients, for `parseArgs`. */
export const patientFlags = {
  seed: { type: 'string', default: '1' },
  day: { type: 'string' },
  observations: { type: 'string' },
  patients: { type: 'string' },
  mess: { type: 'boolean', default: false },
} as const

interface Flags {
  readonly seed: string
  readonly day?: string | undefined
  readonly observations?: string | undefined
  readonly patients?: string | undefined
  readonly mess: boolean
}

/**
 * The options that the flags mean.
 * @throws Error when one is not a number, or not a date, or two sizes are asked for at once
 */
export function optionsFromFlags(flags: Flags, now: number): PatientOptions {
  const day = flags.day ?? dayOfCharts(now)
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day)))
    throw new Error(`--day wants YYYY-MM-DD, not ${day}`)
  if (flags.observations !== undefined && flags.patients !== undefined)
    throw new Error('--observations makes one patient and --patients many: choose one')
  return {
    seed: wholeNumber('seed', flags.seed),
    day,
    observations: optionalNumber('observations', flags.observations),
    patients: optionalNumber('patients', flags.patients),
    // Left out, the generator decides: a little for the stories, none where Observations are counted.
    mess: flags.mess ? 'all' : undefined,
  }
}

function optionalNumber(name: string, text: string | undefined): number | undefined {
  return text === undefined ? undefined : wholeNumber(name, text)
}

/** @throws Error that names the flag */
export function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} wants a whole number, not ${text}`)
  return Number(text)
}
