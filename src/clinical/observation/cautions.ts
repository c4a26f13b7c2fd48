import { target } from '#src/r4/reference.ts'
import { record, records, text, type Json } from '#src/r4/record.ts'
import type { Caution } from './reading-type.ts'

/**
 * What must not be overlooked about an Observation: that it is about someone or something else than its subject
 * (R4 Observation.focus, Specimen.subject), or that a modifier which this app does not know may change its meaning.
 */
export function observationCautions(observation: Json): Caution[] {
  const isAboutAnother = records(observation['focus']).length > 0 || isAnothersSpecimen(observation)
  return [
    ...(isAboutAnother ? (['about-another-subject'] as const) : []),
    ...modifierCautions(observation),
  ]
}

/** The same for the modifiers of an Observation or component and of the reference ranges in it. */
export function modifierCautions(holder: Json): Caution[] {
  const isModified =
    text(holder['implicitRules']) !== undefined ||
    [holder, ...records(holder['referenceRange'])].some(
      (each) => records(each['modifierExtension']).length > 0,
    )
  return isModified ? ['unknown-modifier'] : []
}

/** A contained specimen that names a subject, and not the Observation's. A specimen elsewhere is not read. */
function isAnothersSpecimen(observation: Json): boolean {
  const to = target(observation['specimen'], '')
  if (to.kind !== 'contained') return false
  const specimen = records(observation['contained']).find(({ id }) => id === to.id)
  const from = unversioned(specimen?.['subject'])
  return from !== undefined && from !== unversioned(observation['subject'])
}

/** `Type/id` of a reference, whether it was written relative, absolute or with a version. */
function unversioned(reference: unknown): string | undefined {
  const sent = text(record(reference)['reference'])
  return sent
    ?.replace(/\/_history\/[^/]+$/, '')
    .split('/')
    .slice(-2)
    .join('/')
}
