import type { Server } from 'node:http'

const maxTries = 50

/**
 * Listens on 127.0.0.1 at `port`, or at the next free one; 0 means any.
 * @returns the port
 */
export async function listenFrom(server: Server, port: number): Promise<number> {
  for (let candidate = port; candidate < port + maxTries; candidate += 1) {
    const listening = await tryListen(server, candidate)
    if (listening !== undefined) return listening
  }
  throw new Error(`no free port from ${String(port)} on`)
}

function tryListen(server: Server, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined)
      else reject(error)
    }
    server.once('error', onError)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', onError)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}
