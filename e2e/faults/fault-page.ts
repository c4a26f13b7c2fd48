import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { faultPlaces, type FaultPlace } from '#sandbox/faults/fault.ts'
import { faults, type FaultName } from '#sandbox/faults/faults.ts'
import { faultVisits } from './fault-visits.ts'
import type { Seen } from './look.ts'

const file = join(import.meta.dirname, '../../docs/faults.md')

/** One row of docs/faults.md. */
export function faultRow(name: FaultName, { words, session }: Seen): string {
  const said = faults[name]?.words ?? ''
  const cells = [`\`${name}\``, said, words, session]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

/** The rows of docs/faults.md as they are now. */
export function faultRows(): readonly string[] {
  return readFileSync(file, 'utf8').split('\n')
}

/** Writes docs/faults.md from what visits saw. */
export function writeFaultPage(seen: ReadonlyMap<FaultName, Seen>): void {
  const names = Object.keys(faultVisits) as readonly FaultName[]
  const rowsOf = (place: FaultPlace) =>
    names.flatMap((name) => {
      const row = seen.get(name)
      return row && faults[name]?.place === place ? [faultRow(name, row)] : []
    })
  const tables = faultPlaces.map((place) =>
    [`## ${headings[place]}`, '', head, '|---|---|---|---|', ...rowsOf(place)].join('\n'),
  )
  writeFileSync(file, `${[introduction, ...tables].join('\n\n')}\n`)
}

const head = '| fault | the EHR … | the person sees | the session |'

const headings: Readonly<Record<FaultPlace, string>> = {
  discovery: 'Discovery',
  authorization: 'Authorization',
  token: 'The exchange of the code',
  refresh: 'Refresh',
  fhir: 'FHIR',
}

const introduction = `# What goes wrong, what a person sees, and what the session does

Each row was seen in a visit: the app is launched with the fault from the local EHR, and these are its own words. The
page is written by \`npm run test:faults -- --write\`; \`npm run test:faults\` makes the visits and fails if one sees
something else. [The table of faults](../sandbox/faults/faults.ts) has what each of them does. A launch's URL reproduces
one: \`/launch/direct?patient=story-heart-failure&fault=busy-date\`.`
