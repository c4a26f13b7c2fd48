import { isReachable } from '../protocol/is-reachable.ts'
import type { MatchedFhirServer } from '../protocol/known-fhir-servers.ts'
import { failureOf, type JsonAnswer } from '../protocol/request-json.ts'
import { serverError } from '../protocol/server-error.ts'
import { SmartError, type RequestFailure } from '../protocol/smart-error.ts'
import { tokenError } from '../protocol/token-error.ts'
import type { Tab } from './tab.ts'

/**
 * Why a code could not be exchanged, as an error to show. Its code comes only then.
 * @param code what the server may quote in its words: it is replaced
 */
export async function exchangeError(
  answer: JsonAnswer,
  code: string,
  { tokenEndpoint }: MatchedFhirServer,
  tab: Tab,
): Promise<SmartError> {
  switch (answer.kind) {
    case 'none': {
      const { failure, why } = answer
      const isThere = failure === 'unreachable' && (await isReachable(tokenEndpoint, tab.fetch))
      return failed(isThere ? 'cors' : failure, why)
    }
    case 'not-json':
      return new SmartError('token-response-malformed', { diagnostics: 'body' })
    case 'json': {
      const sent = serverError(answer.body, [code])
      if (sent) return tokenError(sent)
      return failed(failureOf(answer.status), `HTTP ${String(answer.status)}`)
    }
  }
}

function failed(failure: RequestFailure, diagnostics: string): SmartError {
  return new SmartError(`token-${failure}`, { diagnostics })
}
