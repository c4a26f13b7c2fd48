import type { JsonObject } from '#src/json-object.ts'
import type { MatchedFhirServer } from '#src/smart/protocol/known-fhir-servers.ts'
import { about, type Finding } from './finding.ts'
import { textsOf } from './texts-of.ts'

/**
 * PKCE, the kind of client, and the ways to launch, as the EHR lists them.
 * https://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html#smart-on-fhir-oauth-authorization-endpoints-and-capabilities
 */
export function settingsFindings(
  document: JsonObject,
  { known }: MatchedFhirServer,
): readonly Finding[] {
  const capabilities = textsOf(document, 'capabilities')
  const listed = (name: string) => capabilities.includes(name)
  const unlisted = (subject: string, words: string) =>
    // A document without any capability says nothing about one.
    capabilities.length === 0
      ? about(subject).notes('The EHR lists no capabilities at all.')
      : about(subject).doesNotFit(words)
  return [
    textsOf(document, 'code_challenge_methods_supported').includes('S256')
      ? about('PKCE').fits('S256 is offered.')
      : about('PKCE').doesNotFit(
          'S256 is not among code_challenge_methods_supported. SMART requires it.',
          'pkce-not-offered',
        ),
    listed('client-public')
      ? about('Kind of client').fits('Public clients (client-public).')
      : unlisted('Kind of client', 'client-public is not listed: Sidechart keeps no secret.'),
    listed('launch-ehr')
      ? about('Launch from the EHR').fits('launch-ehr is listed.')
      : unlisted(
          'Launch from the EHR',
          'launch-ehr is not listed: clinicians cannot open Sidechart from a chart.',
        ),
    ...(known.standaloneLaunch ? [standalone(), ...brand()] : []),
  ]

  /** https://hl7.org/fhir/smart-app-launch/STU2.2/brands.html: it goes before a vendor's list of many. */
  function brand(): readonly Finding[] {
    const bundle = document['user_access_brand_bundle']
    if (typeof bundle !== 'string') return []
    return [
      about('Brand').notes(
        `The EHR publishes its own at ${bundle}: for the start page it goes before a vendor's list.`,
      ),
    ]
  }

  function standalone(): Finding {
    const subject = 'Launch by a patient'
    if (!listed('launch-standalone'))
      return unlisted(
        subject,
        'launch-standalone is not listed, and the entry has standaloneLaunch: set it to false.',
      )
    return listed('context-standalone-patient')
      ? about(subject).fits('launch-standalone and context-standalone-patient are listed.')
      : about(subject).notes(
          'launch-standalone is listed, context-standalone-patient is not: who may see more than one chart may come back without a patient.',
        )
  }
}
