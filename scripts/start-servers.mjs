import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const firstAppPort = 8800
const firstEhrPort = 8801

/**
 * Starts the local EHR and the app, tells each where the other is, and prints where to go. Ends both, by process
 * id, when this process is asked to stop.
 */
export async function startServers(root, { folder, rest, dev = false }, stopWithParent) {
  const node = join(root, 'node_modules', '.bin', 'node')
  const appPort = await freePort(firstAppPort, [])
  const ehrPort = await freePort(firstEhrPort, [appPort])
  const app = `http://127.0.0.1:${appPort}`
  const children = []
  const stop = () => {
    for (const child of children) child.kill('SIGTERM')
    setTimeout(() => process.exit(0), 300)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  stopWithParent(stop)

  const run = (program, args, extra = {}) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...extra },
    })
    children.push(child)
    child.on('exit', (code) => {
      if (code !== 0 && code !== null) {
        console.error(`${args[0]} ended with code ${code}.`)
        stop()
      }
    })
    return child
  }

  const parent = ['--parent-pid', String(process.pid)]
  const data = folder === undefined ? [] : ['--data', folder]
  const ehrProcess = run(node, [
    'sandbox/main.ts',
    '--port',
    String(ehrPort),
    '--app',
    app,
    ...data,
    ...rest,
    ...parent,
  ])
  const ehr = await ready(ehrProcess)
  const origin = new URL(ehr.ehr).origin
  if (dev) {
    run(
      join(root, 'node_modules', '.bin', 'vite'),
      ['--host', '127.0.0.1', '--port', String(appPort), '--strictPort'],
      { LOCAL_EHR: origin },
    )
  } else {
    const servers = process.env.KNOWN_FHIR_SERVERS
    const known = servers ? ['--known-fhir-servers', servers] : []
    await ready(
      run(node, [
        'server/main.ts',
        '--port',
        String(appPort),
        '--local-ehr',
        origin,
        ...known,
        ...parent,
      ]),
    )
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

/** The JSON line that a server prints when it is ready. */
function ready(child) {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: child.stdout })
    lines.on('line', (line) => {
      try {
        const message = JSON.parse(line)
        if (message.ready) resolve(message)
      } catch {
        console.log(line)
      }
    })
    child.on('exit', (code) =>
      reject(new Error(`a server ended with code ${code} before it was ready`)),
    )
  })
}

/** The first port from `from` on that nothing listens on. */
async function freePort(from, taken) {
  for (let port = from; port < from + 100; port += 1) {
    if (!taken.includes(port) && (await isFree(port))) return port
  }
  throw new Error(`no free port from ${from} on`)
}

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
