import type { Patient } from 'fhir/r4'
import { expect, test } from 'vitest'
import { sent } from '#src/r4/sent.ts'
import { patientLinks } from './patient-links.ts'

const links = (...link: readonly (readonly [type: string, reference: string])[]) =>
  patientLinks(
    sent<Patient>({ link: link.map(([type, reference]) => ({ type, other: { reference } })) }),
    'https://ehr.example/fhir',
  )

test('a record that was merged into another names it, however it is written', () => {
  expect(links(['replaced-by', 'Patient/new']).replacedBy).toEqual(['Patient/new'])
  expect(
    links(['replaced-by', 'https://ehr.example/fhir/Patient/new/_history/2']).replacedBy,
  ).toEqual(['Patient/new'])
})

test('a merge without a readable target is still a merge', () => {
  expect(links(['replaced-by', 'https://other.example/Patient/1']).replacedBy).toEqual([''])
})

test('only what this record replaces belongs to its chart', () => {
  expect(
    links(['replaces', 'Patient/old'], ['seealso', 'Patient/twin'], ['refer', 'Patient/x']),
  ).toEqual({
    replacedBy: [],
    replaces: ['Patient/old'],
    others: ['Patient/twin', 'Patient/x'],
  })
})

test('a link of an unknown type joins nothing', () => {
  expect(links(['merged', 'Patient/y']).others).toEqual(['Patient/y'])
})
