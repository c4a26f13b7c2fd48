import type { Door } from '../room.ts'
import type { Edge } from './import-graph.ts'
import { isTestCode, nearestPlace } from './project.ts'
import type { Violation } from './violation.ts'

const table = 'lint/doors.ts'

/** Imports of libraries outside their doors, and doors that nothing uses. */
export function doorViolations(edges: readonly Edge[], doors: readonly Door[]): Violation[] {
  const byLibrary = new Map(doors.map((door) => [door.library, door]))
  const used = new Set<string>()
  const violations = edges.flatMap(({ from, line, form, target }): Violation[] => {
    if (target.kind !== 'library') return []
    const door = byLibrary.get(target.name)
    if (door === undefined)
      return [
        {
          file: from,
          line,
          message: `${form} of ${target.name}, which has no row in ${table}. Add one, and its reason to docs/decisions/0002-dependencies.md.`,
        },
      ]
    const place = nearestPlace(from, door.at)
    const testPlace = isTestCode(from) ? nearestPlace(from, door.tests ?? []) : undefined
    if (place !== undefined) used.add(`${door.library} ${place}`)
    if (testPlace !== undefined) used.add(`${door.library} tests ${testPlace}`)
    if (place !== undefined || testPlace !== undefined) return []
    return [{ file: from, line, message: `${form} of ${target.name}: ${doorText(door)}` }]
  })
  return [...violations, ...doors.flatMap((door) => unusedPlaces(door, used))]
}

function doorText({ library, at, tests = [] }: Door): string {
  const places = [...at, ...tests.map((place) => `tests of ${place}`)]
  return `only ${places.join(', ')} may import ${library}. Use what those places export.`
}

function unusedPlaces({ library, at, tests = [] }: Door, used: ReadonlySet<string>): Violation[] {
  const unused = [
    ...at.filter((place) => !used.has(`${library} ${place}`)),
    ...tests
      .filter((place) => !used.has(`${library} tests ${place}`))
      .map((place) => `tests of ${place}`),
  ]
  return unused.map((place) => ({
    file: table,
    message: `${library} has a door in ${place}, but nothing there imports it. Remove the door, and add it again with the first import.`,
  }))
}
