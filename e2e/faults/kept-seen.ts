import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FaultName } from '#sandbox/faults/faults.ts'
import type { Seen } from './look.ts'

/** Keeps what a visit saw for the page, if that is to be written, and returns whether it is. */
export function keepSeen(name: FaultName, seen: Seen): boolean {
  const folder = process.env['FAULTS_SEEN']
  if (folder === undefined) return false
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(seen))
  return true
}

/** What the visits saw. */
export function readSeen(folder: string): ReadonlyMap<FaultName, Seen> {
  return new Map(
    readdirSync(folder).map((file) => [
      file.replace(/\.json$/, '') as FaultName,
      JSON.parse(readFileSync(join(folder, file), 'utf8')) as Seen,
    ]),
  )
}
