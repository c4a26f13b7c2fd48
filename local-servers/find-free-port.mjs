import { createServer } from 'node:net'

const maxTries = 100

/**
 * A port of 127.0.0.1 that nothing listens on.
 * @param {number} [from] the first port to try, then the next ones; any port when left out
 * @param {readonly number[]} [except] ports that are reserved for servers that have not started yet
 * @returns {Promise<number>}
 * @throws {Error} when none of the hundred ports from `from` on is free
 */
export async function findFreePort(from = 0, except = []) {
  for (let port = from; port < from + maxTries; port += 1) {
    const free = except.includes(port) ? undefined : await tryPort(port)
    if (free !== undefined) return free
  }
  throw new Error(`no free port from ${from} on`)
}

/**
 * @param {number} port
 * @returns {Promise<number | undefined>} the port, or undefined when it is in use
 */
function tryPort(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => {
      resolve(undefined)
    })
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : undefined)
      })
    })
  })
}
