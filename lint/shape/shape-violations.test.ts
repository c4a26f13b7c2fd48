import { describe, expect, test } from 'vitest'
import { importGraph } from '../walls/import-graph.ts'
import { projectOf } from '../walls/project.ts'
import { violationText } from '../walls/violation.ts'
import { shapeOf } from './shape-violations.ts'

const table = 'src/clinical/codes.ts'

function shape(files: Readonly<Record<string, string>>) {
  const project = projectOf({ ...short(20), [table]: linesOf(301), ...files })
  const { figures, violations } = shapeOf(project, importGraph(project), {
    [table]: 'codes, read entry by entry',
  })
  return { figures, reported: violations.map(violationText) }
}

function linesOf(count: number): string {
  return '// line\n'.repeat(count)
}

/** Files of ten lines, so that one long file moves neither the median nor the ninth decile. */
function short(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, place) => [`src/ui/short-${place}.ts`, linesOf(10)]),
  )
}

describe('the shape of the app', () => {
  test('short files pass', () => {
    const { figures, reported } = shape({})
    expect(reported).toEqual([])
    expect(figures).toMatchObject({ medianLines: 10, ninthDecileLines: 10, cycles: 0 })
  })

  test('a file over 300 lines', () => {
    expect(shape({ 'src/ui/long.ts': linesOf(301) }).reported).toEqual([
      'src/ui/long.ts  301 lines. Divide it: a file over 300 is a table of words or codes, named with its reason in lint/shape/limits.ts.',
    ])
    expect(
      shape({ 'src/ui/long.test.ts': linesOf(301), 'src/ui/long.css': linesOf(301) }).reported,
    ).toEqual([])
  })

  test('a long table that is not long any more', () => {
    expect(shape({ [table]: linesOf(10) }).reported).toEqual([
      `lint/shape/limits.ts  ${table} is listed as a long table but is not long. Remove it.`,
    ])
  })

  test('a median over 45 lines', () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, place) => [`src/ui/middle-${place}.ts`, linesOf(46)]),
    )
    expect(shape(files).reported).toEqual(['src  the median file has 46 lines; the limit is 45.'])
  })

  test('a ninth decile over 116 lines', () => {
    const files = Object.fromEntries(
      Array.from({ length: 5 }, (_, place) => [`src/ui/large-${place}.ts`, linesOf(117)]),
    )
    expect(shape(files).reported).toEqual([
      'src  the ninth decile of its files has 117 lines; the limit is 116.',
    ])
  })

  test('a published table counts for none of them', () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, place) => [
        `src/clinical/growth/cdc-2000/table-${place}.ts`,
        linesOf(301),
      ]),
    )
    expect(shape(files).reported).toEqual([])
  })

  test('a circle of imports, types included', () => {
    const { reported } = shape({
      'src/ui/a.ts': "import type { B } from './b.ts'\nexport type A = B\n",
      'src/ui/b.ts': "import type { A } from './a.ts'\nexport type B = A\n",
    })
    expect(reported).toEqual([
      'src/ui/a.ts  import cycle: src/ui/a.ts → src/ui/b.ts → src/ui/a.ts. Move what both need into a file of its own.',
    ])
  })

  test('any, and a default export', () => {
    expect(shape({ 'src/ui/a.ts': 'export default function f(x: any[]) {}\n' }).reported).toEqual([
      'src/ui/a.ts:1  any: use unknown and check the value.',
      'src/ui/a.ts:1  default export: export it by name.',
    ])
  })

  test('a sixth "as unknown as"', () => {
    const cast = 'f(x as unknown as string)\n'
    expect(shape({ 'src/ui/a.ts': cast.repeat(5) }).reported).toEqual([])
    expect(shape({ 'src/ui/a.ts': cast.repeat(6) }).reported).toEqual([
      'src  it contains 6 "as unknown as"; the limit is 5.',
    ])
  })
})

describe('names that fit anything', () => {
  test.each(['src/ui/chart-utils.ts', 'sandbox/helpers/read.ts', 'server/request-handler.ts'])(
    'of a file: %s',
    (file) => {
      expect(shape({ [file]: '' }).reported).toEqual([
        `${file}  the file's name fits anything. Instead of helper, util, common and the like, name the idea in it.`,
      ])
    },
  )

  test.each([
    ['processOrder', 'function processOrder() {}'],
    ['miscReadings', 'const miscReadings = () => 1'],
    ['PatientInfo', 'interface PatientInfo {}'],
    ['ChartData', 'type ChartData = string'],
    ['QueryManager', 'class QueryManager {}'],
    ['fhirService', 'const fhirService = function () {}'],
  ])('of a function or type: %s', (name, text) => {
    expect(shape({ 'src/ui/a.ts': text }).reported).toEqual([
      `src/ui/a.ts:1  ${name} fits anything. Instead of helper, util, common and the like, name the idea in it.`,
    ])
  })

  test('terms of FHIR, the token manager, and words that only contain one', () => {
    const text = 'interface TokenManager {}\nfunction clientMetadata() {}\nconst data = 1\n'
    expect(shape({ 'src/r4/data-absent-reason.ts': text }).reported).toEqual([])
  })
})
