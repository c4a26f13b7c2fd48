import { endWithParent } from '#local-servers/end-with-parent.mjs'
import { createApp } from './app.ts'
import { readBuiltFiles } from './built-files.ts'
import { readConfiguration } from './configuration.ts'
import { listen } from './http/listen.ts'

/**
 * Serves the production build on 127.0.0.1 with its real security headers. The known FHIR servers are placed in the
 * pages when it starts: no rebuild, and no request for them.
 */

process.on('SIGTERM', () => process.exit(0))
process.on('SIGINT', () => process.exit(0))

try {
  const { port, root, knownFhirServers, startFiles, parentPid } = await readConfiguration(
    process.argv.slice(2),
  )
  if (parentPid !== undefined) endWithParent(parentPid, () => process.exit(0))
  const builtFiles = new Map([...(await readBuiltFiles(root)), ...startFiles])
  const listening = await listen(createApp({ knownFhirServers, builtFiles }), port)
  const app = `http://127.0.0.1:${String(listening)}`
  console.log(JSON.stringify({ ready: true, pid: process.pid, port: listening, app }))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
