import type { Ambient, Room } from '../room.ts'
import { ambientUsesIn } from './ambient-uses.ts'
import { isScript, isTestCode, type Project } from './project.ts'
import { roomOf, rowOf } from './room-of.ts'
import type { Violation } from './violation.ts'

const closed: Readonly<Record<Ambient, string>> = {
  clock: 'has no clock. Take "now" as an argument.',
  randomness: 'has no randomness. Take random values as arguments.',
  environment:
    'cannot use the page, network, storage, timers or other globals. Take what you need as an argument.',
}

/** Uses of the clock, randomness or the environment that a room is not allowed, and permissions that nothing uses. */
export function ambientViolations(project: Project, rooms: readonly Room[]): Violation[] {
  const roomAt = roomOf(rooms, project.paths)
  const used = new Set<string>()
  const violations = project.paths
    .filter((path) => isScript(path) && !isTestCode(path))
    .flatMap((file): Violation[] => {
      const room = roomAt(file)
      if (room === undefined || room.mayUse === 'everything') return []
      const { at, mayUse = [] } = room
      return ambientUsesIn(file, project.textOf(file)).flatMap(({ ambient, name, line }) => {
        used.add(`${rowOf(room, rooms).at} ${ambient}`)
        return mayUse.includes(ambient)
          ? []
          : [{ file, line, message: `${name}: ${at} ${closed[ambient]}` }]
      })
    })
  return [...violations, ...rooms.flatMap((room) => unusedPermissions(room, used))]
}

function unusedPermissions({ at, mayUse = [] }: Room, used: ReadonlySet<string>): Violation[] {
  if (mayUse === 'everything') return []
  return mayUse
    .filter((ambient) => !used.has(`${at} ${ambient}`))
    .map((ambient) => ({
      file: 'lint/arrows.ts',
      message: `${at} may use the ${ambient}, but nothing in it does. Remove the permission.`,
    }))
}
