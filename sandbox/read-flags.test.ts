import { expect, test } from 'vitest'
import { readFlags } from './read-flags.ts'

test.each([
  [['--port', 'many'], '--port wants a whole number, not many'],
  [
    ['--data', '.', '--mess'],
    '--data serves charts as they are, so it cannot be combined with flags for generated ones',
  ],
  [['--access-token-seconds', 'soon'], '--access-token-seconds wants a whole number, not soon'],
  [['--patients', 'all'], '--patients wants a whole number, not all'],
  [['--fhir', 'nowhere'], '--fhir wants the base of a FHIR server, not nowhere'],
  [
    ['--fhir', 'http://127.0.0.1:9/fhir', '--data', '.'],
    '--fhir serves the charts of another server',
  ],
  [['--personality', 'shy'], '--personality: "shy" is none of plain, epic-like'],
  [['--fault', 'rain'], '--fault: "rain" is not a fault'],
  [['--clients', 'no-such-file.json'], 'no-such-file.json'],
])('%j is refused in words of one line', async (flags, words) => {
  const message = await readFlags(flags).then(
    () => '',
    (error: unknown) => String(error),
  )
  expect(message).toContain(words)
  expect(message.split('\n')).toHaveLength(1)
})

test('without flags it is the EHR of the documentation', async () => {
  const { options, parentPid } = await readFlags([])
  expect(options).toMatchObject({ port: 8801, app: 'http://127.0.0.1:8800', clients: [] })
  expect(parentPid).toBeUndefined()
  expect((await readFlags(['--parent-pid', '12'])).parentPid).toBe(12)
})
