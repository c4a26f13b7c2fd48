import type { ObservationReferenceRange } from 'fhir/r4'
import { conceptName } from '#src/r4/codeable-concept.ts'
import { quantityValue } from '#src/r4/quantity.ts'
import { element, elements, type Sent, type Untrusted } from '#src/r4/sent.ts'
import { text } from '#src/r4/text.ts'
import type { ReferenceRange } from './reading-type.ts'

/**
 * The reference ranges as sent. Several are alternatives; none is ever made up.
 * https://hl7.org/fhir/R4/observation-definitions.html#Observation.referenceRange
 */
export function referenceRanges(
  ranges: Untrusted<ObservationReferenceRange[]> | undefined,
): ReferenceRange[] {
  return elements(ranges).map((range) => ({
    low: quantityValue(range.low),
    high: quantityValue(range.high),
    text: text(range.text),
    qualifiers: [
      conceptName(range.type),
      ...elements(range.appliesTo).map(conceptName),
      ageText(range),
    ].filter((each) => each !== undefined),
  }))
}

function ageText(range: Sent<ObservationReferenceRange>): string | undefined {
  const { low, high } = element(range.age)
  const limits = [quantityValue(low), quantityValue(high)]
  if (!limits.some(Boolean)) return undefined
  return limits.map((limit) => (limit ? `${limit.text} ${limit.unit ?? ''}`.trim() : '…')).join('–')
}
