import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))

test.each([
  [['--port', 'many'], '--port wants a whole number, not many'],
  [['--data', fileURLToPath(new URL('./http', import.meta.url))], 'no patient found in'],
  [['--fhir', 'http://127.0.0.1:9/fhir'], 'fetch failed'],
])('%j does not start, and prints one line that says why', async (flags, words) => {
  const [code, output] = await new Promise<readonly [unknown, string]>((resolve) => {
    execFile(process.execPath, [main, ...flags], (error, _, stderr) => {
      resolve([error?.code, stderr.trim()])
    })
  })
  expect(code).toBe(1)
  expect(output).toContain(words)
  expect(output.split('\n')).toHaveLength(1)
})
