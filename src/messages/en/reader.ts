import type { ReaderMessages } from '../reader.ts'

export const reader: ReaderMessages = {
  kinds: {
    clinician: 'a clinician',
    patient: 'the patient',
    'related-person': 'a person related to the patient',
    'other-patient': 'another patient',
    person: 'a person',
  },
  menuLabel: 'Signed in:',
  withRoles: (name, roles) => `${name} (${roles})`,
  signedIn: 'Signed in',
  notNamed: 'not named by the EHR',
  chartOf: 'Chart of',
  record: 'Record',
  records: {
    reading: 'The name is being read.',
    failed: 'The name could not be read.',
    'not-permitted': 'The name was not requested: your sign-in does not include it.',
  },
  onBehalf: (patient) => `This is the chart of ${patient}, not your own.`,
  onBehalfWho: (who) => `Signed in: ${who}.`,
}
