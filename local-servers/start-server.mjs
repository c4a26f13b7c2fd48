import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
/** The pinned Node, whichever Node this process runs on. */
const node = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))

/**
 * @typedef {object} RunningServer
 * @property {Readonly<Record<string, unknown>>} ready the JSON line that it printed when it was ready
 * @property {Promise<number | null>} ended its exit code, once it has ended; null when a signal ended it
 * @property {() => void} stop
 */

/**
 * Starts one of the project's servers and waits until it is ready. It ends with this process, whatever ends that.
 * @param {readonly string[]} args the server's file and flags
 * @param {{ stderr?: 'inherit' | 'ignore' }} [options]
 * @returns {Promise<RunningServer>}
 * @throws {Error} when it ends before it is ready
 */
export function startServer(args, { stderr = 'inherit' } = {}) {
  const child = spawn(node, [...args, '--parent-pid', String(process.pid)], {
    cwd: root,
    stdio: ['ignore', 'pipe', stderr],
  })
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve) => {
    child.on('exit', resolve)
  })
  const stop = () => {
    child.kill('SIGTERM')
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => {
      reject(new Error(`${args[0]} ended with code ${code} before it was ready`))
    })
    createInterface({ input: child.stdout }).on('line', (line) => {
      const ready = readyLine(line)
      if (ready) resolve({ ready, ended, stop })
    })
  })
}

/**
 * @param {string} line
 * @returns {Readonly<Record<string, unknown>> | undefined}
 */
function readyLine(line) {
  if (!line.startsWith('{')) return undefined
  /** @type {unknown} */
  const message = JSON.parse(line)
  const isReady = typeof message === 'object' && message !== null && 'ready' in message
  return isReady ? { ...message } : undefined
}
