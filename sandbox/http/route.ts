import type { IncomingMessage, ServerResponse } from 'node:http'

/** A room's share of the EHR's addresses: answers a request and says so, or leaves it to the next room. */
export type Route = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => Promise<boolean>
