import { posix } from 'node:path'
import type { Room } from '../room.ts'
import { isWithin, nearestPlace } from './project.ts'

/**
 * Finds the room of a path: the most specific row. `folder/*` makes each folder in it a room of its own, so a new
 * folder may not import its siblings.
 */
export function roomOf(
  rooms: readonly Room[],
  paths: readonly string[],
): (path: string) => Room | undefined {
  const expanded = rooms.flatMap((room) => expandedRoom(room, paths))
  const exact = new Map(expanded.map((room) => [room.at, room]))
  // An explicit row takes precedence over `folder/*`.
  for (const room of rooms) exact.set(room.at, room)
  const places = [...exact.keys()]
  return (path) => exact.get(nearestPlace(testedFile(path), places) ?? '')
}

/** A test belongs to the room of the file it tests, even if that room is a single file. */
function testedFile(path: string): string {
  return path.replace(/(\.component)?\.test(?=\.tsx?$)/, '')
}

function expandedRoom(room: Room, paths: readonly string[]): Room[] {
  if (!room.at.endsWith('/*')) return []
  const folder = room.at.slice(0, -2)
  const depth = folder.split('/').length
  const names = paths
    .filter((path) => isWithin(path, [folder]) && path.split('/').length > depth + 1)
    .map((path) => path.split('/')[depth] ?? '')
  return [...new Set(names)].map((name) => ({ ...room, at: `${folder}/${name}` }))
}

/** The row of the table that defines a room. */
export function rowOf(room: Room, rooms: readonly Room[]): Room {
  return (
    rooms.find(({ at }) => at === room.at) ??
    rooms.find(({ at }) => at === `${posix.dirname(room.at)}/*`) ??
    room
  )
}
