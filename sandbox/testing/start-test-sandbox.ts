import { startSandbox, type RunningSandbox, type SandboxOptions } from '#sandbox/start-sandbox.ts'
import { createSmallClinic } from './small-clinic.ts'
import { app } from './test-client.ts'

export interface TestSandbox {
  readonly sandbox: RunningSandbox
  /** Every line of the log, as JSON. */
  readonly log: () => Promise<string>
  readonly close: () => Promise<void>
}

/** Starts the EHR with the small clinic on any free port. `close` fails if something went wrong meanwhile. */
export async function startTestSandbox(
  options: Partial<SandboxOptions> = {},
): Promise<TestSandbox> {
  const clinic = createSmallClinic()
  const complaints: string[] = []
  const sandbox = await startSandbox({
    port: 0,
    app,
    folder: clinic.folder,
    seed: 1,
    day: '2026-11-24',
    accessTokenSeconds: 600,
    complain: (message) => complaints.push(message),
    ...options,
  })
  return {
    sandbox,
    log: async () => (await fetch(`http://127.0.0.1:${String(sandbox.port)}/log`)).text(),
    close: async () => {
      await sandbox.close()
      clinic.remove()
      if (complaints.length > 0) throw new Error(complaints.join('\n'))
    },
  }
}
