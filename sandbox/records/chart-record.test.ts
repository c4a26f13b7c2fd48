import { expect, test } from 'vitest'
import { createResourceStore } from '#sandbox/store/resource-store.ts'
import { chartRecord } from './chart-record.ts'

const stored = (resourceType: string, id: string, text: string) => ({
  resourceType,
  id,
  text,
  json: JSON.parse(text) as Record<string, unknown>,
})
const patient = '"subject":{"reference":"Patient/p"}'
const laboratory = '"category":[{"coding":[{"code":"laboratory"}]}]'
const result = (id: string, rest: string) =>
  stored('Observation', id, `{${patient},${laboratory},"code":{"text":"${id}"},${rest}}`)
const order = (id: string, rest: string) =>
  stored(
    'MedicationRequest',
    id,
    `{${patient},"medicationCodeableConcept":{"text":"${id}"},${rest}}`,
  )
const record = (...all: readonly ReturnType<typeof stored>[]) =>
  chartRecord(createResourceStore(all), 'p')

test.each([
  ['"valueQuantity":{"value":1.10,"unit":"mmol/L"}', '1.10 mmol/L'],
  ['"valueQuantity":{"value":0.5,"comparator":"<","code":"mg/dL"}', '< 0.5 mg/dL'],
  ['"valueString":"1:80"', '1:80'],
  ['"valueCodeableConcept":{"text":"Positive"}', 'Positive'],
  ['"dataAbsentReason":{"text":"Specimen lost"}', 'Specimen lost'],
  [
    '"component":[{"code":{"text":"A"},"valueQuantity":{"value":1.0}},{"code":{"text":"B"},"valueString":"x"}]',
    'A 1.0; B x',
  ],
  ['"status":"registered"', 'no value'],
])('a result with %s is %s', (rest, value) => {
  expect(record(result('r', rest)).results[0]?.value).toBe(value)
})

test('results are those of laboratories, newest first, with flag, range and what is not final', () => {
  const vital = stored(
    'Observation',
    'v',
    `{${patient},"category":[{"coding":[{"code":"vital-signs"}]}]}`,
  )
  const older = result(
    'older',
    '"effectiveDateTime":"2026-01-01","status":"final","interpretation":[{"coding":[{"code":"H"}]}],"referenceRange":[{"low":{"value":3.50},"high":{"value":5}}]',
  )
  const newer = result(
    'newer',
    '"effectiveDateTime":"2026-02-01T08:00:00Z","status":"preliminary","referenceRange":[{"text":"negative"}]',
  )
  const { results } = record(vital, older, newer)
  expect(results.map(({ name, flag, range, status }) => [name, flag, range, status])).toEqual([
    ['newer', undefined, 'negative', 'preliminary'],
    ['older', 'H', '3.50 to 5', 'final'],
  ])
})

test('orders have their instructions and status, and say what must not be given', () => {
  const { orders } = record(
    order('ibuprofen', '"authoredOn":"2026-01-01","status":"active","doNotPerform":true'),
    order(
      'warfarin',
      '"authoredOn":"2026-02-01","status":"on-hold","dosageInstruction":[{"text":"As directed"}]',
    ),
  )
  expect(
    orders.map(({ name, status, instructions, doNotGive }) => [
      name,
      status,
      instructions,
      doNotGive,
    ]),
  ).toEqual([
    ['warfarin', 'on-hold', 'As directed', false],
    ['ibuprofen', 'active', undefined, true],
  ])
})

test('an order that refers to a Medication has its name, wherever that is', () => {
  const referring = (id: string, reference: string, rest = '') =>
    stored(
      'MedicationRequest',
      id,
      `{${patient},${rest}"medicationReference":{"reference":"${reference}"}}`,
    )
  const code = '"code":{"text":"furosemide"}'
  const contained = `"contained":[{"resourceType":"Medication","id":"c",${code}}],`
  const { orders } = record(
    stored('Medication', 'm', `{${code}}`),
    referring('one', 'Medication/m'),
    referring('two', '#c', contained),
    referring('three', 'Medication/absent'),
  )
  expect(orders.map(({ name }) => name)).toEqual([
    'furosemide',
    'furosemide',
    'no name was recorded',
  ])
})
