import { describe, expect, test } from 'vitest'
import { pageAt, paths } from '#src/paths.ts'
import { askedView, contextItems } from './asked-view.ts'

describe('the view that a launch asks for', () => {
  test.each([
    ['reconcile-medications', 'medications'],
    ['review-results', 'results'],
    ['vital-signs', 'vital-signs'],
    ['session-report', 'report'],
    ['summary', 'summary'],
    ['order-entry', undefined],
    ['constructor', undefined],
    ['RESULTS', undefined],
    [undefined, undefined],
  ])('intent %s: %s', (intent, view) => {
    expect(askedView({ intent })).toBe(view)
  })

  const medication = { reference: 'MedicationRequest/1' }
  const report = { reference: 'DiagnosticReport/9', role: 'launch' }
  test.each([
    ['an order', [medication], 'medications'],
    ['a report', [report], 'results'],
    ['the first that has a view', [{ reference: 'Task/1' }, report, medication], 'results'],
    ['one that is not what the launch is about', [{ ...report, role: 'related' }], undefined],
    [
      'a type beside an identifier',
      [{ identifier: { value: 'x' }, type: 'DiagnosticReport' }],
      'results',
    ],
    [
      'a reference elsewhere',
      [{ reference: 'https://o.example/fhir/MedicationRequest/1' }],
      'medications',
    ],
    ['no type at all', [{ canonical: 'https://o.example/q|1' }], undefined],
    ['what is no item', ['MedicationRequest/1', null, 4], undefined],
  ])('context: %s', (_, fhirContext, view) => {
    expect(askedView({ intent: undefined, fhirContext })).toBe(view)
  })

  test('an intent goes before the context', () => {
    expect(askedView({ intent: 'results', fhirContext: [medication] })).toBe('results')
    expect(askedView({ intent: 'unheard-of', fhirContext: [medication] })).toBe('medications')
  })

  test('each is a page of a chart', () => {
    const ids = { ehrId: 'ehr', launchId: '00000000-0000-4000-8000-000000000000' }
    const known = [paths.results, paths.vitalSigns, paths.medications, paths.report]
    for (const view of ['results', 'vital-signs', 'medications', 'report']) {
      const path = `${paths.chart(ids)}/${view}`
      expect(known.map((each) => each(ids))).toContain(path)
      expect(pageAt(path)?.page).toBe('chart')
    }
  })
})

test('each item is named as it was sent', () => {
  expect(
    contextItems([
      { reference: 'Task/1', role: 'https://o.example/role' },
      { canonical: 'https://o.example/q|1' },
      { identifier: { system: 's', value: 'v-1' }, type: 'Task' },
      {},
    ]),
  ).toEqual([
    { text: 'Task/1', role: 'https://o.example/role', opens: undefined },
    { text: 'https://o.example/q|1', role: 'launch', opens: undefined },
    { text: 'v-1', role: 'launch', opens: undefined },
    { text: '?', role: 'launch', opens: undefined },
  ])
})
