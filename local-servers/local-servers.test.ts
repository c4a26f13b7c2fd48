import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { endWithParent } from './end-with-parent.mjs'
import { findFreePort } from './find-free-port.mjs'
import { startServer } from './start-server.mjs'

test('a port that is in use is passed over, and so is one that is spoken for', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const next = await findFreePort(port)
  expect(next).toBeGreaterThan(port)
  expect(await findFreePort(port, [next])).toBeGreaterThan(next)
  server.close()
})

test('a server that ends before it is ready is an error that names it', async () => {
  const args = ['server/main.ts', '--known-fhir-servers', 'no-such-file.json']
  await expect(startServer(args, { stderr: 'ignore' })).rejects.toThrow(
    'server/main.ts ended with code 1 before it was ready',
  )
})

test('a server that is ready says where, and ends when it is stopped', async () => {
  const { ready, stop, ended } = await startServer(['sandbox/main.ts', '--port', '0'])
  expect(ready['fhirServerUrl']).toMatch(/^http:\/\/localhost:\d+\/fhir\/r4$/)
  stop()
  expect(await ended).toBe(0)
})

test('what follows a parent ends when the parent does', async () => {
  const parent = spawn('sleep', ['60'])
  const hasEnded = new Promise<string>((resolve) => {
    // The poll must not be what keeps a server running; here something has to.
    const keepRunning = setInterval(() => undefined, 1000)
    endWithParent(parent.pid ?? 0, () => {
      clearInterval(keepRunning)
      resolve('ended')
    })
  })
  parent.kill()
  expect(await hasEnded).toBe('ended')
})
