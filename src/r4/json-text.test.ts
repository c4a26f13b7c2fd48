import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseFhirJson } from '#src/fhir/fhir-json.ts'
import { jsonText } from './json-text.ts'

test.each([
  '{"b":1.10,"a":[0.0,-0,1E+2,12345678901234567890.50]}',
  '[1.0,[2.50,{"value":7.0}],[]]',
  '{"text":"a \\"quoted\\" line\\nand é","empty":{},"no":null,"yes":true}',
  '"1.10"',
])('is written as it was sent: %s', (sent) => {
  expect(jsonText(parseFhirJson(sent))).toBe(sent)
})

test('is indented for reading, and its numbers keep their digits', () => {
  const sent = '{"resourceType":"Observation","valueQuantity":{"value":4.10},"component":[]}'
  expect(jsonText(parseFhirJson(sent), '  ')).toBe(`{
  "resourceType": "Observation",
  "valueQuantity": {
    "value": 4.10
  },
  "component": []
}`)
})

test('any JSON is the same JSON again', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      const value: unknown = JSON.parse(json)
      expect(JSON.parse(jsonText(value))).toEqual(value)
      expect(JSON.parse(jsonText(value, '  '))).toEqual(value)
    }),
  )
})
