import type { Observation, ObservationComponent, Reference, Specimen } from 'fhir/r4'
import { target } from '#src/r4/reference.ts'
import { element, elements, sent, type Sent, type Untrusted } from '#src/r4/sent.ts'
import { text } from '#src/r4/text.ts'
import { hasUnknownModifier } from '#src/r4/unknown-modifier.ts'
import type { Caution } from './reading-type.ts'

/**
 * What a reader must know before using an Observation: that it is about someone or something other than its subject,
 * or that a modifier may change its meaning.
 * https://hl7.org/fhir/R4/observation-definitions.html#Observation.focus
 */
export function observationCautions(observation: Sent<Observation>): Caution[] {
  const isAboutAnother = elements(observation.focus).length > 0 || isSpecimenOfAnother(observation)
  return [
    ...(isAboutAnother ? (['about-another-subject'] as const) : []),
    ...modifierCautions(observation),
  ]
}

/** Modifiers of an Observation or component, and of its reference ranges. */
export function modifierCautions(holder: Sent<ObservationComponent>): Caution[] {
  return hasUnknownModifier(holder, elements(holder.referenceRange)) ? ['unknown-modifier'] : []
}

/** Whether a contained specimen names another subject than the Observation. Other specimens are not loaded. */
function isSpecimenOfAnother(observation: Sent<Observation>): boolean {
  const to = target(observation.specimen, '')
  if (to.kind !== 'contained') return false
  const specimen = sent<Specimen>(elements(observation.contained).find(({ id }) => id === to.id))
  const subject = typeAndId(specimen.subject)
  return subject !== undefined && subject !== typeAndId(observation.subject)
}

/** `Type/id` of a reference, whether it is relative, absolute or versioned. */
function typeAndId(reference: Untrusted<Reference> | undefined): string | undefined {
  return text(element(reference).reference)
    ?.replace(/\/_history\/[^/]+$/, '')
    .split('/')
    .slice(-2)
    .join('/')
}
