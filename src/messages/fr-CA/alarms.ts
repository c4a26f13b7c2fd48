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
  wrongPatientWhy: 'Un patient a été demandé au dossier électronique, qui en a transmis un autre.',
  changedPatientWhy:
    'Au renouvellement de la connexion, le dossier électronique a nommé un autre patient. La session a été fermée.',
  movedPatient: 'Ce dossier a peut-être été fusionné avec un autre. Aucun dossier n’est affiché.',
  movedPatientWhy:
    'Le dossier électronique a redirigé la demande pour ce patient. Le navigateur n’indique pas vers où, et la redirection n’a pas été suivie.',
  whatToDo:
    'N’utilisez pas ce que vous avez pu lire ici sans le vérifier dans le dossier électronique. Rouvrez le patient dans le dossier électronique, puis ouvrez Sidechart à partir de là.',
  opened: 'Demandé',
  received: 'Reçu',
  record: 'Dossier',
  notShown: 'Rien n’en a été affiché.',
  code: 'Code pour le centre d’assistance\u00A0:',
  noIdentity: 'Impossible de lire l’identité du patient. Aucun dossier n’est affiché.',
  noIdentityNext: 'Sans nom ni date de naissance, personne ne peut dire à qui est ce dossier.',
  identityNotPermitted:
    'Votre accès ne comprend pas l’identité du patient. Aucun dossier n’est affiché.',
  identityNotPermittedNext:
    'Rouvrez Sidechart et autorisez cet accès, ou adressez-vous au centre d’assistance.',
}
