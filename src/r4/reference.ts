import { record, text } from './record.ts'

/** What a Reference points at, before anything is followed. */
export type Target =
  | { readonly kind: 'contained'; readonly id: string }
  /** In the same FHIR server: `Type/id`, any version cut off. */
  | { readonly kind: 'literal'; readonly reference: string }
  /** On another server: never followed with this session's token (SMART App Launch 2.2). */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'unresolvable' }

const literalPattern = /^([A-Z][A-Za-z]+\/[A-Za-z0-9\-._]{1,256})(?:\/_history\/[^/]+)?$/

export function target(reference: unknown, fhirServerUrl: string): Target {
  const sent = text(record(reference)['reference'])
  if (sent === undefined) return { kind: 'unresolvable' }
  if (sent.startsWith('#')) return { kind: 'contained', id: sent.slice(1) }
  const relative = sent.startsWith(`${fhirServerUrl}/`)
    ? sent.slice(fhirServerUrl.length + 1)
    : sent
  const literal = literalPattern.exec(relative)?.[1]
  if (literal !== undefined) return { kind: 'literal', reference: literal }
  return /^https?:/i.test(sent) ? { kind: 'elsewhere' } : { kind: 'unresolvable' }
}

export function referenceDisplay(reference: unknown): string | undefined {
  return text(record(reference)['display'])
}
