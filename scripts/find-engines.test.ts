import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

interface FoundEngine {
  readonly name: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly missing: string | undefined
}

// Plain JavaScript, for any Node that a machine has; so it has no types of its own.
const file = pathToFileURL(join(import.meta.dirname, 'find-engines.mjs')).href
const { findEngines } = (await import(file)) as {
  readonly findEngines: (environment: Readonly<Record<string, string>>) => readonly FoundEngine[]
}

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'engines-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function missingWith(...programs: readonly string[]): readonly (string | undefined)[] {
  for (const program of programs) writeFileSync(join(folder, program), '')
  return findEngines({ PATH: folder }).map(({ missing }) => missing)
}

test('a machine without other engines is told which, and what would bring them', () => {
  expect(missingWith()).toEqual([
    expect.stringContaining('no firefox-esr'),
    expect.stringContaining('no WebKitWebDriver'),
  ])
})

test('an engine is there when all that drives it is', () => {
  expect(missingWith('firefox', 'WebKitWebDriver')).toEqual([
    undefined,
    expect.stringContaining('no Xvfb'),
  ])
  expect(missingWith('Xvfb')).toEqual([undefined, undefined])
})

test('the Firefox that the environment names is taken before any other', () => {
  const path = join(folder, 'my-firefox')
  writeFileSync(join(folder, 'firefox-esr'), '')
  const [firefox] = findEngines({ PATH: folder, FIREFOX_PATH: path })
  expect(firefox?.environment).toEqual({ FIREFOX_PATH: path })
})
