import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** The rows of "Threats": what stands against each, and where that is tested. */
const threats = readFileSync('SECURITY.md', 'utf8')
  .split('\n## ')
  .find((section) => section.startsWith('Threats'))
  ?.split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1)
  .map((line) => line.split(' | '))

test.each(threats ?? [])('%s: its tests are there', (...cells) => {
  const evidence = cells.at(-1) ?? ''
  const files = [...evidence.matchAll(/`([^`]+\.[a-z]+)`/g)].flatMap(([, file]) => file ?? [])
  expect(evidence).toMatch(/`|every visit/)
  expect(files.filter((file) => !existsSync(file))).toEqual([])
})
