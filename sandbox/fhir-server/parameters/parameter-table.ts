import { idType } from '../search-types/token-type.ts'
import {
  boolean,
  code,
  coded,
  date,
  declared,
  identifier,
  namePart,
  patientReference,
  quantity,
  reference,
  string,
  uri,
  type SearchParameter,
} from './search-parameter.ts'

/**
 * The search parameters of every served type. Search, granular scopes, `_include`, the CapabilityStatement and a page
 * in docs are all made from this table. Names and elements are those of the R4 SearchParameters; the docs name what is
 * left out because this data never has it (SampledData, canonical units).
 * https://hl7.org/fhir/R4/searchparameter-registry.html
 */
type Parameters = Readonly<Record<string, SearchParameter>>

const fhir = 'http://hl7.org/fhir'
const professionals = ['Practitioner', 'PractitionerRole']
const people = [...professionals, 'Patient', 'RelatedPerson']
const questionnaires = ['QuestionnaireResponse', 'MolecularSequence']
const subjects = ['Patient', 'Group', 'Device', 'Location']

const everyType: Parameters = {
  _id: declared(idType, ['id'], (id) => (typeof id === 'string' ? [{ code: id }] : [])),
  _lastUpdated: date('meta.lastUpdated'),
  _tag: coded('meta.tag'),
  _security: coded('meta.security'),
  _profile: uri('meta.profile'),
}

const humanName = {
  name: namePart('name.family', 'name.given', 'name.prefix', 'name.suffix', 'name.text'),
}
const nameParts = { family: namePart('name.family'), given: namePart('name.given') }
const gender = code(`${fhir}/administrative-gender`, 'gender')

export const searchParameters: Readonly<Record<string, Parameters>> = {
  Patient: {
    ...everyType,
    ...humanName,
    ...nameParts,
    identifier: identifier('identifier'),
    birthdate: date('birthDate'),
    gender,
    active: boolean('active'),
    // Never missing, because it is defined as "Patient.deceased.exists() and Patient.deceased != false".
    deceased: {
      ...boolean('deceasedBoolean', 'deceasedDateTime'),
      values: ({ json }) => [
        {
          code: String(json['deceasedBoolean'] === true || json['deceasedDateTime'] !== undefined),
        },
      ],
    },
    'death-date': date('deceasedDateTime'),
    'general-practitioner': reference([...professionals, 'Organization'], 'generalPractitioner'),
    link: reference(['Patient', 'RelatedPerson'], 'link.other'),
  },
  RelatedPerson: {
    ...everyType,
    ...humanName,
    identifier: identifier('identifier'),
    patient: patientReference('patient'),
    relationship: coded('relationship'),
    birthdate: date('birthDate'),
    gender,
    active: boolean('active'),
  },
  Practitioner: {
    ...everyType,
    ...humanName,
    ...nameParts,
    identifier: identifier('identifier'),
    gender,
    active: boolean('active'),
  },
  Organization: {
    ...everyType,
    name: string('name', 'alias'),
    identifier: identifier('identifier'),
    type: coded('type'),
    active: boolean('active'),
    partof: reference(['Organization'], 'partOf'),
  },
  Location: {
    ...everyType,
    name: string('name', 'alias'),
    identifier: identifier('identifier'),
    type: coded('type'),
    status: code(`${fhir}/location-status`, 'status'),
    organization: reference(['Organization'], 'managingOrganization'),
    partof: reference(['Location'], 'partOf'),
  },
  Encounter: {
    ...everyType,
    identifier: identifier('identifier'),
    patient: patientReference('subject'),
    subject: reference(['Patient', 'Group'], 'subject'),
    date: date('period'),
    status: code(`${fhir}/encounter-status`, 'status'),
    class: coded('class'),
    type: coded('type'),
    'reason-code': coded('reasonCode'),
    participant: reference([...professionals, 'RelatedPerson'], 'participant.individual'),
    location: reference(['Location'], 'location.location'),
    'service-provider': reference(['Organization'], 'serviceProvider'),
    'part-of': reference(['Encounter'], 'partOf'),
  },
  Condition: {
    ...everyType,
    identifier: identifier('identifier'),
    patient: patientReference('subject'),
    subject: reference(['Patient', 'Group'], 'subject'),
    encounter: reference(['Encounter'], 'encounter'),
    category: coded('category'),
    code: coded('code'),
    'clinical-status': coded('clinicalStatus'),
    'verification-status': coded('verificationStatus'),
    severity: coded('severity'),
    'onset-date': date('onsetDateTime', 'onsetPeriod'),
    'abatement-date': date('abatementDateTime', 'abatementPeriod'),
    'recorded-date': date('recordedDate'),
    asserter: reference(people, 'asserter'),
  },
  AllergyIntolerance: {
    ...everyType,
    identifier: identifier('identifier'),
    patient: patientReference('patient'),
    'clinical-status': coded('clinicalStatus'),
    'verification-status': coded('verificationStatus'),
    type: code(`${fhir}/allergy-intolerance-type`, 'type'),
    category: code(`${fhir}/allergy-intolerance-category`, 'category'),
    criticality: code(`${fhir}/allergy-intolerance-criticality`, 'criticality'),
    code: coded('code', 'reaction.substance'),
    manifestation: coded('reaction.manifestation'),
    severity: code(`${fhir}/reaction-event-severity`, 'reaction.severity'),
    date: date('recordedDate'),
    onset: date('reaction.onset'),
    'last-date': date('lastOccurrence'),
    recorder: reference(people, 'recorder'),
    asserter: reference(people, 'asserter'),
  },
  Immunization: {
    ...everyType,
    identifier: identifier('identifier'),
    patient: patientReference('patient'),
    date: date('occurrenceDateTime'),
    status: code(`${fhir}/event-status`, 'status'),
    'status-reason': coded('statusReason'),
    'vaccine-code': coded('vaccineCode'),
    'lot-number': string('lotNumber'),
    performer: reference([...professionals, 'Organization'], 'performer.actor'),
    location: reference(['Location'], 'location'),
    manufacturer: reference(['Organization'], 'manufacturer'),
  },
  Observation: {
    ...everyType,
    identifier: identifier('identifier'),
    patient: patientReference('subject'),
    subject: reference(subjects, 'subject'),
    encounter: reference(['Encounter'], 'encounter'),
    performer: reference([...people, 'Organization', 'CareTeam'], 'performer'),
    category: coded('category'),
    code: coded('code'),
    'component-code': coded('component.code'),
    'combo-code': coded('code', 'component.code'),
    date: date('effectiveDateTime', 'effectivePeriod', 'effectiveTiming', 'effectiveInstant'),
    status: code(`${fhir}/observation-status`, 'status'),
    'value-quantity': quantity('valueQuantity'),
    'component-value-quantity': quantity('component.valueQuantity'),
    'combo-value-quantity': quantity('valueQuantity', 'component.valueQuantity'),
    'value-concept': coded('valueCodeableConcept'),
    'value-string': string('valueString', 'valueCodeableConcept.text'),
    'data-absent-reason': coded('dataAbsentReason'),
    'has-member': reference(['Observation', ...questionnaires], 'hasMember'),
    'derived-from': reference(
      ['Observation', 'DocumentReference', 'ImagingStudy', 'Media', ...questionnaires],
      'derivedFrom',
    ),
  },
  DiagnosticReport: {
    ...everyType,
    identifier: identifier('identifier'),
    patient: patientReference('subject'),
    subject: reference(subjects, 'subject'),
    encounter: reference(['Encounter'], 'encounter'),
    performer: reference([...professionals, 'Organization', 'CareTeam'], 'performer'),
    category: coded('category'),
    code: coded('code'),
    date: date('effectiveDateTime', 'effectivePeriod'),
    issued: date('issued'),
    status: code(`${fhir}/diagnostic-report-status`, 'status'),
    result: reference(['Observation'], 'result'),
    conclusion: coded('conclusionCode'),
  },
  MedicationRequest: {
    ...everyType,
    identifier: identifier('identifier'),
    patient: patientReference('subject'),
    subject: reference(['Patient', 'Group'], 'subject'),
    encounter: reference(['Encounter'], 'encounter'),
    status: code(`${fhir}/CodeSystem/medicationrequest-status`, 'status'),
    intent: code(`${fhir}/CodeSystem/medicationrequest-intent`, 'intent'),
    priority: code(`${fhir}/request-priority`, 'priority'),
    category: coded('category'),
    authoredon: date('authoredOn'),
    code: coded('medicationCodeableConcept'),
    medication: reference(['Medication'], 'medicationReference'),
    requester: reference([...people, 'Organization', 'Device'], 'requester'),
  },
  Medication: {
    ...everyType,
    identifier: identifier('identifier'),
    code: coded('code'),
    form: coded('form'),
    status: code(`${fhir}/CodeSystem/medication-status`, 'status'),
    'ingredient-code': coded('ingredient.itemCodeableConcept'),
  },
}

/** The parameters of a served type; undefined for any other. */
export function parametersOf(resourceType: string): Parameters | undefined {
  return Object.hasOwn(searchParameters, resourceType) ? searchParameters[resourceType] : undefined
}
