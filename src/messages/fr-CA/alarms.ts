import type { AlarmsMessages } from '../alarms.ts'

export const alarms: AlarmsMessages = {
  otherPatient: (withheld, received) =>
    `${String(withheld)} des ${String(received)} données reçues concernent un autre patient et ne sont pas affichées.`,
  otherPatientNext: (panel) =>
    `${panel}\u00A0: vérifiez dans le dossier électronique, et avisez le centre d’assistance.`,
  replacedBy: (record) =>
    record === ''
      ? 'Ce dossier a été fusionné avec un autre.'
      : `Ce dossier a été fusionné avec ${record}.`,
  replacedByNext:
    'Les données plus récentes peuvent se trouver seulement dans cet autre dossier. Rouvrez le patient dans le dossier électronique, puis ouvrez Sidechart à partir de là.',
  wrongPatient: 'Il s’agit peut-être du mauvais patient. Aucun dossier n’est affiché.',
  movedPatient: 'Ce dossier a peut-être été fusionné avec un autre. Aucun dossier n’est affiché.',
  opened: 'Demandé',
  received: 'Reçu',
  code: 'Code pour le centre d’assistance\u00A0:',
  noIdentity: 'Impossible de lire l’identité du patient. Aucun dossier n’est affiché.',
  identityNotPermitted:
    'Votre accès ne comprend pas l’identité du patient. Aucun dossier n’est affiché.',
}
