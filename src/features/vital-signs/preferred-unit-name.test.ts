import { expect, test } from 'vitest'
import { vitalSignsPage as en } from '#src/messages/en/vital-signs-page.ts'
import { vitalSignsPage as fr } from '#src/messages/fr-CA/vital-signs-page.ts'
import { preferredUnitName } from './preferred-unit-name.ts'

test('an inch is “po” in French, and a pound is “lb” in both languages', () => {
  expect(preferredUnitName({ unit: 'in' }, fr)).toBe('po')
  expect(preferredUnitName({ unit: 'in' }, en)).toBe('in')
  expect(preferredUnitName({ unit: 'lb' }, fr)).toBe('lb')
})
