import type { EndingsMessages } from '../endings.ts'

export const endings: EndingsMessages = {
  signOut: 'Fermer la session',
  ended: 'La session est terminée',
}
