import type { SessionEndMessages } from '../session-end.ts'

export const sessionEnd: SessionEndMessages = {
  endsAt: (time, minutes) =>
    `Cette session se termine à ${time}, dans ${String(minutes)}\u00A0minute${minutes === 1 ? '' : 's'}.`,
  readable: 'Ce qui est à l’écran reste lisible jusque-là.',
  comesBack: 'Reconnectez-vous pour revenir à cette vue.',
  signInAgain: 'Se reconnecter',
  notBegun:
    'La connexion n’a pas pu commencer. Réessayez, ou rouvrez Sidechart à partir du dossier du patient.',
  again:
    'Le dossier électronique ne permet pas de la renouveler ici. Pour continuer, rouvrez Sidechart à partir du dossier du patient.',
  letItEnd: 'Laisser la session se terminer',
}
