import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rooms, stageStarts } from './arrows.ts'
import { isWithin } from './walls/project.ts'

/** What must hold for the table, whatever rooms are added or split. */

const below = (house: string) => rooms.filter(({ at }) => isWithin(at, [house]))
const importsOf = (house: string) => below(house).flatMap(({ mayImport }) => mayImport)
const outsideOf = (house: string) => importsOf(house).filter((entry) => !isWithin(entry, [house]))

describe('the table', () => {
  test.each([
    ['src', 'the app is built from src alone, and tested on invented charts', ['patients']],
    ['sandbox', 'a witness shares nothing with the app', ['patients', 'local-servers']],
    ['patients', 'the charts are made from nothing of ours', []],
    [
      'e2e',
      'visits see the app through a browser only, and know its words, and which faults there are',
      ['local-servers', 'src/messages', 'sandbox/faults'],
    ],
    ['local-servers', 'who starts processes does not know what they serve', []],
    ['lint', 'guards read the house and use nothing of it', []],
  ])('%s: %s', (house, _, others) => {
    expect(outsideOf(house).filter((entry) => !isWithin(entry, others))).toEqual([])
  })

  test.each(['src/r4', 'src/clinical', 'src/searches', 'src/smart/protocol', 'src/ui'])(
    '%s has no clock and nothing from outside, and chance in one file only',
    (house) => {
      const used = below(house).filter(({ mayUse = [] }) => mayUse.length > 0)
      expect(used.flatMap(({ at, mayUse }) => [at, mayUse])).toEqual(
        house === 'src/smart/protocol' ? ['src/smart/protocol/random-text.ts', ['randomness']] : [],
      )
    },
  )

  test('of src, only what is for tests knows the invented charts', () => {
    const knows = below('src').filter(({ mayImport }) =>
      mayImport.some((entry) => isWithin(entry, ['patients'])),
    )
    expect(knows.map(({ at }) => at)).toEqual(['src/testing'])
  })

  test('smart and fhir do not know each other', () => {
    expect(importsOf('src/smart').filter((entry) => isWithin(entry, ['src/fhir']))).toEqual([])
    expect(importsOf('src/fhir').filter((entry) => isWithin(entry, ['src/smart']))).toEqual([])
  })

  test('every stage begins in a file of the app', () => {
    expect(
      Object.values(stageStarts)
        .flat()
        .filter((start) => !isWithin(start, ['src'])),
    ).toEqual([])
  })

  test('each place has one row', () => {
    expect(new Set(rooms.map(({ at }) => at)).size).toBe(rooms.length)
  })
})

test('the command fails, and says where and what to do instead', () => {
  const root = resolve(import.meta.dirname, '..')
  const house = mkdtempSync(join(tmpdir(), 'planted-'))
  try {
    for (const path of ['package.json', 'lint'])
      cpSync(join(root, path), join(house, path), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'))
    mkdirSync(join(house, 'src/r4'), { recursive: true })
    writeFileSync(join(house, 'src/config.ts'), 'export const config = 1\n')
    writeFileSync(
      join(house, 'src/r4/date.ts'),
      "import '../config.ts'\nexport const now = Date.now()\n",
    )
    const { status, stderr } = spawnSync(process.execPath, ['lint/check-walls.ts'], {
      cwd: house,
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stderr).toContain('src/r4/date.ts:1  import of src/config.ts: src/r4 may not import')
    expect(stderr).toContain('src/r4/date.ts:2  Date.now: src/r4 has no clock.')
  } finally {
    rmSync(house, { recursive: true, force: true })
  }
})
