import { expect, test } from 'vitest'
import { usualExtent } from '#src/clinical/vital-signs/extent.ts'
import { parsedObservation } from '#src/clinical/observation/parsed-observation.ts'
import { vitalSignsPage } from '#src/messages/en/vital-signs-page.ts'
import { sent } from '#src/r4/sent.ts'
import { vitalSign } from '#src/testing/observation.ts'
import { mmHg, quantity } from '#src/testing/quantity.ts'
import type { Observation } from 'fhir/r4'
import { extentNote } from './extent-note.ts'

const noteOf = (...quantities: readonly object[]) => {
  const readings = quantities.map(
    (valueQuantity) =>
      parsedObservation(sent<Observation>(vitalSign('8480-6', { valueQuantity }))).whole,
  )
  const extent = usualExtent(readings)
  return extent && extentNote(extent, readings.length, vitalSignsPage)
}

test('lowest and highest of a part of the readings say their unit, and of how many they are', () => {
  expect(noteOf(quantity(18, 'kPa'), mmHg(140), mmHg(150))).toBe('mmHg · 2 of 3')
  expect(noteOf(mmHg(140), mmHg(150))).toBe('')
})
