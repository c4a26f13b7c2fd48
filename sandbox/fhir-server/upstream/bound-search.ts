import type { Reach } from '../access/scope-reach.ts'
import { FhirFailure } from '../answers/fhir-failure.ts'
import { parametersOf } from '../parameters/parameter-table.ts'

/**
 * A search limited to the patient that the scopes are limited to. A search that names another patient is refused;
 * one that names none gets the token's.
 * @throws FhirFailure 403
 */
export function boundSearch(
  resourceType: string,
  asked: URLSearchParams,
  reaches: readonly Reach[],
  fhirServerUrl: string,
): URLSearchParams {
  const bound = new URLSearchParams(asked)
  // Anyone may read types that belong to no patient; `user/` scopes may cover every patient.
  if (reaches.some(({ ofPatients }) => ofPatients.length === 0)) return bound
  const patients = new Set(reaches.map(({ patient }) => patient))
  const [patient] = patients
  if (patients.size !== 1 || patient === undefined)
    throw new FhirFailure(403, 'forbidden', 'the token is not limited to one patient')
  const parameter = resourceType === 'Patient' ? '_id' : 'patient'
  const names = [...bound.keys()].filter((name) => isOfPatient(name, resourceType))
  const isOther = (value: string) =>
    ![patient, `Patient/${patient}`, `${fhirServerUrl}/Patient/${patient}`].includes(value)
  if (
    names.some(
      (name) => name.includes(':') || name.includes('.') || bound.getAll(name).some(isOther),
    )
  )
    throw new FhirFailure(
      403,
      'forbidden',
      'the search is not limited to the patient of this token',
    )
  for (const name of names) bound.delete(name)
  if (resourceType !== 'Patient' && !Object.hasOwn(parametersOf(resourceType) ?? {}, 'patient'))
    throw new FhirFailure(403, 'forbidden', `${resourceType} cannot be limited to one patient`)
  bound.set(parameter, patient)
  return bound
}

/** `patient`, `subject` and, for Patient, `_id`; with a modifier or chain too. */
function isOfPatient(name: string, resourceType: string): boolean {
  const [base = ''] = name.split(/[:.]/)
  return (resourceType === 'Patient' ? ['_id'] : ['patient', 'subject']).includes(base)
}
