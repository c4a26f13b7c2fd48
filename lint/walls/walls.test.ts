import { describe, expect, test } from 'vitest'
import type { Room } from '../room.ts'
import { arrowViolations } from './arrow-violations.ts'
import { importGraph } from './import-graph.ts'
import { projectOf } from './project.ts'
import { violationText } from './violation.ts'

/**
 * Every form of import is tried against every kind of wall, in a small project with a table like the real one. A check
 * is only trusted once it has been seen to fail.
 */

const instead = 'Ask elsewhere.'
const rooms: readonly Room[] = [
  { at: 'src/r4', mayImport: [], instead },
  { at: 'src/queries', mayImport: ['src/r4', 'src/smart/session.ts'], instead },
  { at: 'src/smart', mayImport: [], instead },
  { at: 'src/smart/session.ts', mayImport: [], instead },
  { at: 'src/features/*', mayImport: ['src/queries'], instead },
  { at: 'sandbox/ehr', mayImport: [], instead },
  ...['server', 'patients', 'bench', 'e2e', 'scripts', 'witnesses', 'lint'].map((at) => ({
    at,
    mayImport: [],
    instead,
  })),
]

const packageJson = JSON.stringify({
  imports: { '#src/*': './src/*', '#sandbox/*': './sandbox/*', '#server/*': './server/*' },
})

const house: Readonly<Record<string, string>> = {
  'package.json': packageJson,
  'src/r4/date.ts': 'export const date = 1\n',
  'src/queries/ask.ts': "export { date } from '#src/r4/date.ts'\n",
  'src/smart/token.ts': 'export const token = 1\n',
  'src/smart/session.ts': 'export type Session = string\n',
  'src/features/banner/banner.tsx': 'export const banner = 1\n',
}

function reported(files: Readonly<Record<string, string>>): string[] {
  const project = projectOf({ ...house, ...files })
  return arrowViolations(project, importGraph(project), rooms)
    .filter(({ file }) => file in files)
    .map(violationText)
}

/** One form of import: its name in the violation, and how it is written. */
interface Form {
  readonly form: string
  readonly kind: string
  readonly write: (alias: string, relative: string) => string
  /** The line of the import, if it is not the first. */
  readonly line?: number
  /** The ending of the files it can be written in, if not `.ts`. */
  readonly ending?: string
}

const forms: readonly Form[] = [
  { kind: 'an alias', form: 'import', write: (alias) => `import { x } from '${alias}'` },
  { kind: 'a relative path', form: 'import', write: (_, path) => `import { x } from '${path}'` },
  { kind: 'a type', form: 'import type', write: (alias) => `import type { X } from '${alias}'` },
  {
    kind: 'an inline type',
    form: 'import',
    write: (_, path) => `import { type X } from '${path}'`,
  },
  {
    kind: 'the type import()',
    form: 'the type import()',
    write: (_, path) => `export type Y = import('${path}').X`,
  },
  {
    kind: 'typeof import()',
    form: 'the type import()',
    write: (alias) => `export type Y = typeof import('${alias}')`,
  },
  { kind: 'import()', form: 'import()', write: (_, path) => `void import('${path}')` },
  {
    kind: 'import() of a template',
    form: 'import()',
    write: (alias) => `void import(\`${alias}\`)`,
  },
  { kind: 'a re-export', form: 'export from', write: (_, path) => `export { x } from '${path}'` },
  {
    kind: 'a re-export of types',
    form: 'export from',
    write: (alias) => `export type { X } from '${alias}'`,
  },
  {
    kind: 'a re-export of all',
    form: 'export from',
    write: (_, path) => `export * from '${path}'`,
  },
  { kind: 'its side effects', form: 'import', write: (alias) => `import '${alias}'` },
  { kind: 'its text', form: 'import', write: (_, path) => `import x from '${path}?raw'` },
  {
    kind: 'no ending',
    form: 'import',
    write: (_, path) => `import x from '${path.replace(/\.\w+$/, '')}'`,
  },
  {
    kind: 'the ending .js',
    form: 'import',
    write: (_, path) => `import x from '${path.replace(/\.\w+$/, '.js')}'`,
  },
  {
    kind: 'a path from the root',
    form: 'import',
    write: (alias) => `import '${alias.replace('#', '/')}'`,
  },
  { kind: 'require()', form: 'require()', write: (_, path) => `const x = require('${path}')` },
  {
    kind: 'require.resolve()',
    form: 'require()',
    write: (_, path) => `const x = require.resolve('${path}')`,
  },
  {
    kind: 'createRequire() at once',
    form: 'require()',
    write: (_, path) => `const x = createRequire(import.meta.url)('${path}')`,
  },
  {
    kind: 'createRequire() by another name',
    form: 'require()',
    line: 3,
    write: (_, path) => `const load = module.createRequire(import.meta.url)\nload('${path}')`,
  },
  {
    kind: 'createRequire, imported by another name',
    form: 'require()',
    line: 3,
    write: (_, path) =>
      `import { createRequire as make } from 'node:module'\nmake(import.meta.url)('${path}')`,
  },
  {
    kind: 'import = require()',
    form: 'import = require()',
    write: (_, path) => `import x = require('${path}')`,
  },
  {
    kind: 'new URL()',
    form: 'new URL',
    write: (_, path) => `new Worker(new URL('${path}', import.meta.url))`,
  },
  {
    kind: 'new URL() against a variable',
    form: 'new URL',
    write: (_, path) => `const here = import.meta.url; new URL('${path}', here)`,
  },
  {
    kind: 'URL.parse()',
    form: 'new URL',
    write: (_, path) => `URL.parse('${path}', import.meta['url'])`,
  },
  {
    kind: 'import.meta.resolve()',
    form: 'import.meta.resolve',
    write: (alias) => `const x = import.meta.resolve('${alias}')`,
  },
  { kind: 'vi.mock()', form: 'vi.mock', write: (_, path) => `vi.mock('${path}', () => ({}))` },
  { kind: 'vi.mock(import())', form: 'import()', write: (_, path) => `vi.mock(import('${path}'))` },
  {
    kind: 'vi by another name',
    form: 'vi.mock',
    line: 3,
    write: (_, path) => `import { vi as v } from 'vitest'\nv.mock('${path}')`,
  },
  {
    kind: 'vi.importActual()',
    form: 'vi.importActual',
    write: (alias) => `await vi.importActual('${alias}')`,
  },
  {
    kind: 'declare module',
    form: 'declare module',
    write: (alias) => `declare module '${alias}' {}`,
  },
  {
    kind: '/// <reference>',
    form: '/// <reference>',
    write: (_, path) => `/// <reference path="${path}" />`,
  },
  {
    kind: 'a JSDoc type',
    form: 'the type import()',
    ending: '.js',
    write: (_, path) => `/** @type {import('${path}').X} */\nlet x`,
  },
  {
    kind: 'a JSDoc import',
    form: '@import',
    ending: '.mjs',
    write: (_, path) => `/** @import { X } from '${path}' */`,
  },
]

/** One wall of each kind: importing `to` from a file in `from` is not allowed. */
const walls = [
  {
    kind: 'a room',
    from: 'src/r4',
    to: 'src/queries/ask.ts',
    rooms: 'src/r4 may not import src/queries',
  },
  {
    kind: 'a room with one file open',
    from: 'src/queries',
    to: 'src/smart/token.ts',
    rooms: 'src/queries may not import src/smart',
  },
  {
    kind: 'a sibling feature',
    from: 'src/features/report',
    to: 'src/features/banner/banner.tsx',
    rooms: 'src/features/report may not import src/features/banner',
  },
  {
    kind: 'a room inside the sandbox',
    from: 'sandbox/ehr',
    to: 'src/r4/date.ts',
    rooms: 'sandbox/ehr may not import src/r4',
  },
  ...['server', 'patients', 'bench', 'e2e', 'scripts', 'witnesses', 'lint'].map((from) => ({
    kind: from,
    from,
    to: 'src/r4/date.ts',
    rooms: `${from} may not import src/r4`,
  })),
] as const

describe.each(walls)('the wall of $kind', ({ from, to, rooms: arrow }) => {
  test.each(forms)('sees $kind', ({ form, line = 2, ending = '.ts', write }) => {
    const up = '../'.repeat(from.split('/').length)
    const file = `${from}/planted${ending}`
    const sentence = `${file}:${line}  ${form} of ${to}: ${arrow}. Ask elsewhere.`
    expect(reported({ [file]: `\n${write(`#${to}`, `${up}${to}`)}\n` })).toEqual([sentence])
  })
})

test('an allowed import passes in every form', () => {
  const allowed = forms
    .filter(({ ending }) => ending === undefined)
    .map(({ write }) => write('#src/r4/date.ts', './ask.ts'))
  const files = Object.fromEntries(
    allowed.map((text, place) => [`src/queries/allowed-${place}.ts`, text]),
  )
  expect(reported(files)).toEqual([])
})
