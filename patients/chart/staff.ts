import { hl7Concept, type Resource } from '../resource-parts.ts'

/** Invented clinicians. `haddad` and `lindqvist` can sign in to the local EHR. */
const staff = {
  haddad: { prefix: 'Dr.', given: 'Amal', family: 'Haddad' },
  lindqvist: { given: 'Mai', family: 'Lindqvist', suffix: 'RN' },
  singh: { prefix: 'Dr.', given: 'Ravi', family: 'Singh' },
  marchetti: { prefix: 'Dr.', given: 'Hélène', family: 'Marchetti' },
  eklund: { prefix: 'Dr.', given: 'Tomas', family: 'Eklund' },
  adeyemi: { prefix: 'Dr.', given: 'Folake', family: 'Adeyemi' },
  bishop: { given: 'Carl', family: 'Bishop', suffix: 'RN' },
} as const satisfies Record<string, Name>

interface Name {
  readonly given: string
  readonly family: string
  readonly prefix?: string
  readonly suffix?: string
}

const organizations = {
  'northgate-hospital': 'Northgate General Hospital',
  'northgate-laboratory': 'Northgate General Hospital, Laboratory',
  'lakeview-clinic': 'Lakeview Family Health Team',
  'lakeview-laboratory': 'Lakeview Community Laboratory',
} as const

export type StaffId = keyof typeof staff
export type OrganizationId = keyof typeof organizations

export function staffReference(id: StaffId): Resource {
  return { reference: `Practitioner/${id}`, display: staffName(staff[id]) }
}

export function organizationReference(id: OrganizationId): Resource {
  return { reference: `Organization/${id}`, display: organizations[id] }
}

/** The staff of the invented hospital and clinic, as resources that charts refer to. */
export const staffResources: readonly Resource[] = [
  ...Object.entries<Name>(staff).map(([id, { given, family, prefix, suffix }]) => ({
    resourceType: 'Practitioner',
    id,
    active: true,
    identifier: [{ system: 'https://northgate.example/staff', value: id }],
    name: [
      {
        family,
        given: [given],
        ...(prefix === undefined ? {} : { prefix: [prefix] }),
        ...(suffix === undefined ? {} : { suffix: [suffix] }),
      },
    ],
  })),
  ...Object.entries(organizations).map(([id, name]) => ({
    resourceType: 'Organization',
    id,
    active: true,
    type: [hl7Concept('organization-type', 'prov')],
    name,
  })),
]

function staffName({ prefix, given, family, suffix }: Name): string {
  const name = [prefix, given, family].filter(Boolean).join(' ')
  return suffix === undefined ? name : `${name}, ${suffix}`
}
