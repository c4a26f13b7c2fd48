import type { CodeableConcept } from 'fhir/r4'
import { isJsonObject } from '#src/json-object.ts'
import { asSent } from '#src/r4/as-sent.ts'
import { conceptName } from '#src/r4/codeable-concept.ts'
import type { Untrusted } from '#src/r4/sent.ts'
import { text } from '#src/r4/text.ts'

/**
 * What a reading is called: by its code, or, where that is sent in a form that breaks R4 (a text in place of a
 * CodeableConcept), by what was sent. Undefined where nothing was.
 */
export function sentName(code: Untrusted<CodeableConcept> | undefined): string | undefined {
  const sentCode: unknown = code
  return conceptName(code) ?? text(sentCode) ?? (isEmpty(sentCode) ? undefined : asSent(sentCode))
}

function isEmpty(code: unknown): boolean {
  if (isJsonObject(code)) return Object.values(code).every(isEmpty)
  return (
    code === undefined ||
    code === null ||
    code === '' ||
    (Array.isArray(code) && code.every(isEmpty))
  )
}
