import { dayOfCharts } from './day-of-charts.ts'
import type { PatientOptions } from './generate-patients.ts'

/** The command-line flags about generated patients, for `parseArgs`. */
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
 * The options for the flags.
 * @throws Error for anything that is not a number or a date, or if two sizes are given
 */
export function optionsFromFlags(flags: Flags, now: number): PatientOptions {
  const day = flags.day ?? dayOfCharts(now)
  if (!isDay(day)) throw new Error(`--day wants a day as YYYY-MM-DD, not ${day}`)
  if (flags.observations !== undefined && flags.patients !== undefined)
    throw new Error('--observations makes one patient and --patients many: choose one')
  return {
    seed: wholeNumber('seed', flags.seed),
    day,
    observations: optionalNumber('observations', flags.observations),
    patients: optionalNumber('patients', flags.patients),
    // Without the flag the generator decides: a little for the stories, none if Observations are counted.
    mess: flags.mess ? 'all' : undefined,
  }
}

/** Date.parse reads 30 February as 2 March. */
function isDay(text: string): boolean {
  const instant = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text)
}

function optionalNumber(name: string, text: string | undefined): number | undefined {
  return text === undefined ? undefined : wholeNumber(name, text)
}

/** @throws Error that names the flag */
export function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} wants a whole number, not ${text}`)
  return Number(text)
}
