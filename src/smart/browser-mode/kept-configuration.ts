import type { MatchedFhirServer } from '../protocol/known-fhir-servers.ts'
import { parsedRecord } from './stored-record.ts'
import type { TabStorage } from './tab-storage.ts'

/** A discovery document that a launch in this browser used, and when it was read. */
export interface KeptConfiguration {
  readonly document: unknown
  /** Epoch milliseconds. */
  readonly readAt: number
}

/** Settings that are older say too little about the EHR of today. */
const maxAgeMs = 7 * 24 * 3_600_000

/** The members that a launch reads; nothing else is kept. */
const members = [
  'authorization_endpoint',
  'token_endpoint',
  'issuer',
  'jwks_uri',
  'authorization_response_iss_parameter_supported',
  'code_challenge_methods_supported',
]

const key = ({ known }: MatchedFhirServer) => `sidechart.discovery.${known.id}`

/** Keeps a document that has proved to be good, one for each EHR. It holds nothing about people or tokens. */
export function keepConfiguration(
  storage: TabStorage | undefined,
  server: MatchedFhirServer,
  { document, readAt }: { readonly document: Readonly<Record<string, unknown>>; readAt: number },
): void {
  const kept = Object.fromEntries(members.map((member) => [member, document[member]]))
  const { fhirServerUrl } = server
  try {
    storage?.setItem(key(server), JSON.stringify({ fhirServerUrl, readAt, document: kept }))
  } catch {
    // Full: the next launch reads the EHR's own.
  }
}

/** The document that was kept for this FHIR server, if it is young enough. */
export function keptConfiguration(
  storage: TabStorage | undefined,
  server: MatchedFhirServer,
  now: number,
): KeptConfiguration | undefined {
  const kept = parsedRecord(storage?.getItem(key(server)) ?? null)
  const readAt = kept?.['readAt']
  if (kept === undefined || typeof readAt !== 'number') return undefined
  if (kept['fhirServerUrl'] !== server.fhirServerUrl) return undefined
  const isYoung = readAt <= now && now - readAt <= maxAgeMs
  return isYoung ? { document: kept['document'], readAt } : undefined
}
