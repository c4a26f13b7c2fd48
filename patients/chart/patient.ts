import { hl7Concept, type Resource } from '../resource-parts.ts'
import type { Chart } from './chart.ts'
import { at } from './clock.ts'
import type { Person } from './person.ts'
import { organizationReference, staffReference } from './staff.ts'

/** Adds the Patient in the form of US Core or, in Canada, of CA Core+. `more` has further elements. */
export function addPatient(chart: Chart, more: Resource = {}): void {
  const { person } = chart
  const { place } = person
  const isCanadian = place.country === 'CA'
  chart.add({
    resourceType: 'Patient',
    id: person.id,
    // No Canadian profile is claimed, because no Canadian package was available to check against.
    ...(isCanadian
      ? {}
      : { meta: { profile: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient'] } }),
    identifier: [
      { system: 'https://northgate.example/visits', value: `V-${person.id}` },
      {
        use: 'usual',
        type: hl7Concept('v2-0203', 'MR', 'Medical record number'),
        system: 'https://northgate.example/mrn',
        value: person.recordNumber,
        assigner: { display: 'Northgate General Hospital' },
      },
      ...(isCanadian ? [healthNumber(person)] : []),
    ],
    active: true,
    name: [{ use: 'official', family: person.family, given: person.given }],
    telecom: [{ system: 'phone', value: `+1 555 555 01${person.phone}`, use: 'home' }],
    gender: person.gender,
    birthDate: birthDate(chart),
    ...(person.diedAt === undefined
      ? {}
      : { deceasedDateTime: chart.clock.dateTime(person.diedAt) }),
    address: [
      {
        use: 'home',
        line: [person.street],
        city: place.city,
        state: place.region,
        postalCode: place.postalCode,
        country: place.country,
      },
    ],
    generalPractitioner: [staffReference(person.generalPractitioner)],
    managingOrganization: organizationReference(place.organization),
    ...more,
  })
}

export function birthDate({ person: { born }, clock }: Chart): string {
  if ('day' in born) return clock.date(at(born.day))
  const today = clock.date(0)
  const hasHadBirthday = today.slice(5) >= born.monthAndDay
  return `${String(Number(today.slice(0, 4)) - born.age - (hasHadBirthday ? 0 : 1))}-${born.monthAndDay}`
}

/** A health number of the person's province with type JHN, and a value that no province can have issued. */
function healthNumber({ place, recordNumber }: Person): Resource {
  const digits = `0000${recordNumber.replaceAll(/\D/g, '').slice(-6)}`
  return {
    type: hl7Concept('v2-0203', 'JHN'),
    system: `https://fhir.infoway-inforoute.ca/NamingSystem/${place.region === 'ON' ? 'ca-on-patient-hcn' : 'ca-ns-patient-healthcare-id'}`,
    value: `TEST-${digits}`,
  }
}
