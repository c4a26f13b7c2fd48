import type { ReaderMessages } from '../reader.ts'

export const reader: ReaderMessages = {
  kinds: {
    clinician: 'membre du personnel soignant',
    patient: 'le patient',
    'related-person': 'proche du patient',
    'other-patient': 'un autre patient',
    person: 'une personne',
  },
  menuLabel: 'Connexion\u00A0:',
  withRoles: (name, roles) => `${name} (${roles})`,
  signedIn: 'Personne connectée',
  notNamed: 'non nommée par le dossier électronique',
  chartOf: 'Dossier de',
  record: 'Fiche',
  records: {
    reading: 'Lecture du nom en cours.',
    failed: 'Impossible de lire le nom.',
    'not-permitted': 'Nom non demandé\u00A0: votre accès ne le comprend pas.',
  },
  onBehalf: (patient) => `Ce dossier est celui de ${patient}, et non le vôtre.`,
  onBehalfWho: (who) => `Personne connectée\u00A0: ${who}.`,
}
