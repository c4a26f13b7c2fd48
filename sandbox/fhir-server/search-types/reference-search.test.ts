import { searchTable } from '../testing/search-table.ts'

const observation = (id: string, subject: unknown) => ({ resourceType: 'Observation', id, subject })

searchTable(
  'reference',
  [
    observation('relative', { reference: 'Patient/23' }),
    observation('own', { reference: '[base]/Patient/23' }),
    observation('absolute', { reference: 'https://other.example/fhir/Patient/23' }),
    observation('group', { reference: 'Group/23' }),
    observation('versioned', { reference: 'Patient/23/_history/4' }),
    observation('longer', { reference: 'Patient/1-23' }),
    observation('identified', {
      identifier: { system: 'https://a.example/mrn', value: '123456' },
    }),
    observation('ambiguous', { reference: 'Location/7' }),
    { resourceType: 'Patient', id: '7' },
    { resourceType: 'Location', id: '7' },
    observation('urn', { reference: 'urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0' }),
    observation('absent', undefined),
    {
      ...observation('contained', { reference: '#p' }),
      contained: [{ resourceType: 'Patient', id: 'p' }],
    },
  ],
  [
    [
      '3.1.1.4.12 [id]: a local reference of any type',
      'Observation?subject=23',
      ['relative', 'own', 'group', 'versioned'],
    ],
    ['3.1.1.4.12 [type]/[id]', 'Observation?subject=Patient/23', ['relative', 'own', 'versioned']],
    ['3.1.1.4.12 [type]/[id], another type', 'Observation?subject=Group/23', ['group']],
    [
      '3.1.1.4.12 [url] on this server matches the relative reference',
      'Observation?subject=[base]/Patient/23',
      ['relative', 'own', 'versioned'],
    ],
    [
      '3.1.1.4.12 [url] elsewhere matches only itself',
      'Observation?subject=https://other.example/fhir/Patient/23',
      ['absolute'],
    ],
    [
      '3.1.1.4.12 [url] elsewhere, another path',
      'Observation?subject=https://other.example/Patient/23',
      [],
    ],
    ['3.1.1.4.12 :[type]', 'Observation?subject:Patient=23', ['relative', 'own', 'versioned']],
    [
      '3.1.1.4.12 :[type] with the type repeated in the value',
      'Observation?subject:Patient=Patient/23',
      ['relative', 'own', 'versioned'],
    ],
    [
      '3.1.1.4.12 :[type] against a reference of another',
      'Observation?subject:Patient=Group/23',
      400,
    ],
    [
      '3.1.1.4.12 :[type] of a type that subject cannot have',
      'Observation?subject:Medication=23',
      400,
    ],
    [
      '3.1.1.4.12 patient is limited to Patient',
      'Observation?patient=23',
      ['relative', 'own', 'versioned'],
    ],
    [
      '3.1.1.4.12 patient with its type',
      'Observation?patient=Patient/23',
      ['relative', 'own', 'versioned'],
    ],
    ['3.1.1.4.12 patient is never a Group', 'Observation?patient=Group/23', []],
    ['3.1.1.4.12 an id that two types have is rejected', 'Observation?subject=7', 400],
    ['3.1.1.4.12 … unless the type is given', 'Observation?subject=Location/7', ['ambiguous']],
    ['3.1.1.4.12 … or implied', 'Observation?patient=7', []],
    [
      '3.1.1.4.12 :identifier is a token search on Reference.identifier',
      'Observation?subject:identifier=https://a.example/mrn|123456',
      ['identified'],
    ],
    [
      '3.1.1.4.12 :identifier, without system',
      'Observation?subject:identifier=123456',
      ['identified'],
    ],
    ['3.1.1.4.12 an id is whole', 'Observation?subject=2', []],
    ['3.1.1.4.12 an id is case sensitive', 'Observation?subject=patient/23', 400],
    [
      '3.1.1.4.12 a URN is a URL',
      'Observation?subject=urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0',
      ['urn'],
    ],
    ['3.1.1.4.12 a contained resource cannot be referred to', 'Observation?subject=p', []],
    ['3.1.1.4.12 … nor by its fragment', 'Observation?subject=%23p', 400],
    [
      '3.1.1.4.17 comma: either',
      'Observation?subject=Patient/23,Group/23',
      ['relative', 'own', 'group', 'versioned'],
    ],
    ['3.1.1.4.4 :missing', 'Observation?subject:missing=true', ['absent']],
    ['3.1.1.4.15 chaining is not supported', 'Observation?subject.name=peter', 400],
    ['3.1.1.4.15 … nor with a type', 'Observation?subject:Patient.name=peter', 400],
    [
      '3.1.1.4.16 reverse chaining is not supported',
      'Observation?_has:DiagnosticReport:result:code=x',
      400,
    ],
    ['3.1.1.3 a subject that does not exist is an empty set', 'Observation?subject=101', []],
    ['3.1.1.3 a malformed reference is an error', 'Observation?subject=a/b/c', 400],
  ],
)

searchTable(
  'reference parameters of the other types',
  [
    {
      resourceType: 'MedicationRequest',
      id: 'm',
      medicationReference: { reference: 'Medication/a' },
      requester: { reference: 'Practitioner/haddad' },
    },
    {
      resourceType: 'MedicationRequest',
      id: 'coded',
      medicationCodeableConcept: { coding: [{ code: '314076' }] },
    },
    {
      resourceType: 'DiagnosticReport',
      id: 'r',
      result: [{ reference: 'Observation/o1' }, { reference: 'Observation/o2' }],
      encounter: { reference: 'Encounter/e' },
    },
    { resourceType: 'AllergyIntolerance', id: 'a', patient: { reference: 'Patient/p' } },
    { resourceType: 'RelatedPerson', id: 'rp', patient: { reference: 'Patient/p' } },
  ],
  [
    [
      'medicationrequest.html medication: the reference',
      'MedicationRequest?medication=Medication/a',
      ['m'],
    ],
    ['medicationrequest.html code: the inline concept', 'MedicationRequest?code=314076', ['coded']],
    ['medicationrequest.html requester', 'MedicationRequest?requester=Practitioner/haddad', ['m']],
    ['diagnosticreport.html result: any of several', 'DiagnosticReport?result=o2', ['r']],
    ['diagnosticreport.html encounter', 'DiagnosticReport?encounter=e', ['r']],
    ['allergyintolerance.html patient', 'AllergyIntolerance?patient=p', ['a']],
    ['relatedperson.html patient', 'RelatedPerson?patient=[base]/Patient/p', ['rp']],
  ],
)
