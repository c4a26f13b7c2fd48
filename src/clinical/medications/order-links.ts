import type { Reference } from 'fhir/r4'
import { target } from '#src/r4/reference.ts'
import { text } from '#src/r4/text.ts'
import {
  setAside,
  takeElement,
  takeElements,
  takeText,
  type Tracked,
} from '#src/r4/tracked-element.ts'
import type { AnyRequest } from './any-request.ts'
import type { OrderLink } from './medication-order.ts'

/** The orders that this one names itself. A shared `groupIdentifier` joins nothing. */
export function takeLinks(request: Tracked<AnyRequest>, fhirServerUrl: string): OrderLink[] {
  const prior = takeElement(request, 'priorPrescription')
  return [
    ...(prior ? [link('prior-prescription', prior)] : []),
    ...takeElements(request, 'basedOn').map((each) => link('based-on', each)),
  ]

  function link(kind: OrderLink['kind'], to: Tracked<Reference>): OrderLink {
    const display = takeText(to, 'display')
    setAside(to, 'reference', 'type', 'identifier')
    const literal = target(to.json, fhirServerUrl)
    return {
      kind,
      display,
      reference: literal.kind === 'literal' ? literal.reference : text(to.json.reference),
    }
  }
}
