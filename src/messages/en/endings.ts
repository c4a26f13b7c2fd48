import type { EndingsMessages } from '../endings.ts'

export const endings: EndingsMessages = {
  ended: 'The session has ended',
}
