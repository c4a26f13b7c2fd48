import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { endWithParent } from '#local-servers/end-with-parent.mjs'
import { findFreePort } from '#local-servers/find-free-port.mjs'
import { startEhr } from '#local-servers/start-ehr.mjs'
import { startServer } from '#local-servers/start-server.mjs'

const firstAppPort = 8800
const firstEhrPort = 8801

/**
 * Starts the local EHR and the app, each with the other's address, and prints their URLs. Stops both when this process
 * is stopped, or when the command that started it has ended.
 * @param {string} root the project's folder
 * @param {object} options
 * @param {string | undefined} options.folder FHIR bundles to serve instead of generated patients
 * @param {readonly string[]} options.rest further flags for the EHR
 * @param {Promise<unknown>} [options.built] what the app's server waits for; the EHR starts meanwhile
 * @param {boolean} [options.dev] whether to serve the app from source
 */
export async function startServers(root, { folder, rest, built, dev = false }) {
  const appPort = await findFreePort(firstAppPort)
  const ehrPort = await findFreePort(firstEhrPort, [appPort])
  const app = `http://127.0.0.1:${appPort}`
  /** @type {(() => void)[]} */
  const stops = []
  const stop = () => {
    for (const each of stops) each()
    setTimeout(() => process.exit(0), 300)
  }
  /** @type {(name: string) => (code: number | null) => void} */
  const stopAfter = (name) => (code) => {
    if (code === 0 || code === null) return
    console.error(`${name} ended with code ${code}.`)
    stop()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  endWithParent(process.ppid, stop)

  const data = folder === undefined ? [] : ['--data', folder]
  const [ehr] = await Promise.all([
    startEhr(app, ['--port', String(ehrPort), ...data, ...rest]),
    built,
  ])
  stops.push(ehr.server.stop)
  void ehr.server.ended.then(stopAfter('The local EHR'))
  if (dev) {
    const vite = spawn(
      join(root, 'node_modules', '.bin', 'vite'),
      ['--host', '127.0.0.1', '--port', String(appPort), '--strictPort'],
      {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, LOCAL_EHR: ehr.origin },
      },
    )
    stops.push(() => vite.kill('SIGTERM'))
    vite.on('exit', stopAfter('Vite'))
  } else {
    const file = process.env['KNOWN_FHIR_SERVERS']
    const known = file ? ['--known-fhir-servers', file] : []
    const port = ['--port', String(appPort)]
    const args = ['server/main.ts', ...port, '--local-ehr', ehr.origin, ...known]
    const server = await startServer(args)
    stops.push(server.stop)
    void server.ended.then(stopAfter('The app’s server'))
  }
  console.log(`
  Sidechart ${dev ? '(for developers) ' : ''}is running.

  Local EHR            ${ehr.ehr}
  Launch simulator     ${ehr.ehr}simulator
  Patient portal       ${ehr.portal}
  Standalone launch    ${app}/launch.html
  Launch, no clicking  ${ehr.directLaunchUrl}

  Stop with Ctrl-C.
`)
}
