import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { attacks } from './attacks.ts'
import { failureWays } from './failure-ways.ts'
import type { Requirement } from './requirement.ts'
import { requirementsPage } from './requirements-page.ts'
import { sessionRequirements } from './session-requirements.ts'
import { smartClauses } from './smart-clauses.ts'
import { testTitles, titlesIn } from './test-titles.ts'

const parts = [
  {
    title: 'Attacks and bleeds',
    says: 'What a hostile record system, page or person may try against a browser.',
    groups: attacks,
  },
  {
    title: 'SMART App Launch 2.2',
    says: 'What the specification asks of a client.',
    groups: smartClauses,
  },
  {
    title: 'Requirements of a session',
    says: 'What current security practice asks of an app like this one.',
    groups: sessionRequirements,
  },
  {
    title: 'Failures',
    says: 'Each way that a launch or a session can fail, and the page that a person meets.',
    groups: failureWays,
  },
]
const requirements = parts.flatMap(({ groups }) => groups).flatMap((group) => group.requirements)

test('docs/requirements.md is up to date with the requirements', async () => {
  await expect(requirementsPage(parts)).toMatchFileSnapshot('../../docs/requirements.md')
})

test('there are 76 clauses of SMART and 64 requirements, each once', () => {
  const ids = requirements.map(({ id }) => id)
  const numbers = (count: number, letter: string) =>
    Array.from({ length: count }, (_, index) => `${letter}${String(index + 1)}`)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(expect.arrayContaining([...numbers(76, 'S'), ...numbers(64, '')]))
})

test.each(requirements)('$id has tests, or a reason why it has none', (requirement) => {
  const { causes = [], because = '' } = requirement
  const shown = namedTests(requirement).length + causes.length
  expect(shown > 0 || because !== '').toBe(true)
})

test('each cause that has a page is one of the ways to fail, once, and is provoked by a visit', () => {
  const keys = (file: string) =>
    [...readFileSync(file, 'utf8').matchAll(/^ {2}'?([a-z-]+)'?: (?:\{|\w+\()/gm)].map(
      ([, key = '']) => key,
    )
  const causes = requirements.flatMap(({ causes: own = [] }) => own).toSorted()
  expect(causes).toEqual(keys('src/notices/failure-causes.ts').toSorted())
  expect(keys('e2e/faults/cause-visits.ts')).toEqual(expect.arrayContaining(causes))
})

describe('each named test is there', () => {
  const named = requirements.flatMap((requirement) =>
    namedTests(requirement).map(([file, title]) => ({ id: requirement.id, file, title })),
  )
  test.each(named)('$id: $file: $title', ({ file, title }) => {
    const [name = '', ...cases] = title.split(' · ')
    const titles = testTitles(file)
    // A title may have the sign itself.
    if (titles.includes(title)) return
    expect(titles).toContain(name)
    const source = readFileSync(file, 'utf8')
    for (const each of cases) expect(source).toContain(each)
  })
})

function namedTests({ tests = {} }: Requirement): (readonly [file: string, title: string])[] {
  return Object.entries(tests).flatMap(([file, titles]) =>
    titles.map((title) => [file, title] as const),
  )
}

describe('the titles of a file', () => {
  test.each([
    ["test('one', () => {", ['one']],
    ['  test("two", async ({ page }) => {', ['two']],
    ["  await test.step('one', async () => {", ['one']],
    ['test(`of ${name}`, () => {', ['of ${name}']],
    ["test.each(['a', 'b'])('%s is none', (a) => {", ['%s is none']],
    ["  ])('%s: %s', (a, b) => {", ['%s: %s']],
    ["] as const)(\n  'over two lines',\n  () => {", ['over two lines']],
    ["test('it\\'s', () => {", ["it's"]],
  ])('%s', (source, titles) => {
    expect(titlesIn(source)).toEqual(titles)
  })

  test.each([
    "test.skip('one', () => {",
    "test.todo('one')",
    "test.fixme('one', () => {",
    "// test('one', () => {",
    "describe('one', () => {",
    "expect(found).toBe('one', 1)",
    "const words = pick(['a'])('one', 2)",
  ])('%s is none', (source) => {
    expect(titlesIn(source)).toEqual([])
  })

  test('there are none in a file that is not there', () => {
    expect(testTitles('no-such.test.ts')).toEqual([])
  })
})
