import type { CodeableConcept, Coding } from 'fhir/r4'
import { canonicalSystem } from './code-systems.ts'
import { element, elements, type Sent, type Untrusted } from './sent.ts'
import { text } from './text.ts'

export interface Code {
  readonly system: string | undefined
  readonly code: string
  readonly display: string | undefined
}

/** Every coding that has a code, in the source's order; known code systems by their one address. */
export function codings(concept: Untrusted<CodeableConcept> | undefined): Code[] {
  return elements(element(concept).coding).flatMap((coding) => {
    const code = text(coding.code)
    if (code === undefined) return []
    const system = text(coding.system)
    return [
      {
        system: system === undefined ? undefined : canonicalSystem(system),
        code,
        display: text(coding.display),
      },
    ]
  })
}

/** The code from this system, wherever it is in the list. */
export function codeOf(
  concept: Untrusted<CodeableConcept> | undefined,
  system: string,
): string | undefined {
  return codings(concept).find((coding) => coding.system === system)?.code
}

/**
 * What the source calls it: the text, else the display that a user selected, else any display, else a code. The order
 * of codings has no meaning, so the first one is never preferred.
 * https://hl7.org/fhir/R4/datatypes.html#CodeableConcept
 */
export function conceptName(concept: Untrusted<CodeableConcept> | undefined): string | undefined {
  return conceptWords(concept) ?? codings(concept)[0]?.code
}

/** The same without a code in place of words. */
export function conceptWords(concept: Untrusted<CodeableConcept> | undefined): string | undefined {
  const { coding, text: written } = element(concept)
  const all = elements(coding)
  return (
    text(written) ??
    firstDisplay(all.filter(({ userSelected }) => userSelected === true)) ??
    firstDisplay(all)
  )
}

function firstDisplay(all: readonly Sent<Coding>[]): string | undefined {
  return all.map(({ display }) => text(display)).find((display) => display !== undefined)
}
