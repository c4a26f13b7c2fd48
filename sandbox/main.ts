import { endWithParent } from '#local-servers/end-with-parent.mjs'
import { readFlags } from './read-flags.ts'
import { startSandbox } from './start-sandbox.ts'

/** The command line of the local EHR. Prints one JSON line when it is ready; everything else goes to stderr. */

const { sandbox, parentPid } = await start().catch((error: unknown) => {
  // A wrong flag, folder or registration is reported in one line, without a stack.
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})

process.on('SIGTERM', stop)
process.on('SIGINT', stop)

if (parentPid !== undefined) endWithParent(parentPid, stop)

const { origin, fhirServerUrl, authorizationEndpoint, tokenEndpoint, port, firstPatient } = sandbox
console.log(
  JSON.stringify({
    ready: true,
    pid: process.pid,
    port,
    ehr: `${origin}/`,
    portal: `${origin}/portal`,
    fhirServerUrl,
    authorizationEndpoint,
    tokenEndpoint,
    directLaunchUrl: `${origin}/launch/direct?patient=${encodeURIComponent(firstPatient)}`,
  }),
)

/** @throws Error that says why it cannot start */
async function start() {
  const { options, parentPid: parent } = await readFlags(process.argv.slice(2))
  return { sandbox: await startSandbox(options), parentPid: parent }
}

function stop() {
  sandbox.close().then(
    () => process.exit(0),
    () => process.exit(1),
  )
}
