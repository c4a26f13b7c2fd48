import type { StoredResource } from './bundle-resources.ts'

/** What can be searched by: one table, from which search and the CapabilityStatement are made. */

export type SearchParameterType = 'token' | 'date' | 'reference' | 'string'

export interface SearchParameter {
  readonly type: SearchParameterType
  /** The elements a parameter looks at, as JSON values. */
  readonly values: (resource: StoredResource) => readonly unknown[]
}

const element =
  (...names: readonly string[]) =>
  ({ json }: StoredResource): readonly unknown[] =>
    names.flatMap((name) => json[name] ?? [])

const own: Readonly<Record<string, SearchParameter>> = {
  _id: { type: 'token', values: ({ id }) => [{ code: id }] },
}
const ofPatient: Readonly<Record<string, SearchParameter>> = {
  patient: { type: 'reference', values: element('subject', 'patient') },
  subject: { type: 'reference', values: element('subject', 'patient') },
}

export const searchParameters: Readonly<Record<string, Readonly<Record<string, SearchParameter>>>> =
  {
    Patient: {
      ...own,
      identifier: { type: 'token', values: element('identifier') },
      birthdate: { type: 'date', values: element('birthDate') },
      gender: { type: 'token', values: element('gender') },
    },
    Observation: {
      ...own,
      ...ofPatient,
      category: { type: 'token', values: element('category') },
      code: { type: 'token', values: element('code') },
      date: {
        type: 'date',
        values: element('effectiveDateTime', 'effectivePeriod', 'effectiveInstant'),
      },
      status: { type: 'token', values: element('status') },
      encounter: { type: 'reference', values: element('encounter') },
    },
    MedicationRequest: {
      ...own,
      ...ofPatient,
      status: { type: 'token', values: element('status') },
      intent: { type: 'token', values: element('intent') },
      authoredon: { type: 'date', values: element('authoredOn') },
      encounter: { type: 'reference', values: element('encounter') },
    },
    Medication: { ...own, code: { type: 'token', values: element('code') } },
    Practitioner: { ...own, identifier: { type: 'token', values: element('identifier') } },
    Encounter: {
      ...own,
      ...ofPatient,
      status: { type: 'token', values: element('status') },
      date: { type: 'date', values: element('period') },
    },
  }
