import { createServer } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'
import { bundleResources } from '#sandbox/store/bundle-resources.ts'
import { createFhirServer } from '#sandbox/fhir-server/fhir-server.ts'
import { createResourceStore } from '#sandbox/store/resource-store.ts'
import { listenFrom } from '#sandbox/http/listen-from.ts'
import { chartBundle, type ChartShape } from './chart-bundle.ts'

/**
 * Runs the sandbox's FHIR server with charts of one size, on a thread of its own. A token is the id of the patient whose
 * chart it opens. Sends its port when it is ready.
 */
const { patients, observations, shape } = workerData as {
  readonly patients: readonly string[]
  readonly observations: number
  readonly shape?: ChartShape
}

const store = createResourceStore(
  patients.flatMap((patient) => bundleResources(chartBundle(patient, observations, shape))),
)
const server = createServer()
const port = await listenFrom(server, 0)
const origin = `http://127.0.0.1:${String(port)}`
const answer = createFhirServer({
  store,
  origin,
  fhirServerUrl: `${origin}/fhir/r4`,
  accessOf: (patient) =>
    Promise.resolve({
      clientId: 'bench',
      user: 'bench',
      patient,
      userPatients: 'all',
      launch: undefined,
      grants: [{ level: 'patient', resourceType: '*', letters: 'rs', filter: undefined }],
    }),
  log: () => undefined,
})
server.on('request', (request, response) => {
  void answer(request, response, (request.url ?? '').slice('/fhir/r4'.length))
})
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
parentPort?.postMessage(port)
