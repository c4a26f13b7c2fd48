const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A FHIR date or dateTime as `14 Mar 1957`, no more precise than it was recorded. */
export function dateWords(date: string | undefined): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date ?? '') ?? []
  if (year === undefined) return 'no date'
  const named = month === undefined ? undefined : months[Number(month) - 1]
  return [day === undefined ? undefined : String(Number(day)), named, year]
    .filter((part) => part !== undefined)
    .join(' ')
}

/** The local clock time of a FHIR dateTime, in the zone it was recorded in; empty if it has no time. */
export function timeWords(dateTime: string | undefined): string {
  return /T(\d\d:\d\d)/.exec(dateTime ?? '')?.[1] ?? ''
}

/** Age in whole years on `day`; undefined unless the full birth date was recorded. */
export function ageOn(day: string, birthDate: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(birthDate)) return undefined
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}
