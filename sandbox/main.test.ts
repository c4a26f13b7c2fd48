import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))

test.each([
  [['--port', 'many'], '--port wants a whole number, not many'],
  [
    ['--data', '.', '--mess'],
    '--data serves charts as they are, so it cannot be combined with flags for generated ones',
  ],
  [['--access-token-seconds', 'soon'], '--access-token-seconds wants a whole number, not soon'],
  [['--patients', 'all'], '--patients wants a whole number, not all'],
  [['--data', fileURLToPath(new URL('./http', import.meta.url))], 'no patient found in'],
  [['--fhir', 'nowhere'], '--fhir wants the base of a FHIR server, not nowhere'],
  [
    ['--fhir', 'http://127.0.0.1:9/fhir', '--data', '.'],
    '--fhir serves the charts of another server',
  ],
  [['--fhir', 'http://127.0.0.1:9/fhir'], 'fetch failed'],
  [['--personality', 'shy'], '--personality: "shy" is none of plain, epic-like'],
  [['--fault', 'rain'], '--fault: "rain" is not a fault'],
  [['--clients', 'no-such-file.json'], 'no-such-file.json'],
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
