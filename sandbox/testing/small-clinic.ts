import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A few charts with what the sign-in pages have to handle: a mother of two children, a deceased patient, a merged
 * record, visits, and more patients than fit on a page.
 */
export interface SmallClinic {
  readonly folder: string
  readonly remove: () => void
}

export const ada = 'ada'
export const ben = 'ben'
export const cleo = 'cleo'
export const mother = 'proxy:mother-of-ben'

export function createSmallClinic(): SmallClinic {
  const folder = mkdtempSync(join(tmpdir(), 'clinic-'))
  const entry = resources().map((resource) => ({ resource }))
  writeFileSync(
    join(folder, 'clinic.json'),
    JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry }),
  )
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true })
    },
  }
}

function resources(): readonly object[] {
  const others = Array.from({ length: 60 }, (_, index) =>
    patient(`other-${String(index)}`, 'Other', `Number ${String(index)}`, '1950-01-01'),
  )
  return [
    patient(ada, 'Nguyễn', 'Ada', '1960-02-03'),
    patient(ben, 'Moss', 'Ben', '2016-05-06'),
    patient(cleo, 'Moss', 'Cleo', '2018-07-08'),
    { ...patient('dora', 'Dove', 'Dora', '1930-01-01'), deceasedDateTime: '2024-11-12' },
    { ...patient('ada-twice', 'Nguyễn', 'Ada', '1960-02-03'), active: false },
    ...others,
    relatedPerson('mother-of-ben', ben),
    relatedPerson('mother-of-cleo', cleo),
    visit('visit-1', ada, '2026-03-01T09:00:00Z', 'Cough'),
    visit('visit-2', ada, '2026-06-01T09:00:00Z', 'Blood pressure'),
    visit('visit-of-ben', ben, '2026-06-02T09:00:00Z', 'Vaccination'),
    observation('ada-pulse', 'vital-signs'),
    observation('ada-sodium', 'laboratory'),
  ]
}

function patient(id: string, family: string, given: string, birthDate: string) {
  const name = [{ use: 'official', family, given: [given] }]
  return { resourceType: 'Patient', id, active: true, name, birthDate, gender: 'female' }
}

function relatedPerson(id: string, of: string) {
  return {
    resourceType: 'RelatedPerson',
    id,
    identifier: [{ system: 'urn:example:people', value: 'moss-mother' }],
    patient: { reference: `Patient/${of}` },
    name: [{ family: 'Moss', given: ['Mara'] }],
  }
}

function visit(id: string, of: string, start: string, reason: string) {
  return {
    resourceType: 'Encounter',
    id,
    status: 'finished',
    class: { code: 'AMB' },
    subject: { reference: `Patient/${of}` },
    period: { start },
    reasonCode: [{ text: reason }],
  }
}

function observation(id: string, category: string) {
  const system = 'http://terminology.hl7.org/CodeSystem/observation-category'
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    category: [{ coding: [{ system, code: category }] }],
    code: { text: id },
    subject: { reference: `Patient/${ada}` },
    effectiveDateTime: '2026-06-01T09:00:00Z',
  }
}
