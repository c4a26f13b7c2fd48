import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findEngines } from './find-engines.mjs'

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

test('a machine without other engines is told which are missing, and what to install', () => {
  expect(missingWith()).toEqual([
    expect.stringContaining('no firefox-esr'),
    expect.stringContaining('no WebKitWebDriver'),
  ])
})

test('an engine is found if everything that drives it is there', () => {
  expect(missingWith('firefox', 'WebKitWebDriver')).toEqual([
    undefined,
    expect.stringContaining('no Xvfb'),
  ])
  expect(missingWith('Xvfb')).toEqual([undefined, undefined])
})

test('the Firefox named in the environment is preferred', () => {
  const path = join(folder, 'my-firefox')
  writeFileSync(join(folder, 'firefox-esr'), '')
  writeFileSync(path, '')
  const [firefox] = findEngines({ PATH: folder, FIREFOX_PATH: path })
  expect(firefox).toMatchObject({ environment: { FIREFOX_PATH: path }, missing: undefined })
})

test('and where it is not there, no other takes its place', () => {
  const path = join(folder, 'my-firefox')
  writeFileSync(join(folder, 'firefox-esr'), '')
  const [firefox] = findEngines({ PATH: folder, FIREFOX_PATH: path })
  expect(firefox?.missing).toBe(`FIREFOX_PATH names no program: ${path}`)
})

test('a folder with the name of an engine is none', () => {
  for (const name of ['firefox', 'WebKitWebDriver', 'Xvfb']) mkdirSync(join(folder, name))
  expect(missingWith()).toEqual([
    expect.stringContaining('no firefox-esr'),
    expect.stringContaining('no WebKitWebDriver'),
  ])
})
