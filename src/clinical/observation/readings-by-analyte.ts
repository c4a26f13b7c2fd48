import { namesContradict } from './names-contradict.ts'
import { standardSystems } from './reading-identity.ts'
import type { Reading } from './reading-type.ts'

/** Readings of one analyte. */
export interface AnalyteReadings {
  /** `system|code` first, where one identifies it; unique within one answer. */
  readonly key: string
  readonly readings: readonly Reading[]
}

/**
 * Readings are of one analyte when
 *
 * - they have the same identifying code, and their names do not contradict each other; or
 * - they have no identifying code, and the same name;
 *
 * and none of them names another specimen or is about another subject. Whatever is doubtful is in a row of its own: a
 * reading that has neither, and one without a name or a specimen where its code has several.
 */
export function readingsByAnalyte(all: readonly Reading[]): AnalyteReadings[] {
  const groups = partition(all, ({ identity, cautions }) => {
    const subject = cautions.includes('about-another-subject') ? '|about-another-subject' : ''
    const own = identity.code ?? (identity.name && `text|${plainName(identity.name)}`)
    return own === undefined ? undefined : `${own}${subject}`
  })
  return groups
    .flatMap((group) =>
      group.readings[0]?.identity.code === undefined ? [group] : withNames(group),
    )
    .flatMap(withSpecimens)
}

/** One group for each set of names of which no two contradict each other, starting from the most frequent name. */
function withNames({ key, readings }: AnalyteReadings): AnalyteReadings[] {
  const counts = new Map<string, number>()
  for (const { identity } of readings) {
    const name = plainName(identity.name ?? '')
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const names = [...counts].toSorted(([one, count], [other, otherCount]) =>
    otherCount === count ? (one < other ? -1 : 1) : otherCount - count,
  )
  const isOwnCode = !standardSystems.some((system) => key.startsWith(`${system}|`))
  const sets: string[][] = []
  for (const [name] of names) {
    const set = sets.find((each) => each.every((other) => !namesContradict(name, other, isOwnCode)))
    if (set) set.push(name)
    else sets.push([name])
  }
  return divided({ key, readings }, sets.length, ({ identity }) => {
    const name = plainName(identity.name ?? '')
    return name === '' ? undefined : sets.find((set) => set.includes(name))?.[0]
  })
}

/**
 * A code's own specimen is that of every reading which says none. Without one, a reading that says none is taken for one
 * of blood, and stands apart from those of the one other specimen that the rest of them name.
 */
function withSpecimens(group: AnalyteReadings): AnalyteReadings[] {
  const [ofCode, ...others] = new Set(
    group.readings.flatMap(({ identity }) => identity.specimenOfCode ?? []),
  )
  const own = others.length === 0 ? ofCode : undefined
  const kindOf = ({ identity }: Reading) => identity.specimen ?? own
  const kinds = new Set(group.readings.flatMap((reading) => kindOf(reading) ?? []))
  if (kinds.size > 1 || kinds.has('blood')) return divided(group, kinds.size, kindOf)
  const isSaid = (reading: Reading) => kindOf(reading) !== undefined
  const said = group.readings.filter(isSaid)
  const notSaid = group.readings.filter((reading) => !isSaid(reading))
  if (said.length === 0 || notSaid.length === 0) return [group]
  return [
    { key: group.key, readings: notSaid },
    { key: `${group.key}|${[...kinds].join('')}`, readings: said },
  ]
}

/** Divides only what has more than one part; then a reading that does not say its part is in none of them. */
function divided(
  group: AnalyteReadings,
  parts: number,
  partOf: (reading: Reading) => string | undefined,
): AnalyteReadings[] {
  if (parts <= 1) return [group]
  return partition(group.readings, partOf).map(({ key, readings }) => ({
    key: `${group.key}|${key}`,
    readings,
  }))
}

/** By key; a reading without one is in a group of its own. */
function partition(
  all: readonly Reading[],
  keyOf: (reading: Reading) => string | undefined,
): AnalyteReadings[] {
  const groups = new Map<string, Reading[]>()
  for (const reading of all) {
    const key = keyOf(reading) ?? `alone|${reading.id}`
    const known = groups.get(key)
    if (known) known.push(reading)
    else groups.set(key, [reading])
  }
  return [...groups].map(([key, readings]) => ({ key, readings }))
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ')
}
