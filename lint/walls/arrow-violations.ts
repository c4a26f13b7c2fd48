import type { Room } from '../room.ts'
import { importCycles } from './import-cycles.ts'
import { aliasesOf, importsByName, type Edge } from './import-graph.ts'
import { isSource, isTestCode, isWithin, nearestPlace, type Project } from './project.ts'
import { roomOf, rowOf } from './room-of.ts'
import type { Violation } from './violation.ts'

const table = 'lint/arrows.ts'

/** Imports that no row allows, rows and arrows that nothing uses, and files that belong to no room. */
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
    return violation(
      `${form} of a computed name cannot be judged. Write the file's name as a literal.`,
    )
  if (target.kind === 'missing')
    return form === 'new URL'
      ? []
      : violation(`${form} of "${specifier}", which is no file of the project.`)
  const [home, other] = [roomAt(from), roomAt(target.path)]
  if (home === undefined) return []
  if (other === undefined)
    return form === 'new URL'
      ? []
      : violation(`${form} of ${target.path}, which belongs to no room. Give it a row in ${table}.`)
  if (isTestCode(target.path) && !isTestCode(from))
    return violation(`${form} of ${target.path}: only tests may import what is for tests.`)
  if (home.at === other.at || isAllowed(from, home, target.path))
    return spellingViolation(edge, home, other, target.path, aliases)
  return violation(
    `${form} of ${target.path}: ${home.at} may not import ${other.at}. ${home.instead}`,
  )
}

/** Tests may use every room of their own house; other houses are as closed to them as to their room. */
function isAllowed(from: string, room: Room, path: string): boolean {
  if (isTestCode(from) && houseOf(from) === houseOf(path)) return true
  return isWithin(path, room.mayImport)
}

/** Another room is named by its alias; next door, one `../` that stays below the top of the house will do. */
function spellingViolation(
  { from, line, form, specifier = '' }: Edge,
  home: Room,
  other: Room,
  path: string,
  aliases: ReadonlyMap<string, string>,
): Violation[] {
  if (home.at === other.at || !specifier.startsWith('../') || form === 'new URL') return []
  const alias = [...aliases].find(([, folder]) => path.startsWith(folder))
  const isNextDoor = !specifier.startsWith('../../') && from.split('/').length > 3
  if (alias === undefined || isNextDoor) return []
  const named = path.replace(alias[1], alias[0])
  return [{ file: from, line, message: `${form} of ${specifier}: name another room by ${named}.` }]
}

function homelessFiles(project: Project, roomAt: RoomAt): Violation[] {
  return project.paths
    .filter((path) => isSource(path) && roomAt(path) === undefined)
    .map((file) => ({
      file,
      message: `belongs to no room, so nothing is known of what it may import. Give it a row in ${table}.`,
    }))
}

function unusedRows(project: Project, rooms: readonly Room[], roomAt: RoomAt): Violation[] {
  const used = new Set(
    project.paths.map((path) => roomAt(path)).map((room) => room && rowOf(room, rooms)),
  )
  return rooms
    .filter((row) => !used.has(row))
    .map(({ at }) => ({ file: table, message: `the row "${at}" holds no file. Remove it.` }))
}

function unusedArrows(edges: readonly Edge[], rooms: readonly Room[], roomAt: RoomAt): Violation[] {
  const used = new Set(edges.flatMap((edge) => usedArrow(edge, rooms, roomAt)))
  return rooms.flatMap((row) =>
    row.mayImport
      .filter((entry) => !used.has(`${row.at} ${entry}`))
      .map((entry) => ({
        file: table,
        message: `${row.at} may import ${entry}, and nothing there does. Remove the permission; it comes with its first import.`,
      })),
  )
}

/** The permission that an import makes use of. What a test may import anyway uses none. */
function usedArrow({ from, target }: Edge, rooms: readonly Room[], roomAt: RoomAt): string[] {
  const home = roomAt(from)
  if (home === undefined || target.kind !== 'file' || roomAt(target.path)?.at === home.at) return []
  if (isTestCode(from) && houseOf(from) === houseOf(target.path)) return []
  const entry = nearestPlace(target.path, home.mayImport)
  return entry === undefined ? [] : [`${rowOf(home, rooms).at} ${entry}`]
}

/** Rooms that may import each other have no wall between them. */
function roomCycles(edges: readonly Edge[], roomAt: RoomAt): Violation[] {
  const allowed = edges.filter(({ from, target }) => {
    const home = roomAt(from)
    return !isTestCode(from) && home && target.kind === 'file' && isAllowed(from, home, target.path)
  })
  const imports = importsByName(allowed, (path) => roomAt(path)?.at)
  return importCycles(imports).map((cycle) => ({
    file: table,
    message: `rooms import in a circle: ${cycle.join(' → ')}. Give what they share a room of its own.`,
  }))
}

function houseOf(path: string): string {
  return path.split('/')[0] ?? path
}
