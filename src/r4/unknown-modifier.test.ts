import { expect, test } from 'vitest'
import type { MedicationRequest } from 'fhir/r4'
import { element, elements, sent } from './sent.ts'
import { hasUnknownModifier } from './unknown-modifier.ts'

test.each([
  ['a modifier extension', { modifierExtension: [{ url: 'x' }] }, true],
  ['implicit rules', { implicitRules: 'http://rules.example' }, true],
  ['empty implicit rules', { implicitRules: '' }, false],
  ['a modifier extension on a part', { dispenseRequest: { modifierExtension: [{}] } }, true],
  ['an empty list of them', { modifierExtension: [] }, false],
  ['an ordinary extension', { extension: [{ url: 'x' }] }, false],
])('%s: %s', (_, parts, expected) => {
  const request = sent<MedicationRequest>(parts)
  expect(hasUnknownModifier(request, [element(request.dispenseRequest)])).toBe(expected)
  expect(hasUnknownModifier(request, elements(request.dosageInstruction))).toBe(
    expected && !('dispenseRequest' in parts),
  )
})
