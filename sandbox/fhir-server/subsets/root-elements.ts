/** Root elements of a type, as in the R4 StructureDefinitions. `value` means `value[x]`. */
export interface RootElements {
  /** Cardinality 1..*, which a server SHOULD always return: https://hl7.org/fhir/R4/search.html#3.1.1.5.9 */
  readonly mandatory: readonly string[]
  /** Modifier elements change what the rest means, so a subset without them would be misleading. */
  readonly modifiers: readonly string[]
  /** Marked as summary, for `_summary=true`. */
  readonly summary: readonly string[]
}

const words = (text: string) => (text === '' ? [] : text.split(' '))
const elements = (mandatory: string, modifiers: string, summary: string): RootElements => ({
  mandatory: words(mandatory),
  modifiers: words(modifiers),
  summary: words(summary),
})

export const rootElements: Readonly<Record<string, RootElements>> = {
  Patient: elements(
    '',
    'active deceased link',
    'identifier active name telecom gender birthDate deceased address managingOrganization link',
  ),
  RelatedPerson: elements(
    'patient',
    'active',
    'identifier active patient relationship name telecom gender birthDate address',
  ),
  Practitioner: elements('', '', 'identifier active name telecom address gender birthDate'),
  Organization: elements('', 'active', 'identifier active type name partOf'),
  Location: elements(
    '',
    'status',
    'identifier status operationalStatus name description mode type physicalType managingOrganization',
  ),
  Encounter: elements(
    'status class',
    'status',
    'identifier status class type serviceType subject episodeOfCare participant appointment reasonCode reasonReference diagnosis',
  ),
  Condition: elements(
    'subject',
    'clinicalStatus verificationStatus',
    'identifier clinicalStatus verificationStatus code bodySite subject encounter onset recordedDate recorder asserter',
  ),
  AllergyIntolerance: elements(
    'patient',
    'clinicalStatus verificationStatus',
    'identifier clinicalStatus verificationStatus type category criticality code patient asserter',
  ),
  Immunization: elements(
    'status vaccineCode patient occurrence',
    'status isSubpotent',
    'status vaccineCode patient occurrence primarySource performer note isSubpotent',
  ),
  Observation: elements(
    'status code',
    'status',
    'identifier basedOn partOf status code subject focus encounter effective issued performer value hasMember derivedFrom component',
  ),
  DiagnosticReport: elements(
    'status code',
    'status',
    'identifier status category code subject encounter effective issued performer resultsInterpreter media',
  ),
  MedicationRequest: elements(
    'status intent medication subject',
    'status intent doNotPerform',
    'status intent priority doNotPerform reported medication subject authoredOn requester performerType instantiatesCanonical instantiatesUri basedOn groupIdentifier',
  ),
  Medication: elements('', 'status', 'identifier code status manufacturer amount'),
}
