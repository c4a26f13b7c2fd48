import type { ObservationReferenceRange } from 'fhir/r4'
import { isJsonObject } from '#src/json-object.ts'
import { asSent } from '#src/r4/as-sent.ts'
import { codings, conceptName } from '#src/r4/codeable-concept.ts'
import { quantityValue } from '#src/r4/quantity.ts'
import { element, elements, items, sent, type Sent, type Untrusted } from '#src/r4/sent.ts'
import { text } from '#src/r4/text.ts'
import type { ReferenceRange } from './reading-type.ts'

/**
 * The reference ranges as sent. Several are alternatives; none is ever made up.
 * https://hl7.org/fhir/R4/observation-definitions.html#Observation.referenceRange
 */
export function referenceRanges(
  ranges: Untrusted<ObservationReferenceRange[]> | undefined,
): ReferenceRange[] {
  return items(ranges).map((item) => {
    if (typeof item === 'string') return { ...noRange, text: text(item) }
    if (!isJsonObject(item)) return { ...noRange, malformed: [asSent(item)] }
    return referenceRange(sent<ObservationReferenceRange>(item))
  })
}

const noRange = {
  low: undefined,
  high: undefined,
  text: undefined,
  qualifiers: [],
  isGeneral: true,
  malformed: [],
}

function referenceRange(range: Sent<ObservationReferenceRange>): ReferenceRange {
  const [low, high] = [quantityValue(range.low), quantityValue(range.high)]
  return {
    low,
    high,
    text: text(range.text),
    qualifiers: [
      conceptName(range.type),
      ...elements(range.appliesTo).map(conceptName),
      ageText(range),
    ].filter((each) => each !== undefined),
    isGeneral: isNormal(range) && items(range.appliesTo).length === 0 && range.age === undefined,
    malformed: [
      ...(low === undefined && range.low !== undefined ? [asSent(range.low)] : []),
      ...(high === undefined && range.high !== undefined ? [asSent(range.high)] : []),
    ],
  }
}

/** https://hl7.org/fhir/R4/valueset-referencerange-meaning.html */
function isNormal({ type }: Sent<ObservationReferenceRange>): boolean {
  return (
    type === undefined ||
    codings(type).some(({ system, code }) => system !== undefined && code === 'normal')
  )
}

function ageText(range: Sent<ObservationReferenceRange>): string | undefined {
  const { low, high } = element(range.age)
  const limits = [quantityValue(low), quantityValue(high)]
  if (!limits.some(Boolean)) return undefined
  return limits.map((limit) => (limit ? `${limit.text} ${limit.unit ?? ''}`.trim() : '…')).join('–')
}
