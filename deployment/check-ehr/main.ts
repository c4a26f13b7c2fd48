import { parseArgs } from 'node:util'
import { readKnownFhirServers } from '#server/known-fhir-servers-file.ts'
import { matchedFhirServer, type KnownFhirServer } from '#src/smart/protocol/known-fhir-servers.ts'
import { checkEhr } from './check-ehr.ts'
import { isMisfit, wordsOfFindings } from './words-of-findings.ts'

/**
 * `npm run check:ehr -- --id ID`: holds an entry against what its EHR publishes, before anybody launches. It ends with 1
 * if something does not fit. For a launch simulator `--iss` names the base of one simulation.
 */

const usage =
  'npm run check:ehr -- --id ID [--app https://your.host] [--iss FHIR-BASE] [--known-fhir-servers FILE]'

try {
  const { values } = parseArgs({
    options: {
      id: { type: 'string' },
      iss: { type: 'string' },
      app: { type: 'string', default: 'http://127.0.0.1:8800' },
      'known-fhir-servers': { type: 'string' },
      'local-ehr': { type: 'string' },
    },
  })
  const file =
    values['known-fhir-servers'] ??
    process.env['KNOWN_FHIR_SERVERS'] ??
    'config/known-fhir-servers.json'
  const { knownFhirServers: servers } = await readKnownFhirServers(file, values['local-ehr'])
  const known = servers.find(({ id }) => id === values.id)
  if (known === undefined) throw new Error(`${usage}\n${file} knows: ${ids(servers)}`)
  const iss = values.iss ?? known.fhirServerUrl
  const server = matchedFhirServer([known], iss)
  if (server === undefined)
    throw new Error(
      `A launch from ${iss} would end with SC-UNKNOWN-FHIR-SERVER: it is not the entry's fhirServerUrl.`,
    )
  const app = new URL(values.app).origin
  console.log(`\n${known.name} (${known.id}), ${server.fhirServerUrl}, asked as a page of ${app}\n`)
  const findings = await checkEhr(server, { fetch: (url, init) => fetch(url, init), app })
  console.log(`${wordsOfFindings(findings)}\n`)
  process.exitCode = findings.some(isMisfit) ? 1 : 0
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}

function ids(servers: readonly KnownFhirServer[]): string {
  return servers.map(({ id }) => id).join(', ')
}
