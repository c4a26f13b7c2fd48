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
  noMrn: 'Nº de dossier non transmis',
  merged: 'Ce dossier a été fusionné avec un autre. Rouvrez-le à partir du dossier électronique.',
  inactive: 'Dossier marqué inactif',
  loading: 'Lecture de l’identité du patient',
  failed:
    'Impossible de lire l’identité du patient. N’utilisez pas ce dossier tant que le nom n’est pas affiché.',
  notPermitted:
    'Votre accès ne comprend pas le nom du patient. Vérifiez dans le dossier électronique de qui il s’agit avant d’utiliser ce dossier.',
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
