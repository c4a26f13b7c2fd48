import type { AlarmDetailsMessages } from '../alarm-details.ts'

export const alarmDetails: AlarmDetailsMessages = {
  wrongPatientWhy: 'Un patient a été demandé au dossier électronique, qui en a transmis un autre.',
  changedPatientWhy:
    'Au renouvellement de la connexion, le dossier électronique a nommé un autre patient. La session a été fermée.',
  movedPatientWhy:
    'Le dossier électronique a redirigé la demande pour ce patient. Le navigateur n’indique pas vers où, et la redirection n’a pas été suivie.',
  whatToDo:
    'N’utilisez pas ce que vous avez pu lire ici sans le vérifier dans le dossier électronique. Rouvrez le patient dans le dossier électronique, puis ouvrez Sidechart à partir de là.',
  notShown: 'Rien de l’autre dossier n’a été affiché.',
  noIdentityNext: 'Sans nom ni date de naissance, personne ne peut dire à qui est ce dossier.',
  identityNotPermittedNext:
    'Rouvrez Sidechart et autorisez cet accès, ou adressez-vous au centre d’assistance.',
}
