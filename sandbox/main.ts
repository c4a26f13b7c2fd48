import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { optionsFromFlags, patientFlags } from './patients/patient-flags.ts'
import { startSandbox } from './start-sandbox.ts'

/** The sandbox EHR from the command line; prints one JSON line when it is ready, everything else on stderr. */

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8801' },
    app: { type: 'string', default: 'http://127.0.0.1:8800' },
    data: { type: 'string' },
    ...patientFlags,
    'access-token-seconds': { type: 'string', default: '600' },
    'parent-pid': { type: 'string' },
  },
})

const sandbox = await startSandbox({
  port: Number(values.port),
  app: values.app,
  folder: values.data === undefined ? undefined : resolve(values.data),
  ...optionsFromFlags(values, Date.now()),
  accessTokenSeconds: Number(values['access-token-seconds']),
})

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

function stop() {
  sandbox.close().then(
    () => process.exit(0),
    () => process.exit(1),
  )
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)

const parent = values['parent-pid']
if (parent !== undefined) {
  setInterval(() => {
    try {
      process.kill(Number(parent), 0)
    } catch {
      stop()
    }
  }, 1000).unref()
}
