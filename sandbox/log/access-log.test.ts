import { expect, test } from 'vitest'
import { createAccessLog } from './access-log.ts'

const launch = { kind: 'launch', client: 'c', user: 'u', patient: undefined, launch: 'l' } as const
const numbers = (text: string) =>
  text.split('\n').map((line) => (JSON.parse(line) as { readonly line: number }).line)

test('the log keeps its newest 20,000 lines, and returns those after a given line', () => {
  const log = createAccessLog()
  for (let line = 1; line <= 20_010; line += 1) log.add(launch)
  const kept = numbers(log.text())
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([20_000, 11, 20_010])
  expect(numbers(log.text(20_008))).toEqual([20_009, 20_010])
})

test('long lines are dropped for newer ones even when there are fewer than 20,000', () => {
  const log = createAccessLog()
  for (let line = 1; line <= 40; line += 1) log.add({ ...launch, launch: 'x'.repeat(1_000_000) })
  expect(numbers(log.text())).toEqual(Array.from({ length: 31 }, (_, index) => index + 10))
  log.clear()
  log.add(launch)
  expect(numbers(log.text())).toEqual([41])
})
