import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { findFreePort } from '#local-servers/find-free-port.mjs'
import { retryUntilFound } from './retry-until-found.ts'

/** WebKitGTK's WebDriver server, with a virtual screen for its windows, because it has no headless mode. */
export async function startWebKitDriver() {
  const screen = started('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24'], {})
  const [display] = (await once(screen.stdio[3] as Readable, 'data')) as [Buffer]
  const port = await findFreePort()
  const driver = started('WebKitWebDriver', [`--port=${String(port)}`], {
    DISPLAY: `:${display.toString().trim()}`,
  })
  const address = `http://127.0.0.1:${String(port)}`
  await retryUntilFound(
    'WebKitWebDriver',
    async () => (await fetch(`${address}/status`)).ok || undefined,
  )
  return {
    address,
    close: () => {
      driver.kill()
      screen.kill()
    },
  }
}

/** File descriptor 3 is open for the program's output. */
function started(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): ChildProcess {
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...environment },
  })
  process.on('exit', () => child.kill())
  return child
}
