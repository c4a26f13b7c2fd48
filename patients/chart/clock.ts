/**
 * A moment of a story: minutes of local time since the start of today. Yesterday noon is -720. The same story told on
 * another day has the same moments.
 */
export type Moment = number

const minutesADay = 1440

/** A moment from a day and a time of day: `at(-1, '07:58')`. */
export function at(day: number, time = '00:00'): Moment {
  const [hours = '0', minutes = '0'] = time.split(':')
  return day * minutesADay + Number(hours) * 60 + Number(minutes)
}

/** The day of a moment as a fraction, as courses need it. */
export const dayOf = (moment: Moment): number => moment / minutesADay

export interface Clock {
  /** FHIR dateTime with the place's offset: `2026-11-24T06:30:00-05:00`. */
  readonly dateTime: (moment: Moment) => string
  /** FHIR date. */
  readonly date: (moment: Moment) => string
}

/**
 * Local time of a place in Canada or the United States with daylight saving time.
 * @param day today, `YYYY-MM-DD`
 * @param standardOffset minutes east of UTC in winter
 */
export function createClock(day: string, standardOffset: number): Clock {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  const local = (moment: Moment) => midnight + moment * 60_000
  // The tests of one draw share a moment, so the last one is cached.
  let last: readonly [moment: Moment, text: string] = [Number.NaN, '']
  return {
    dateTime(moment) {
      if (last[0] === moment) return last[1]
      const wall = Math.round(local(moment) / 1000) * 1000
      const offset = standardOffset + (isDaylightTime(wall) ? 60 : 0)
      const text = `${new Date(wall).toISOString().slice(0, 19)}${offsetText(offset)}`
      last = [moment, text]
      return text
    },
    date: (moment) => new Date(local(moment)).toISOString().slice(0, 10),
  }
}

/**
 * From the second Sunday of March to the first Sunday of November, 02:00 wall time, as since 2007. In the hour that is
 * skipped in spring a time keeps its winter offset, which is a real instant, an hour later by the clock. In the hour
 * that is repeated in autumn it is the first one.
 */
function isDaylightTime(wall: number): boolean {
  const year = new Date(wall).getUTCFullYear()
  let bounds = daylightTime.get(year)
  if (!bounds) {
    bounds = [sunday(year, 2, 2) + 3 * 3_600_000, sunday(year, 10, 1) + 2 * 3_600_000]
    daylightTime.set(year, bounds)
  }
  return wall >= bounds[0] && wall < bounds[1]
}

const daylightTime = new Map<number, readonly [number, number]>()

function sunday(year: number, month: number, nth: number): number {
  const first = new Date(Date.UTC(year, month, 1)).getUTCDay()
  return Date.UTC(year, month, 1 + ((7 - first) % 7) + (nth - 1) * 7)
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes)
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
}
