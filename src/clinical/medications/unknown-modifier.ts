import { records, text, type Json } from '#src/r4/record.ts'

/** Whether a resource, or one of its parts, holds a modifier that this app does not know (R4 modifierExtension). */
export function hasUnknownModifier(resource: Json, parts: readonly Json[] = []): boolean {
  return (
    text(resource['implicitRules']) !== undefined ||
    [resource, ...parts].some((part) => records(part['modifierExtension']).length > 0)
  )
}
