import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createSteps } from './steps.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A step that prints one line, then a second one after some time. */
function speaks(name: string, ms: number, code = 0) {
  const script = `console.log('${name} began'); setTimeout(() => { console.log('${name} ended'); process.exit(${String(code)}) }, ${String(ms)})`
  return { name, program: 'node', args: ['-e', script] }
}

function createRun() {
  const printed: string[] = []
  return { printed, ...createSteps(root, (output) => printed.push(output)) }
}

test('rows run at once, the steps of a row in turn, and what each prints stays in one piece', async () => {
  const { printed, stepsSideBySide } = createRun()
  await stepsSideBySide([[speaks('slow', 600)], [speaks('first', 1), speaks('second', 1)]])
  expect(printed).toEqual([
    'first began\nfirst ended\n',
    'second began\nsecond ended\n',
    'slow began\nslow ended\n',
  ])
})

test('a step that fails is shown and named, ends what runs beside it, and nothing follows', async () => {
  const { printed, stepsSideBySide } = createRun()
  const started = Date.now()
  const rows = [[speaks('endless', 60_000), speaks('next', 1)], [speaks('broken', 300, 3)]]
  await expect(stepsSideBySide(rows)).rejects.toThrow(/^\nbroken: failed after \d+\.\d s$/)
  expect(printed).toEqual(['broken began\nbroken ended\n'])
  expect(Date.now() - started).toBeLessThan(30_000)
})

test('the times name every step', async () => {
  const { printed, step, stepsSideBySide, printTimes } = createRun()
  await step('alone', 'node', ['-e', ''])
  await stepsSideBySide([[speaks('beside', 1)]])
  printTimes()
  expect(printed.at(-1)).toMatch(/^\nalone \d+\.\d s · beside \d+\.\d s\n$/)
})

test('a program that is not there is named', async () => {
  const { step } = createRun()
  await expect(step('missing', 'no-such-program', [])).rejects.toThrow(
    /missing: failed after .*ENOENT/,
  )
})
