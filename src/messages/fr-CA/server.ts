import type { ServerMessages } from '../server.ts'

export const server: ServerMessages = {
  notFound: 'Il n’y a rien à cette adresse.',
  onlyReading: 'Ce serveur ne répond qu’aux demandes de lecture.',
}
