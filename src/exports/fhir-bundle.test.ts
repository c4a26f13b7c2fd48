import { expect, test } from 'vitest'
import { rememberDecimalText } from '#src/r4/decimal.ts'
import { fhirBundle } from './fhir-bundle.ts'

const made = Date.UTC(2026, 10, 28)
const server = 'https://ehr.example/fhir'

test('a collection of what was sent, each resource once and under its own address', () => {
  const resource = { resourceType: 'Observation', id: '1' }
  const text = fhirBundle(
    [
      { reference: 'Observation/1', resource },
      { reference: 'Observation/1', resource },
    ],
    server,
    made,
  )
  expect(JSON.parse(text)).toEqual({
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: '2026-11-28T00:00:00.000Z',
    entry: [{ fullUrl: 'https://ehr.example/fhir/Observation/1', resource }],
  })
})

test('digit for digit', () => {
  const quantity = { value: 1.1 }
  rememberDecimalText(quantity, 'value', '1.10')
  const long = { value: 0.1 }
  rememberDecimalText(long, 'value', '0.1801962381965984728081032180517177')
  const text = fhirBundle(
    [{ reference: 'Observation/1', resource: { a: quantity, b: [long] } }],
    server,
    made,
  )
  expect(text).toContain('"value": 1.10\n')
  expect(text).toContain('"value": 0.1801962381965984728081032180517177\n')
})

test('an empty one has no entry: FHIR forbids an empty list', () => {
  expect(JSON.parse(fhirBundle([], server, made))).not.toHaveProperty('entry')
})
