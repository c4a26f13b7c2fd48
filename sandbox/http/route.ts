import type { IncomingMessage, ServerResponse } from 'node:http'

/** Answers a request to one of its addresses and returns true, or returns false and leaves it to the next route. */
export type Route = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => Promise<boolean>
