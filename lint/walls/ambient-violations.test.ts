import { describe, expect, test } from 'vitest'
import type { Ambient, Room } from '../room.ts'
import { ambientViolations } from './ambient-violations.ts'
import { projectOf } from './project.ts'
import { violationText } from './violation.ts'

const rooms: readonly Room[] = [
  { at: 'src/clinical', mayImport: [], instead: '' },
  { at: 'src/fhir', mayImport: [], instead: '', mayUse: ['clock'] },
  { at: 'server', mayImport: [], instead: '', mayUse: 'everything' },
]

const clocked = { 'src/fhir/request.ts': 'export const startedAt = Date.now()\n' }

function reported(files: Readonly<Record<string, string>>): string[] {
  return ambientViolations(projectOf({ ...clocked, ...files }), rooms).map(violationText)
}

const sentences: Readonly<Record<Ambient, string>> = {
  clock: 'src/clinical has no clock. Take "now" as an argument.',
  randomness: 'src/clinical has no randomness. Take random values as arguments.',
  environment:
    'src/clinical cannot use the page, network, storage, timers or other globals. Take what you need as an argument.',
}

describe('a pure room may not use', () => {
  test.each<[text: string, name: string, ambient: Ambient]>([
    ['x = new Date()', 'Date', 'clock'],
    ['x = new Date', 'Date', 'clock'],
    ['x = new Date(...parts)', 'Date', 'clock'],
    ['x = Date()', 'Date', 'clock'],
    ['x = Date.now()', 'Date.now', 'clock'],
    ["x = Date['now']()", 'Date.now', 'clock'],
    ['x = Date[name]()', 'Date', 'clock'],
    ['x = Date?.now()', 'Date.now', 'clock'],
    ['x = (Date).now()', 'Date.now', 'clock'],
    ['x = (Date as Clock).now()', 'Date.now', 'clock'],
    ['const D = Date', 'Date', 'clock'],
    ['const { now } = Date', 'Date', 'clock'],
    ['f(Date)', 'Date', 'clock'],
    ['x = { Date }', 'Date', 'clock'],
    ['x = (now = Date.now) => now()', 'Date.now', 'clock'],
    ['class Later extends Date {}', 'Date', 'clock'],
    ['export { Date as D }', 'Date', 'clock'],
    ['x = Reflect.construct(Date, [])', 'Date', 'clock'],
    ['x = globalThis.Date.now()', 'Date.now', 'clock'],
    ['x = window.self.Date.now()', 'Date.now', 'clock'],
    ["x = globalThis['Date']()", 'Date', 'clock'],
    ['x = (globalThis as any).Date.now()', 'Date.now', 'clock'],
    ['x = new globalThis.Date()', 'Date', 'clock'],
    ['x = performance.now()', 'performance.now', 'clock'],
    ['const { timeOrigin } = performance', 'performance', 'clock'],
    ['x = Temporal.Now.instant()', 'Temporal.Now', 'clock'],
    ['const { Now } = Temporal', 'Temporal', 'clock'],
    ["x = new Intl.DateTimeFormat('en').format()", 'format()', 'clock'],
    ['x = days.formatToParts()', 'format()', 'clock'],
    ['x = Math.random()', 'Math.random', 'randomness'],
    ['const { random } = Math', 'Math', 'randomness'],
    ['const M = Math', 'Math', 'randomness'],
    ['x = globalThis.Math.random()', 'Math.random', 'randomness'],
    ['x = crypto.randomUUID()', 'crypto.randomUUID', 'randomness'],
    ['crypto.getRandomValues(bytes)', 'crypto.getRandomValues', 'randomness'],
    ['const { randomUUID } = crypto', 'crypto', 'randomness'],
    ["x = fetch('/')", 'fetch', 'environment'],
    ["x = globalThis.fetch('/')", 'fetch', 'environment'],
    ['x = document.title', 'document', 'environment'],
    ["localStorage.setItem('a', 'b')", 'localStorage', 'environment'],
    ['setTimeout(f)', 'setTimeout', 'environment'],
    ["console.log('x')", 'console', 'environment'],
    ['x = process.env', 'process', 'environment'],
    ['x = addressOf(window)', 'window', 'environment'],
    ["x = eval('Date.now()')", 'eval', 'environment'],
    ["x = new Function('return Date.now()')", 'Function', 'environment'],
  ])('%s', (text, name, ambient) => {
    expect(reported({ 'src/clinical/age.ts': `\n${text}\n` })).toEqual([
      `src/clinical/age.ts:2  ${name}: ${sentences[ambient]}`,
    ])
  })

  test.each(['const all = globalThis', 'const { Date: D } = globalThis', 'x = globalThis[name]'])(
    'everything behind %s',
    (text) => {
      expect(reported({ 'src/clinical/age.ts': text })).toEqual(
        Object.values(sentences).map(
          (sentence) => `src/clinical/age.ts:1  globalThis: ${sentence}`,
        ),
      )
    },
  )
})

describe('a pure room may use', () => {
  test.each([
    'x = new Date(milliseconds)',
    'x = Date.UTC(2024, 0, 1)',
    'x = Date.parse(text)',
    'x = value instanceof Date',
    'function f(value: Date): Date | undefined {}',
    'interface Clock { readonly now: () => Date; Date: number; fetch: typeof globalThis.fetch }',
    'x = value as Date',
    'x = new Map<string, Date>()',
    'x = Math.max(1, 2)',
    "x = crypto.subtle.digest('SHA-256', bytes)",
    'x = days.format(date)',
    'x = Temporal.PlainDate.from(text)',
    'x = answer.window.from',
    'x = { location: 1, document: 2 }',
    'function f({ window, location: [screen = 1] }, ...history) { return window + screen + history }',
    'const process = (value) => value\nx = process(1)',
    "import { location } from './place.ts'\nx = location",
  ])('%s', (text) => {
    expect(reported({ 'src/clinical/age.ts': text })).toEqual([])
  })
})

test('a room with a clock may use nothing else', () => {
  expect(
    reported({ 'src/fhir/retry.ts': 'x = Math.random()\nx = globalThis.Date.now()\n' }),
  ).toEqual([
    'src/fhir/retry.ts:1  Math.random: src/fhir has no randomness. Take random values as arguments.',
  ])
})

test('tests, and rooms that may use everything, are not checked', () => {
  const text = 'x = Date.now() + Math.random()\n'
  expect(reported({ 'src/clinical/age.test.ts': text, 'server/main.ts': text })).toEqual([])
})

test('a permission that nothing uses fails', () => {
  expect(reported({ 'src/fhir/request.ts': '' })).toEqual([
    'lint/arrows.ts  src/fhir may use the clock, but nothing in it does. Remove the permission.',
  ])
})
