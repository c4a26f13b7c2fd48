import type { BannerMessages } from '../banner.ts'

export const banner: BannerMessages = {
  label: 'Patient',
  born: 'Born',
  mrn: 'MRN',
  sex: 'Sex',
  sexes: { female: 'Female', male: 'Male', other: 'Other', unknown: 'Sex unknown' },
  deceased: 'Deceased',
  deceasedOn: (date) => `Deceased ${date}`,
  unknownName: 'Name not sent',
  unknownBirthDate: 'Birth date not sent',
  unknownSex: 'Sex not sent',
  noMrn: 'MRN not sent',
  merged: 'This record was merged into another one. Open the chart again from the EHR.',
  inactive: 'Record marked inactive',
  loading: 'Reading the patient’s identity',
  failed:
    'The patient’s identity could not be read. Do not use this chart until the name is shown.',
  notPermitted:
    'Your sign-in does not include the patient’s name. Check in the EHR whose chart this is before you use it.',
  readAgain: 'Read again',
  reading: 'Reading',
  asOf: (moment) => `Read ${moment}`,
  ages: {
    days: (count) => `${String(count)} d`,
    weeks: (count) => `${String(count)} wk`,
    months: (count) => `${String(count)} mo`,
    years: (count) => `${String(count)} y`,
  },
  aboutAge: (age) => `about ${age}`,
  ageAtDeath: (age) => `${age} at death`,
}
