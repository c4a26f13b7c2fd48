import { createServer, connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

const bytesPerMs = 20_000_000 / 8 / 1000

/**
 * A network of 20 Mbit/s in front of a local port, whose round trip takes so long. Each connection pays a round trip
 * for TCP's handshake; TLS and slow start are not imitated, so what is measured over it is the least that a real
 * network of this kind costs.
 */
export async function startDelayedLink(toPort: number, roundTripMs: number) {
  const delayMs = roundTripMs / 2
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(toPort, '127.0.0.1')
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('close', () => open.delete(socket))
    }
    // The handshake has been answered here at once: its round trip is made up for before the first byte.
    join(near, far, { delayMs, handshakeMs: roundTripMs })
    join(far, near, { delayMs, handshakeMs: 0 })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    close: () => {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}

function join(
  from: Socket,
  to: Socket,
  { delayMs, handshakeMs }: { readonly delayMs: number; readonly handshakeMs: number },
) {
  const opensAt = performance.now() + handshakeMs
  let lineIsFreeAt = 0
  let last = Promise.resolve()
  const later = (act: () => void, wait: number) => {
    const before = last
    last = (async () => {
      await pause(wait)
      // In the order of arrival, however timers fire.
      await before
      act()
    })()
  }
  from.on('data', (chunk: Buffer) => {
    const now = Math.max(performance.now(), opensAt)
    lineIsFreeAt = Math.max(now, lineIsFreeAt) + chunk.length / bytesPerMs
    later(() => to.write(chunk), lineIsFreeAt + delayMs - performance.now())
  })
  from.on('end', () => {
    later(() => to.end(), Math.max(0, lineIsFreeAt - performance.now()) + delayMs)
  })
  from.on('error', () => to.destroy())
}
