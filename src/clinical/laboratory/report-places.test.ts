import { expect, test } from 'vitest'
import { loinc } from '#src/testing/loinc.ts'
import { reportPlaces } from './report-places.ts'

const server = 'https://ehr.example/fhir'
const report = (results: readonly string[], parts = {}) => ({
  resourceType: 'DiagnosticReport',
  id: 'r',
  status: 'final',
  code: loinc('24323-8', 'Metabolic panel'),
  effectiveDateTime: '2026-11-01',
  result: results.map((reference) => ({ reference })),
  ...parts,
})
const placesOf = (...reports: readonly object[]) =>
  Object.fromEntries(
    [...reportPlaces(reports, server).answer].map(([reference, { name, place }]) => [
      reference,
      `${name} ${String(place)}`,
    ]),
  )

test('a result has its place in the report that names it, however it is referred to', () => {
  expect(
    placesOf(
      report([
        'Observation/a',
        `${server}/Observation/b`,
        'Observation/c/_history/2',
        'https://other.example/Observation/d',
        '#contained',
      ]),
    ),
  ).toEqual({
    'Observation/a': 'Metabolic panel 0',
    'Observation/b': 'Metabolic panel 1',
    'Observation/c': 'Metabolic panel 2',
  })
})

test.each([
  ['by when it is about', { effectiveDateTime: '2026-11-02' }],
  ['by its period', { effectiveDateTime: undefined, effectivePeriod: { start: '2026-11-02' } }],
  ['by when it was issued', { effectiveDateTime: undefined, issued: '2026-11-02T00:00:00Z' }],
])('of several reports the newest counts, %s and in whatever order they come', (_, parts) => {
  const newer = report(['Observation/b', 'Observation/a'], { code: { text: 'Newer' }, ...parts })
  const older = report(['Observation/a'])
  expect(placesOf(newer, older)['Observation/a']).toBe('Newer 1')
  expect(placesOf(older, newer)['Observation/a']).toBe('Newer 1')
})

test('one that says no date counts less than one that does', () => {
  const undated = report(['Observation/a'], { effectiveDateTime: undefined, code: { text: 'No' } })
  expect(placesOf(report(['Observation/a']), undated)['Observation/a']).toBe('Metabolic panel 0')
})

test('what was entered in error, and what has no name, orders nothing', () => {
  const withdrawn = report(['Observation/a'], { status: 'entered-in-error' })
  expect(placesOf(withdrawn, report(['Observation/b'], { code: {} }))).toEqual({})
  expect(reportPlaces([withdrawn], server).leftOut).toHaveLength(1)
})

test('a panel is the same under another name if its code is the same', () => {
  const panels = [report(['Observation/a']), report(['Observation/b'], { code: loinc('24323-8') })]
  const { answer } = reportPlaces(panels, server)
  expect(new Set([...answer.values()].map(({ panel }) => panel)).size).toBe(1)
})
