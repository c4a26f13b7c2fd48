import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { charts, tokens } from './testing/access-charts.ts'
import { serveResources, type FhirReply, type ServedResources } from './testing/serve-resources.ts'

/**
 * Access is limited to the token's patient and scopes on every path.
 * https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html#scopes-for-requesting-fhir-resources
 */

let served: ServedResources
beforeAll(async () => {
  served = await serveResources(charts, tokens)
})
afterAll(() => served.close())

type Name = keyof typeof tokens
const challenge = ({ headers }: FhirReply) => headers.get('www-authenticate') ?? ''

describe('read', () => {
  test.each<[string, Name, string, 200 | 403 | 404, 'insufficient_scope' | '']>([
    ['the patient in context', 'whole', 'Patient/ann', 200, ''],
    ['another patient', 'whole', 'Patient/ben', 403, ''],
    ['another patient’s result', 'whole', 'Observation/ben-lab', 403, ''],
    ['a result without a subject', 'whole', 'Observation/nobody', 403, ''],
    ['a result of a group with the patient’s id', 'whole', 'Observation/group', 403, ''],
    ['a result of the same id on another server', 'whole', 'Observation/foreign', 403, ''],
    ['a reference to something below the patient', 'whole', 'Observation/beyond', 403, ''],
    ['another patient’s relative', 'whole', 'RelatedPerson/ben-mother', 403, ''],
    ['with _elements', 'whole', 'Observation/ben-lab?_elements=status', 403, ''],
    ['a resource that does not exist', 'whole', 'Observation/none', 404, ''],
    ['a type without a scope', 'reading', 'Patient/ann', 403, 'insufficient_scope'],
    ['search is not read', 'searching', 'Observation/ann-lab', 403, 'insufficient_scope'],
    ['read is read', 'reading', 'Observation/ann-lab', 200, ''],
    ['the granted category', 'laboratory', 'Observation/ann-lab', 200, ''],
    ['another category', 'laboratory', 'Observation/ann-vital', 403, 'insufficient_scope'],
    ['the granted category of another patient', 'laboratory', 'Observation/ben-lab', 403, ''],
    ['two filters, both met', 'finalLaboratory', 'Observation/ann-lab', 200, ''],
    ['two filters, one met', 'finalLaboratory', 'Observation/ann-draft', 403, 'insufficient_scope'],
    ['two scopes, the first', 'union', 'Observation/ann-lab', 200, ''],
    ['two scopes, the second', 'union', 'Observation/ann-vital', 200, ''],
    [
      'a read that only the search scope covers',
      'mixed',
      'Observation/ann-vital',
      403,
      'insufficient_scope',
    ],
    [
      'an undeclared filter grants nothing',
      'undeclared',
      'Observation/ann-lab',
      403,
      'insufficient_scope',
    ],
    [
      '… also next to a declared one',
      'undeclaredToo',
      'Observation/ann-lab',
      403,
      'insufficient_scope',
    ],
    [
      'a filter without a value grants nothing',
      'valueless',
      'Observation/ann-lab',
      403,
      'insufficient_scope',
    ],
    [
      'a filter that is not a date grants nothing',
      'wrongValue',
      'Observation/ann-lab',
      403,
      'insufficient_scope',
    ],
    [
      'a filter with an undeclared modifier grants nothing',
      'wrongModifier',
      'Observation/ann-lab',
      403,
      'insufficient_scope',
    ],
    ['an empty filter grants nothing', 'blank', 'Observation/ann-lab', 403, 'insufficient_scope'],
    ['no scope', 'filterless', 'Patient/ann', 403, 'insufficient_scope'],
    ['a wildcard with a filter that matches', 'wildGranular', 'Observation/ann-lab', 200, ''],
    ['… that does not match', 'wildGranular', 'Observation/ann-vital', 403, 'insufficient_scope'],
    [
      '… on a type without that parameter',
      'wildGranular',
      'Patient/ann',
      403,
      'insufficient_scope',
    ],
    ['patient/ without a patient', 'withoutPatient', 'Patient/ann', 403, ''],
    ['patient/ of a patient that the user may not see', 'notTheUsers', 'Patient/ann', 403, ''],
    ['… and does not cover the user’s own patient', 'notTheUsers', 'Patient/ben', 403, ''],
    ['a mother, her child', 'mother', 'Patient/ann', 200, ''],
    ['a mother, herself as fhirUser', 'mother', 'RelatedPerson/ann-mother', 200, ''],
    ['a mother, another mother', 'mother', 'RelatedPerson/ben-mother', 403, ''],
    ['user/ with everyone', 'clinician', 'Observation/cy-lab', 200, ''],
    ['user/ with everyone: results without a subject', 'clinician', 'Observation/nobody', 200, ''],
    ['user/, a patient of the user', 'ward', 'Patient/ben', 200, ''],
    ['user/, a patient the user may not see', 'ward', 'Observation/cy-lab', 403, ''],
    ['user/ with a list: a result without a subject', 'ward', 'Observation/nobody', 403, ''],
    ['types that belong to no patient, with a scope', 'whole', 'Medication/m', 200, ''],
    ['… without one', 'patientOnly', 'Medication/m', 403, 'insufficient_scope'],
    ['… for a token without a patient', 'withoutPatient', 'Practitioner/haddad', 200, ''],
  ])('%s (%s, %s): %i', async (_, name, path, status, error) => {
    const reply = await served.ask(path, name)
    expect(reply.status).toBe(status)
    expect(challenge(reply).includes('insufficient_scope')).toBe(error !== '')
    if (status !== 200) expect(reply.json.resourceType).toBe('OperationOutcome')
  })
})
