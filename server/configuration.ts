import { parseArgs } from 'node:util'
import type { KnownFhirServer } from '#src/smart/protocol/known-fhir-servers.ts'
import type { BuiltFiles } from './built-files.ts'
import { readKnownFhirServers } from './known-fhir-servers-file.ts'
import { readStartFiles } from './start-list/read-start-files.ts'

export interface ServerConfiguration {
  readonly port: number
  /** Folder of the build. */
  readonly root: string
  readonly knownFhirServers: readonly KnownFhirServer[]
  /** The list of the start page, and its logos. */
  readonly startFiles: BuiltFiles
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
  const file = values['known-fhir-servers']
  const known = await readKnownFhirServers(file, values['local-ehr'])
  const parentPid = values['parent-pid']
  return {
    port: Number(values.port),
    root: values.root,
    knownFhirServers: known.knownFhirServers,
    startFiles: await readStartFiles(file, known),
    parentPid: parentPid === undefined ? undefined : Number(parentPid),
  }
}
