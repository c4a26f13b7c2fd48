import type { CodeableConcept } from 'fhir/r4'
import { isJsonObject } from '#src/json-object.ts'
import { asSent } from '#src/r4/as-sent.ts'
import { conceptName } from '#src/r4/codeable-concept.ts'
import { absentReason } from '#src/r4/data-absent-reason.ts'
import { element, elements, type Untrusted } from '#src/r4/sent.ts'
import { text } from '#src/r4/text.ts'

/**
 * What a reading is called: by its code, by the reason for which that is absent, or, where it is sent in a form that
 * breaks R4 (a text in place of a CodeableConcept), by what was sent. Undefined where nothing was.
 */
export function sentName(code: Untrusted<CodeableConcept> | undefined): string | undefined {
  const sentCode: unknown = code
  const readable = readableName(code) ?? text(sentCode)
  return readable ?? (isEmpty(sentCode) ? undefined : asSent(sentCode))
}

/** The name in a code that is sent as R4 has it. A reason for its absence may be on the code, or on a part of it. */
export function readableName(code: Untrusted<CodeableConcept> | undefined): string | undefined {
  const { _text, coding } = element(code)
  const parts = elements(coding).flatMap((each) => [each, each._code, each._display])
  const holders = [code, _text, ...parts]
  return conceptName(code) ?? holders.map(absentReason).find((reason) => reason !== undefined)
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
