import type { Coding, Resource } from 'fhir/r4'
import { element, elements, sent } from './sent.ts'
import { text } from './text.ts'

export interface SecurityLabel {
  /** The code where its system is one of HL7's for security labels; undefined for a label of somebody else's. */
  readonly code: string | undefined
  /** As it was sent: the display, else the code. */
  readonly written: string
}

/** By the last part of the address: confidentiality, sensitivity and handling, integrity. */
const labelSystems: readonly string[] = ['v3-Confidentiality', 'v3-ActCode', 'v3-ObservationValue']

/** The security labels of a resource: https://hl7.org/fhir/R4/security-labels.html */
export function securityLabels(resource: unknown): SecurityLabel[] {
  return elements(element(sent<Resource>(resource).meta).security).flatMap(
    ({ system, code, display }: { readonly [Name in keyof Coding]?: unknown }) => {
      const written = text(display) ?? text(code)
      if (written === undefined) return []
      const isKnown = labelSystems.some((name) => text(system)?.endsWith(`/${name}`) === true)
      return [{ code: isKnown ? text(code) : undefined, written }]
    },
  )
}
