import type { FhirLogLine } from '#sandbox/log/log-event.ts'
import type { TokenAccess } from './access/token-access.ts'
import type { FhirAnswer } from './answers/fhir-answer.ts'

/** @param started from `performance.now()` */
export function fhirLogLine(
  request: {
    readonly method: string
    readonly path: string
    readonly body: string
    readonly access: TokenAccess | undefined
  },
  { status, summary }: FhirAnswer,
  started: number,
): FhirLogLine {
  const { method, path, body, access } = request
  return {
    client: access?.clientId,
    user: access?.user,
    patient: access?.patient,
    launch: access?.launch,
    method,
    url: withoutToken(path),
    parameters: /^\/[A-Za-z]+\/_search(\?|$)/.test(path) ? withoutToken(body) : undefined,
    status,
    milliseconds: Math.round((performance.now() - started) * 100) / 100,
    answer: summary,
  }
}

/**
 * A token may be sent in a query or a form, according to RFC 6750. This server does not accept it there, and must not
 * log it, however its name is encoded. https://www.rfc-editor.org/rfc/rfc6750#section-2.2
 */
function withoutToken(parameters: string): string {
  return parameters.replaceAll(/[^?&]+/g, (part) => {
    const [written = ''] = part.split('=', 1)
    const [name = ''] = new URLSearchParams(written).keys()
    return name.toLowerCase() === 'access_token' ? `${written}=…` : part
  })
}
