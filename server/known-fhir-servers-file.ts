import { readFile } from 'node:fs/promises'
import type { KnownFhirServer } from '#src/smart/protocol/known-fhir-servers.ts'
import {
  parseKnownFhirServersFile,
  type KnownFhirServersFile,
} from '#src/smart/protocol/known-fhir-servers-schema.ts'

/**
 * Reads the known FHIR servers from a file, with the local EHR's entry at its actual origin.
 * @param localEhr origin of the local EHR, if it does not have its usual port
 * @throws Error that names the file and every gap in it
 */
export async function readKnownFhirServers(
  file: string,
  localEhr: string | undefined,
): Promise<KnownFhirServersFile> {
  try {
    const parsed = parseKnownFhirServersFile(JSON.parse(await readFile(file, 'utf8')))
    if (localEhr === undefined) return parsed
    const knownFhirServers = parsed.knownFhirServers.map((each) => movedTo(localEhr, each))
    return { ...parsed, knownFhirServers }
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}

function movedTo(origin: string, known: KnownFhirServer): KnownFhirServer {
  if (known.id !== 'local-ehr') return known
  const move = (url: string) => `${origin}${new URL(url).pathname}`
  return {
    ...known,
    fhirServerUrl: move(known.fhirServerUrl),
    authorizationEndpoint: move(known.authorizationEndpoint),
    tokenEndpoint: move(known.tokenEndpoint),
    issuer: origin,
    frameAncestors: [origin],
  }
}
