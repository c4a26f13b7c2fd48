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

/** A project that uses every row and every permission. */
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

function reported(
  files: Readonly<Record<string, string>>,
  table: readonly Room[] = rooms,
): string[] {
  const project = projectOf({ ...house, ...files })
  return arrowViolations(project, importGraph(project), table).map(violationText)
}

test('a project that follows its table passes', () => {
  expect(reported({})).toEqual([])
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
  ])('%s is checked: %s', (file, text) => {
    expect(reported({ [file]: text })).toEqual([
      expect.stringMatching(`^${file}:\\d  .* may not import src/`),
    ])
  })

  test('CSS is checked as well', () => {
    expect(
      reported({ 'src/queries/ask.css': '@import url("../main.css");\n', 'src/main.css': '' }),
    ).toEqual([
      'src/queries/ask.css:1  @import of src/main.css, which belongs to no room. Add a row for it to lint/arrows.ts.',
      'src/main.css  belongs to no room, so its imports cannot be checked. Add a row for it to lint/arrows.ts.',
    ])
  })
})

describe('what cannot be checked', () => {
  test.each([
    ['import()', 'export const load = (name) => import(`./${name}.ts`)'],
    ['require()', "const x = require('./' + name)"],
    ['import.meta.glob', "const all = import.meta.glob('./*.ts')"],
    ['vi.mock', 'vi.mock(name)'],
  ])('%s of a computed name', (form, text) => {
    expect(reported({ 'src/r4/date.ts': text })).toEqual([
      `src/r4/date.ts:1  ${form} with a computed path cannot be checked. Write the path as a literal.`,
    ])
  })

  test('a file that is not there, and an alias that is not in package.json', () => {
    expect(reported({ 'src/r4/date.ts': "import './no.ts'\nimport '#app/main.ts'\n" })).toEqual([
      'src/r4/date.ts:1  import of "./no.ts", which does not exist.',
      'src/r4/date.ts:2  import of "#app/main.ts", which does not exist.',
    ])
  })

  test('a file that belongs to no room', () => {
    expect(reported({ 'src/other/new.ts': '' })).toEqual([
      'src/other/new.ts  belongs to no room, so its imports cannot be checked. Add a row for it to lint/arrows.ts.',
    ])
  })
})

describe('permissions', () => {
  test('an arrow that nothing uses fails', () => {
    expect(reported({ 'src/queries/ask.ts': 'export const ask = 1\n' })).toEqual([
      'lint/arrows.ts  src/queries may import src/r4, but nothing in it does. Remove the permission, and add it again with the first import.',
    ])
  })

  test('a test uses no permission of its room', () => {
    expect(
      reported({
        'src/queries/ask.ts': 'export const ask = 1\n',
        'src/queries/ask.test.ts': "import '#src/r4/date.ts'\n",
      }),
    ).toHaveLength(1)
  })

  test('of two that fit, the more exact one is used', () => {
    const table = rooms.map((room) =>
      room.at === 'src/queries' ? { ...room, mayImport: ['src/r4', 'src/r4/date.ts'] } : room,
    )
    expect(reported({}, table)).toEqual([
      'lint/arrows.ts  src/queries may import src/r4, but nothing in it does. Remove the permission, and add it again with the first import.',
    ])
  })

  test('a row that holds no file fails', () => {
    const empty = { at: 'src/session', mayImport: [], instead: '' }
    expect(reported({}, [...rooms, empty])).toEqual([
      'lint/arrows.ts  no file belongs to the row "src/session". Remove the row.',
    ])
  })
})

test('rooms that may import each other fail', () => {
  const table = rooms.map((room) =>
    room.at === 'src/r4' ? { ...room, mayImport: ['src/queries'] } : room,
  )
  expect(
    reported({ 'src/r4/other.ts': "import type { Ask } from '#src/queries/ask.ts'\n" }, table),
  ).toEqual([
    'lint/arrows.ts  rooms import each other in a cycle: src/queries → src/r4 → src/queries. Move what they share into a room of its own.',
  ])
})

describe('tests', () => {
  test('may use every room of their own house, and what is for tests', () => {
    expect(
      reported({
        'src/r4/date.test.ts': "import '#src/queries/ask.ts'\nimport './testing/dates.ts'\n",
        'src/r4/testing/dates.ts': "import '#src/main.ts'\n",
      }),
    ).toEqual([])
  })

  test('of the sandbox know nothing of the app', () => {
    expect(reported({ 'sandbox/ehr/desk.test.ts': "import '#src/r4/date.ts'\n" })).toEqual([
      'sandbox/ehr/desk.test.ts:1  import of src/r4/date.ts: sandbox/ehr may not import src/r4. The sandbox is a witness.',
    ])
  })

  test('are imported by tests only', () => {
    expect(
      reported({
        'src/r4/date.ts': "import './testing/dates.ts'\n",
        'src/r4/testing/dates.ts': '',
      }),
    ).toEqual([
      'src/r4/date.ts:1  import of src/r4/testing/dates.ts: only tests may import test code.',
    ])
  })
})

describe('names', () => {
  test('inside a room, one step up at most', () => {
    const files = {
      'src/queries/panels/vitals.ts': "import '../ask.ts'\n",
      'src/queries/panels/late/old.ts': "import '../../ask.ts'\n",
    }
    expect(reported(files)).toEqual([
      'src/queries/panels/late/old.ts:1  import of ../../ask.ts: import it as #src/queries/ask.ts.',
    ])
  })

  test('another room is named by its alias', () => {
    expect(reported({ 'sandbox/ehr/desk.ts': "import '../http/respond.ts'\n" })).toEqual([
      'sandbox/ehr/desk.ts:1  import of ../http/respond.ts: import it as #sandbox/http/respond.ts.',
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
    expect(reported(files, inner)).toEqual([])
  })
})

test('a new feature may not import its siblings', () => {
  const table = [...rooms, { at: 'src/features/*', mayImport: [], instead: 'No siblings.' }]
  const files = { 'src/features/a/a.ts': '', 'src/features/new/b.ts': "import '../a/a.ts'\n" }
  expect(reported(files, table)).toEqual([
    'src/features/new/b.ts:1  import of src/features/a/a.ts: src/features/new may not import src/features/a. No siblings.',
  ])
})

test('a feature with a row of its own follows that row', () => {
  const table = [
    ...rooms,
    { at: 'src/features/*', mayImport: [], instead: 'No siblings.' },
    { at: 'src/features/report', mayImport: ['src/queries'], instead: '' },
  ]
  const text = "import '#src/queries/ask.ts'\n"
  const files = { 'src/features/banner/a.ts': text, 'src/features/report/b.ts': text }
  expect(reported(files, table)).toEqual([
    'src/features/banner/a.ts:1  import of src/queries/ask.ts: src/features/banner may not import src/queries. No siblings.',
  ])
})
