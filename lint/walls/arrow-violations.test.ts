import { describe, expect, test } from 'vitest'
import type { Room } from '../room.ts'
import { arrowViolations } from './arrow-violations.ts'
import { importGraph } from './import-graph.ts'
import { projectOf } from './project.ts'
import { violationText } from './violation.ts'

const rooms: readonly Room[] = [
  { at: 'src/r4', mayImport: [], instead: 'r4 knows nothing of ours.' },
  { at: 'src/queries', mayImport: ['src/r4'], instead: 'queries asks.' },
  { at: 'src/main.ts', mayImport: ['src/queries'], instead: 'main begins.' },
  { at: 'index.html', mayImport: ['src/main.ts'], instead: 'The page starts main.' },
  { at: 'sandbox/ehr', mayImport: ['sandbox/http'], instead: 'The sandbox is a witness.' },
  { at: 'sandbox/http', mayImport: [], instead: 'http carries.' },
  { at: 'vite.config.ts', mayImport: [], instead: 'The build builds.' },
]

/** A house in which every row and every arrow is used. */
const house: Readonly<Record<string, string>> = {
  'package.json': '{ "imports": { "#src/*": "./src/*", "#sandbox/*": "./sandbox/*" } }',
  'src/r4/date.ts': 'export const date = 1\n',
  'src/queries/ask.ts': "import { date } from '#src/r4/date.ts'\nexport const ask = date\n",
  'src/main.ts': "import './queries/ask.ts'\n",
  'index.html': '<script type="module" src="/src/main.ts"></script>\n',
  'sandbox/ehr/desk.ts': "import '#sandbox/http/respond.ts'\n",
  'sandbox/http/respond.ts': 'export const respond = 1\n',
  'vite.config.ts': 'export const build = 1\n',
}

function heard(files: Readonly<Record<string, string>>, table: readonly Room[] = rooms): string[] {
  const project = projectOf({ ...house, ...files })
  return arrowViolations(project, importGraph(project), table).map(violationText)
}

test('a house that keeps to its table is silent', () => {
  expect(heard({})).toEqual([])
})

describe('rooms of one file', () => {
  test.each([
    ['src/main.ts', "import './r4/date.ts'\nimport './queries/ask.ts'\n"],
    ['vite.config.ts', "import './src/r4/date.ts'\n"],
    ['vite.config.ts', "new URL('src/r4/date.ts', import.meta.url)\n"],
    [
      'index.html',
      '<script src="/src/main.ts"></script><script src=src/r4/date.ts async></script>',
    ],
    [
      'index.html',
      '<script src="/src/main.ts"></script><script type="module">import "/src/r4/date.ts"</script>',
    ],
    ['src/queries/ask.ts', "import '#src/r4/date.ts'\nimport '#src/main.ts'\n"],
  ])('%s stays closed: %s', (file, text) => {
    expect(heard({ [file]: text })).toEqual([
      expect.stringMatching(`^${file}:\\d  .* may not import src/`),
    ])
  })

  test('CSS is closed as scripts are', () => {
    expect(
      heard({ 'src/queries/ask.css': '@import url("../main.css");\n', 'src/main.css': '' }),
    ).toEqual([
      'src/queries/ask.css:1  @import of src/main.css, which belongs to no room. Give it a row in lint/arrows.ts.',
      'src/main.css  belongs to no room, so nothing is known of what it may import. Give it a row in lint/arrows.ts.',
    ])
  })
})

describe('what cannot be judged', () => {
  test.each([
    ['import()', 'export const load = (name) => import(`./${name}.ts`)'],
    ['require()', "const x = require('./' + name)"],
    ['import.meta.glob', "const all = import.meta.glob('./*.ts')"],
    ['vi.mock', 'vi.mock(name)'],
  ])('%s of a computed name', (form, text) => {
    expect(heard({ 'src/r4/date.ts': text })).toEqual([
      `src/r4/date.ts:1  ${form} of a computed name cannot be judged. Write the file's name as a literal.`,
    ])
  })

  test('a file that is not there, and an alias that is not in package.json', () => {
    expect(heard({ 'src/r4/date.ts': "import './no.ts'\nimport '#app/main.ts'\n" })).toEqual([
      'src/r4/date.ts:1  import of "./no.ts", which is no file of the project.',
      'src/r4/date.ts:2  import of "#app/main.ts", which is no file of the project.',
    ])
  })

  test('a file that belongs to no room', () => {
    expect(heard({ 'src/other/new.ts': '' })).toEqual([
      'src/other/new.ts  belongs to no room, so nothing is known of what it may import. Give it a row in lint/arrows.ts.',
    ])
  })
})

describe('permissions', () => {
  test('an arrow that nothing uses fails', () => {
    expect(heard({ 'src/queries/ask.ts': 'export const ask = 1\n' })).toEqual([
      'lint/arrows.ts  src/queries may import src/r4, and nothing there does. Remove the permission; it comes with its first import.',
    ])
  })

  test('a test uses no permission of its room', () => {
    expect(
      heard({
        'src/queries/ask.ts': 'export const ask = 1\n',
        'src/queries/ask.test.ts': "import '#src/r4/date.ts'\n",
      }),
    ).toHaveLength(1)
  })

  test('of two that fit, the more exact one is used', () => {
    const table = rooms.map((room) =>
      room.at === 'src/queries' ? { ...room, mayImport: ['src/r4', 'src/r4/date.ts'] } : room,
    )
    expect(heard({}, table)).toEqual([
      'lint/arrows.ts  src/queries may import src/r4, and nothing there does. Remove the permission; it comes with its first import.',
    ])
  })

  test('a row that holds no file fails', () => {
    const empty = { at: 'src/session', mayImport: [], instead: '' }
    expect(heard({}, [...rooms, empty])).toEqual([
      'lint/arrows.ts  the row "src/session" holds no file. Remove it.',
    ])
  })
})

test('rooms that import in a circle fail, though each arrow is allowed', () => {
  const table = rooms.map((room) =>
    room.at === 'src/r4' ? { ...room, mayImport: ['src/queries'] } : room,
  )
  expect(
    heard({ 'src/r4/other.ts': "import type { Ask } from '#src/queries/ask.ts'\n" }, table),
  ).toEqual([
    'lint/arrows.ts  rooms import in a circle: src/queries → src/r4 → src/queries. Give what they share a room of its own.',
  ])
})

describe('tests', () => {
  test('may use every room of their own house, and what is for tests', () => {
    expect(
      heard({
        'src/r4/date.test.ts': "import '#src/queries/ask.ts'\nimport './testing/dates.ts'\n",
        'src/r4/testing/dates.ts': "import '#src/main.ts'\n",
      }),
    ).toEqual([])
  })

  test('of the sandbox know nothing of the app', () => {
    expect(heard({ 'sandbox/ehr/desk.test.ts': "import '#src/r4/date.ts'\n" })).toEqual([
      'sandbox/ehr/desk.test.ts:1  import of src/r4/date.ts: sandbox/ehr may not import src/r4. The sandbox is a witness.',
    ])
  })

  test('are imported by tests only', () => {
    expect(
      heard({
        'src/r4/date.ts': "import './testing/dates.ts'\n",
        'src/r4/testing/dates.ts': '',
      }),
    ).toEqual([
      'src/r4/date.ts:1  import of src/r4/testing/dates.ts: only tests may import what is for tests.',
    ])
  })
})

describe('names', () => {
  test('another room is named by its alias', () => {
    expect(heard({ 'sandbox/ehr/desk.ts': "import '../http/respond.ts'\n" })).toEqual([
      'sandbox/ehr/desk.ts:1  import of ../http/respond.ts: name another room by #sandbox/http/respond.ts.',
    ])
  })

  test('a room next door, inside the same folder of a house, by one step up', () => {
    const inner = [
      ...rooms,
      { at: 'src/smart/browser', mayImport: ['src/smart/protocol'], instead: '' },
      { at: 'src/smart/protocol', mayImport: [], instead: '' },
    ]
    const files = {
      'src/smart/browser/open.ts': "import '../protocol/token.ts'\n",
      'src/smart/protocol/token.ts': '',
    }
    expect(heard(files, inner)).toEqual([])
  })
})

test('a new folder of features starts closed to its siblings', () => {
  const table = [...rooms, { at: 'src/features/*', mayImport: [], instead: 'No siblings.' }]
  const files = { 'src/features/a/a.ts': '', 'src/features/new/b.ts': "import '../a/a.ts'\n" }
  expect(heard(files, table)).toEqual([
    'src/features/new/b.ts:1  import of src/features/a/a.ts: src/features/new may not import src/features/a. No siblings.',
  ])
})
