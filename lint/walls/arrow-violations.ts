import type { Room } from '../room.ts'
import { importCycles } from './import-cycles.ts'
import { aliasesOf, importsByName, type Edge } from './import-graph.ts'
import { isSource, isTestCode, isWithin, nearestPlace, type Project } from './project.ts'
import { roomOf, rowOf } from './room-of.ts'
import type { Violation } from './violation.ts'

const table = 'lint/arrows.ts'

/** Imports that no row allows, unused rows and permissions, files without a room, and rooms that import in a cycle. */
export function arrowViolations(
  project: Project,
  edges: readonly Edge[],
  rooms: readonly Room[],
): Violation[] {
  const roomAt = roomOf(rooms, project.paths)
  const aliases = aliasesOf(project)
  return [
    ...edges.flatMap((edge) => edgeViolation(edge, roomAt, aliases)),
    ...homelessFiles(project, roomAt),
    ...unusedRows(project, rooms, roomAt),
    ...unusedArrows(edges, rooms, roomAt),
    ...roomCycles(edges, roomAt),
  ]
}

type RoomAt = (path: string) => Room | undefined

function edgeViolation(
  edge: Edge,
  roomAt: RoomAt,
  aliases: ReadonlyMap<string, string>,
): Violation[] {
  const { from, line, form, specifier, target } = edge
  const violation = (message: string): Violation[] => [{ file: from, line, message }]
  if (target.kind === 'library') return []
  if (target.kind === 'unknown')
    return violation(`${form} with a computed path cannot be checked. Write the path as a literal.`)
  if (target.kind === 'missing')
    return form === 'new URL' ? [] : violation(`${form} of "${specifier}", which does not exist.`)
  const [home, other] = [roomAt(from), roomAt(target.path)]
  if (home === undefined) return []
  if (other === undefined)
    return form === 'new URL'
      ? []
      : violation(
          `${form} of ${target.path}, which belongs to no room. Add a row for it to ${table}.`,
        )
  if (isTestCode(target.path) && !isTestCode(from))
    return violation(`${form} of ${target.path}: only tests may import test code.`)
  if (home.at === other.at || isAllowed(from, home, target.path))
    return spellingViolation(edge, home, other, target.path, aliases)
  return violation(
    `${form} of ${target.path}: ${home.at} may not import ${other.at}. ${home.instead}`,
  )
}

/** Tests may import every room of their own house (top-level folder). For other houses their room's row counts. */
function isAllowed(from: string, room: Room, path: string): boolean {
  if (isTestCode(from) && houseOf(from) === houseOf(path)) return true
  return isWithin(path, room.mayImport)
}

/**
 * Other rooms are imported by alias, so that arrows are easy to see. Between neighbours in the same folder of a house,
 * such as `src/smart/*`, one `../` is fine.
 */
function spellingViolation(
  { from, line, form, specifier = '' }: Edge,
  home: Room,
  other: Room,
  path: string,
  aliases: ReadonlyMap<string, string>,
): Violation[] {
  if (!specifier.startsWith('../') || form === 'new URL') return []
  const alias = [...aliases].find(([, folder]) => path.startsWith(folder))
  const isNear =
    !specifier.startsWith('../../') && (home.at === other.at || from.split('/').length > 3)
  if (alias === undefined || isNear) return []
  const named = path.replace(alias[1], alias[0])
  return [{ file: from, line, message: `${form} of ${specifier}: import it as ${named}.` }]
}

function homelessFiles(project: Project, roomAt: RoomAt): Violation[] {
  return project.paths
    .filter((path) => isSource(path) && roomAt(path) === undefined)
    .map((file) => ({
      file,
      message: `belongs to no room, so its imports cannot be checked. Add a row for it to ${table}.`,
    }))
}

function unusedRows(project: Project, rooms: readonly Room[], roomAt: RoomAt): Violation[] {
  const used = new Set(
    project.paths.map((path) => roomAt(path)).map((room) => room && rowOf(room, rooms)),
  )
  return rooms
    .filter((row) => !used.has(row))
    .map(({ at }) => ({
      file: table,
      message: `no file belongs to the row "${at}". Remove the row.`,
    }))
}

function unusedArrows(edges: readonly Edge[], rooms: readonly Room[], roomAt: RoomAt): Violation[] {
  const used = new Set(edges.flatMap((edge) => usedArrow(edge, rooms, roomAt)))
  return rooms.flatMap((row) =>
    row.mayImport
      .filter((entry) => !used.has(`${row.at} ${entry}`))
      .map((entry) => ({
        file: table,
        message: `${row.at} may import ${entry}, but nothing in it does. Remove the permission, and add it again with the first import.`,
      })),
  )
}

/** The permission that an import needs. Tests need none inside their own house. */
function usedArrow({ from, target }: Edge, rooms: readonly Room[], roomAt: RoomAt): string[] {
  const home = roomAt(from)
  if (home === undefined || target.kind !== 'file' || roomAt(target.path)?.at === home.at) return []
  if (isTestCode(from) && houseOf(from) === houseOf(target.path)) return []
  const entry = nearestPlace(target.path, home.mayImport)
  return entry === undefined ? [] : [`${rowOf(home, rooms).at} ${entry}`]
}

/** Permissions that let rooms import each other in a cycle. */
function roomCycles(edges: readonly Edge[], roomAt: RoomAt): Violation[] {
  const allowed = edges.filter(({ from, target }) => {
    const home = roomAt(from)
    return !isTestCode(from) && home && target.kind === 'file' && isAllowed(from, home, target.path)
  })
  const imports = importsByName(allowed, (path) => roomAt(path)?.at)
  return importCycles(imports).map((cycle) => ({
    file: table,
    message: `rooms import each other in a cycle: ${cycle.join(' → ')}. Move what they share into a room of its own.`,
  }))
}

function houseOf(path: string): string {
  return path.split('/')[0] ?? path
}
