import type { EndingsMessages } from '../endings.ts'

export const endings: EndingsMessages = {
  ended: 'La session est terminée',
}
