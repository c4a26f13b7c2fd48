import type { Extension } from 'fhir/r4'
import { elements, type Untrusted } from './sent.ts'
import { text } from './text.ts'

interface Modifiable {
  readonly modifierExtension?: Untrusted<Extension[]>
  readonly implicitRules?: unknown
}

/**
 * Whether a resource or element, or one of the given parts of it, carries a modifier. This app knows none, so any of
 * them may change the meaning of what it modifies. https://hl7.org/fhir/R4/extensibility.html#modifierExtension,
 * https://hl7.org/fhir/R4/resource-definitions.html#Resource.implicitRules
 */
export function hasUnknownModifier(holder: Modifiable, parts: readonly Modifiable[] = []): boolean {
  return (
    text(holder.implicitRules) !== undefined ||
    [holder, ...parts].some((each) => elements(each.modifierExtension).length > 0)
  )
}
