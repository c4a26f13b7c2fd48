import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { stories } from '../stories/all-stories.ts'
import { drawnStories } from './drawn-stories.ts'

const folder = new URL('../../docs/patients/', import.meta.url)
const drawings = drawnStories()

test('every story is drawn', () => {
  expect([...drawings.keys()].toSorted()).toEqual(
    stories.map(({ person }) => `${person.id}.svg`).toSorted(),
  )
})

test('the drawings in the docs are up to date; if not, run node patients/draw-stories.ts', () => {
  const stale = [...drawings].filter(
    ([name, svg]) => readFileSync(new URL(name, folder), 'utf8') !== svg,
  )
  expect(stale.map(([name]) => name)).toEqual([])
  expect(
    readdirSync(folder)
      .filter((name) => name.endsWith('.svg'))
      .toSorted(),
  ).toEqual([...drawings.keys()].toSorted())
})

test('each page shows its drawing, with what a clinician would say', () => {
  const page = readFileSync(new URL('README.md', folder), 'utf8')
  for (const name of drawings.keys()) expect(page).toContain(`(${name})`)
})
