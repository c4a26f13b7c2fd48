import { Worker } from 'node:worker_threads'
import type { ChartShape } from './chart-bundle.ts'

export interface Charts {
  readonly patients: readonly string[]
  /** How many each of them has. */
  readonly observations: number
  readonly shape?: ChartShape
}

/** Starts the sandbox's FHIR server with these charts, on a thread of its own. */
export async function startFhirServer(charts: Charts) {
  const worker = new Worker(new URL('./fhir-server-thread.ts', import.meta.url), {
    workerData: charts,
  })
  const port = await new Promise<number>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  return {
    fhirServerUrl: `http://127.0.0.1:${String(port)}/fhir/r4`,
    stop: () => worker.terminate(),
  }
}
