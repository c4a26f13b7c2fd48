import { isReachable } from '../protocol/is-reachable.ts'
import type { MatchedFhirServer } from '../protocol/known-fhir-servers.ts'
import { failureOf, type JsonAnswer } from '../protocol/request-json.ts'
import { smartConfigurationUrl } from '../protocol/smart-configuration-url.ts'
import { SmartError } from '../protocol/smart-error.ts'
import type { Tab } from './tab.ts'

/** Why an EHR's discovery document could not be read, as an error to show. Its code comes only then. */
export async function discoveryError(
  answer: JsonAnswer,
  { fhirServerUrl }: MatchedFhirServer,
  tab: Tab,
): Promise<SmartError> {
  switch (answer.kind) {
    case 'json': {
      const diagnostics = `HTTP ${String(answer.status)}`
      return new SmartError(`discovery-${failureOf(answer.status)}`, { diagnostics })
    }
    case 'not-json':
      return new SmartError('discovery-unreadable', { diagnostics: 'not JSON' })
    case 'none': {
      const { failure, why: diagnostics } = answer
      const isThere =
        failure === 'unreachable' &&
        (await isReachable(smartConfigurationUrl(fhirServerUrl), tab.fetch))
      return new SmartError(`discovery-${isThere ? 'cors' : failure}`, { diagnostics })
    }
  }
}
