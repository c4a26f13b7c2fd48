import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Entry {
  readonly id: string
  readonly [field: string]: unknown
}

/** Writes a known-FHIR-servers file made from the one that ships, and returns its name. */
export function knownEhrsFile(change: (shipped: readonly Entry[]) => readonly Entry[]): string {
  const { knownFhirServers } = JSON.parse(
    readFileSync('config/known-fhir-servers.json', 'utf8'),
  ) as { knownFhirServers: readonly Entry[] }
  const file = join(mkdtempSync(join(tmpdir(), 'known-')), 'known-fhir-servers.json')
  writeFileSync(file, JSON.stringify({ knownFhirServers: change(knownFhirServers) }))
  return file
}
