import type { BannerMessages } from '../banner.ts'

export const banner: BannerMessages = {
  label: 'Identité du patient',
  born: 'Naissance',
  mrn: 'Nº de dossier',
  sex: 'Sexe',
  sexes: { female: 'Féminin', male: 'Masculin', other: 'Autre', unknown: 'Sexe inconnu' },
  deceased: 'Décès consigné',
  deceasedOn: (date) => `Décès\u00A0: ${date}`,
  unknownName: 'Nom non transmis',
  unknownBirthDate: 'Date de naissance non transmise',
  unknownSex: 'Sexe non transmis',
  noMrn: 'aucun numéro de type MRN',
  number: 'Numéro',
  nameNotCurrent: 'Nom qui n’est pas en vigueur',
  because: (words, reason) => `${words}\u00A0: ${reason}`,
  profileSex: {
    'us-core-sex': (sex) => `Sexe (US Core)\u00A0: ${sex}`,
    'us-core-birth-sex': (sex) => `Sexe à la naissance (US Core)\u00A0: ${sex}`,
    'ca-baseline-birth-sex': (sex) => `Sexe à la naissance (CA Baseline)\u00A0: ${sex}`,
    'recorded-sex-or-gender': (sex) => `Sexe ou genre consigné\u00A0: ${sex}`,
  },
  replaces: (records) => `Comprend le dossier fusionné ${records}`,
  otherRecords: (count) =>
    count === 1
      ? 'Un dossier lié n’est pas affiché'
      : `${String(count)} dossiers liés ne sont pas affichés`,
  unknownModifier: 'Interprétation non sûre\u00A0: voir le dossier électronique',
  inactive: 'Dossier marqué inactif',
  loading: 'Lecture de l’identité du patient',
  readAgain: 'Relire',
  reading: 'Lecture en cours',
  asOf: (moment) => `Lu le ${moment}`,
  ages: {
    days: (count) => `${String(count)}\u00A0j`,
    weeks: (count) => `${String(count)}\u00A0sem.`,
    months: (count) => `${String(count)}\u00A0mois`,
    years: (count) => `${String(count)}\u00A0${count < 2 ? 'an' : 'ans'}`,
  },
  aboutAge: (age) => `environ ${age}`,
  ageAtDeath: (age) => `${age} au décès`,
}
