import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { readBuiltFiles } from '#server/built-files.ts'
import { readKnownFhirServers } from '#server/known-fhir-servers-file.ts'
import { readStartFiles } from '#server/start-list/read-start-files.ts'
import { hostFiles } from './host-files.ts'
import { staticSite } from './static-site.ts'

/** `npm run build:static`: the build with its configuration and its headers in it, for a host that runs no code. */

const noFile = `This build would know no EHR, and every page of it would say so (SC-NOT-CONFIGURED). Nothing was written.
Name a known-FHIR-servers file: npm run build:static -- --known-fhir-servers FILE, or KNOWN_FHIR_SERVERS.`

try {
  const { values } = parseArgs({
    options: {
      root: { type: 'string', default: 'dist' },
      out: { type: 'string', default: 'dist-static' },
      'known-fhir-servers': { type: 'string' },
      'local-ehr': { type: 'string' },
    },
  })
  const file = values['known-fhir-servers'] ?? process.env['KNOWN_FHIR_SERVERS']
  if (file === undefined) throw new Error(noFile)
  const known = await readKnownFhirServers(file, values['local-ehr'])
  const { knownFhirServers } = known
  const startFiles = await readStartFiles(file, known)
  const builtFiles = new Map([...(await readBuiltFiles(values.root)), ...startFiles])
  const site = staticSite({ knownFhirServers, builtFiles })
  const folder = join(values.out, 'site')
  await rm(values.out, { recursive: true, force: true })
  await Promise.all(
    [...site.files].map(async ([path, bytes]) => {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), bytes)
    }),
  )
  const { headers, redirects, json } = hostFiles(site)
  await writeFile(join(folder, '_headers'), headers)
  await writeFile(join(folder, '_redirects'), redirects)
  await writeFile(join(values.out, 'addresses.json'), json)
  const longest = Math.max(...headers.split('\n').map((line) => line.length))
  const insecure = knownFhirServers.filter(({ fhirServerUrl }) => fhirServerUrl.startsWith('http:'))
  console.log(`
  ${folder}/          ${String(site.files.size)} files to upload, with _headers and _redirects
  ${values.out}/addresses.json  the same addresses and headers, for any other host

  It knows ${knownFhirServers.map(({ name }) => name).join(', ')}.
  ${String(site.addresses.length)} rules, the longest line ${String(longest)} characters: hold them against your host's limits.
${insecure.length === 0 ? '' : `\n  Not for real patients: ${insecure.map(({ id }) => id).join(', ')} is asked without TLS.\n`}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
