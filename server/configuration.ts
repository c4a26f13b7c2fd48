import { parseArgs } from 'node:util'
import type { KnownFhirServer } from '#src/smart/protocol/known-fhir-servers.ts'
import { readKnownFhirServers } from './known-fhir-servers-file.ts'

export interface ServerConfiguration {
  readonly port: number
  /** Folder of the build. */
  readonly root: string
  readonly knownFhirServers: readonly KnownFhirServer[]
  /** The server ends when this process does. */
  readonly parentPid: number | undefined
}

/**
 * The configuration that the command line names, read and validated once.
 * @throws Error that names an unknown flag, or the file and every gap in it
 */
export async function readConfiguration(args: readonly string[]): Promise<ServerConfiguration> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '8800' },
      root: { type: 'string', default: 'dist' },
      'known-fhir-servers': { type: 'string', default: 'config/known-fhir-servers.json' },
      /** Origin of the local EHR, if it does not have its usual port. */
      'local-ehr': { type: 'string' },
      'parent-pid': { type: 'string' },
    },
  })
  const parentPid = values['parent-pid']
  return {
    port: Number(values.port),
    root: values.root,
    knownFhirServers: await readKnownFhirServers(values['known-fhir-servers'], values['local-ehr']),
    parentPid: parentPid === undefined ? undefined : Number(parentPid),
  }
}
