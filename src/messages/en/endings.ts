import type { EndingsMessages } from '../endings.ts'

export const endings: EndingsMessages = {
  signOut: 'Sign out',
  ended: 'The session has ended',
}
