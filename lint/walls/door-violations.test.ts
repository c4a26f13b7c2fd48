import { expect, test } from 'vitest'
import type { Door } from '../room.ts'
import { doorViolations } from './door-violations.ts'
import { importGraph } from './import-graph.ts'
import { projectOf } from './project.ts'
import { violationText } from './violation.ts'

const doors: readonly Door[] = [
  { library: 'react', at: ['src/ui'] },
  { library: '@tanstack/react-query', at: ['src/queries'] },
  { library: 'msw', at: [], tests: ['src'] },
  { library: 'node:', at: ['server'] },
]

const house: Readonly<Record<string, string>> = {
  'src/ui/mark.tsx': "import { useId } from 'react'\n",
  'src/queries/ask.ts': "import { queryOptions } from '@tanstack/react-query'\n",
  'src/queries/ask.test.ts': "import { http } from 'msw'\n",
  'server/main.ts': "import { readFile } from 'fs/promises'\n",
}

function reported(files: Readonly<Record<string, string>>): string[] {
  return doorViolations(importGraph(projectOf({ ...house, ...files })), doors).map(violationText)
}

test('a project that follows its doors passes', () => {
  expect(reported({})).toEqual([])
})

test.each([
  ['import', "import { useId } from 'react'", 'react', 'src/ui'],
  ['import', "import { jsx } from 'react/jsx-runtime'", 'react', 'src/ui'],
  ['import type', "import type { ReactNode } from 'react'", 'react', 'src/ui'],
  ['import()', "void import('@tanstack/react-query')", '@tanstack/react-query', 'src/queries'],
  ['export from', "export * from 'react'", 'react', 'src/ui'],
  ['the type import()', "type A = import('react').FC", 'react', 'src/ui'],
  ['require()', "require('react')", 'react', 'src/ui'],
  ['/// <reference>', '/// <reference types="react" />', 'react', 'src/ui'],
  ['vi.mock', "vi.mock('react')", 'react', 'src/ui'],
  ['import', "import 'msw'", 'msw', 'tests of src'],
  ['import', "import 'node:fs'", 'node:', 'server'],
  ['import', "import 'fs'", 'node:', 'server'],
])('%s of a library outside its door: %s', (form, text, library, door) => {
  expect(reported({ 'src/r4/date.ts': text })).toEqual([
    `src/r4/date.ts:1  ${form} of ${library}: only ${door} may import ${library}. Use what those places export.`,
  ])
})

test('tests use the same doors, and their own', () => {
  expect(reported({ 'src/r4/date.test.ts': "import 'react'\nimport 'msw'\n" })).toEqual([
    'src/r4/date.test.ts:1  import of react: only src/ui may import react. Use what those places export.',
  ])
})

test('a library without a row may not be imported', () => {
  expect(reported({ 'src/r4/date.ts': "import { format } from 'date-fns'\n" })).toEqual([
    'src/r4/date.ts:1  import of date-fns, which has no row in lint/doors.ts. Add one, and its reason to docs/decisions/0002-dependencies.md.',
  ])
})

test('an unused door fails', () => {
  expect(reported({ 'src/ui/mark.tsx': '', 'src/queries/ask.test.ts': '' })).toEqual([
    'lint/doors.ts  react has a door in src/ui, but nothing there imports it. Remove the door, and add it again with the first import.',
    'lint/doors.ts  msw has a door in tests of src, but nothing there imports it. Remove the door, and add it again with the first import.',
  ])
})
