import type { Reference } from 'fhir/r4'
import { element, type Untrusted } from './sent.ts'
import { text } from './text.ts'

/** Where a Reference points, before anything is followed. https://hl7.org/fhir/R4/references.html */
export type Target =
  | { readonly kind: 'contained'; readonly id: string }
  /** On the same FHIR server: `Type/id`, without a version. */
  | { readonly kind: 'literal'; readonly reference: string }
  /** On another server: never followed, because this session's token was issued for this FHIR server only. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'unresolvable' }

const literalPattern = /^([A-Z][A-Za-z]+\/[A-Za-z0-9\-._]{1,256})(?:\/_history\/[^/]+)?$/

export function target(reference: Untrusted<Reference> | undefined, fhirServerUrl: string): Target {
  const written = text(element(reference).reference)
  if (written === undefined) return { kind: 'unresolvable' }
  if (written.startsWith('#')) return { kind: 'contained', id: written.slice(1) }
  const relative = written.startsWith(`${fhirServerUrl}/`)
    ? written.slice(fhirServerUrl.length + 1)
    : written
  const literal = literalPattern.exec(relative)?.[1]
  if (literal !== undefined) return { kind: 'literal', reference: literal }
  return /^https?:/i.test(written) ? { kind: 'elsewhere' } : { kind: 'unresolvable' }
}

export function referenceDisplay(reference: Untrusted<Reference> | undefined): string | undefined {
  return text(element(reference).display)
}
