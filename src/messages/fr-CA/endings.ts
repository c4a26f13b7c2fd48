import type { EndingsMessages } from '../endings.ts'

export const endings: EndingsMessages = {
  ended: 'La session est terminée',
  endedNext:
    'Rien du dossier n’est conservé à l’écran. Rouvrez Sidechart à partir du dossier du patient.',
  notOpened: 'Impossible d’ouvrir le dossier',
  notOpenedNext: 'Fermez cette page et rouvrez Sidechart à partir du dossier du patient.',
  code: 'Code pour votre centre d’assistance\u00A0:',
  start: 'Ouvrir un dossier',
}
