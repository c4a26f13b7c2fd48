import { describe, expect, test } from 'vitest'
import { readerIdentity } from './reader-identity.ts'

const now = Date.UTC(2026, 10, 28)
const role = (text: string) => ({ text })

describe('whoever signed in', () => {
  test.each([
    [
      'a practitioner, by name and qualification',
      {
        resourceType: 'Practitioner',
        name: [{ family: 'Haddad', given: ['Amal'] }],
        qualification: [{ code: role('Internist') }, { code: role('Internist') }],
      },
      { family: 'Haddad', roles: ['Internist'] },
    ],
    [
      'a practitioner in a role, by the name that it refers to',
      {
        resourceType: 'PractitionerRole',
        practitioner: { reference: 'Practitioner/1', display: 'Dr. Amal Haddad' },
        code: [role('Attending')],
      },
      { text: 'Dr. Amal Haddad', roles: ['Attending'] },
    ],
    [
      'a related person, by what they are to the patient',
      {
        resourceType: 'RelatedPerson',
        name: [{ family: 'Kowalchuk', given: ['Tessa'] }],
        relationship: [{ coding: [{ code: 'MTH', display: 'mother' }] }],
      },
      { family: 'Kowalchuk', roles: ['mother'] },
    ],
    ['a person without a name', { resourceType: 'Person' }, { roles: [] }],
    [
      'a name that is over, which names nobody today',
      {
        resourceType: 'Practitioner',
        name: [{ family: 'Gone', period: { end: '2020' } }],
      },
      { roles: [] },
    ],
    ['what is no record at all', 'oops', { roles: [] }],
  ])(
    '%s',
    (_, resource, { family, text, roles }: { family?: string; text?: string; roles: string[] }) => {
      const identity = readerIdentity(resource, now)
      expect(identity.roles).toEqual(roles)
      expect(identity.name?.family).toBe(family)
      expect(identity.name?.text).toBe(text)
    },
  )
})
