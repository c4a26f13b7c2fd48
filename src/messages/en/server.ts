import type { ServerMessages } from '../server.ts'

export const server: ServerMessages = {
  notFound: 'There is nothing at this address.',
  onlyReading: 'This server only answers requests to read.',
}
