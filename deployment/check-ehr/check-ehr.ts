import { isJsonObject } from '#src/json-object.ts'
import type { MatchedFhirServer } from '#src/smart/protocol/known-fhir-servers.ts'
import { accessFindings } from './access-findings.ts'
import { corsFindings } from './cors-findings.ts'
import { endpointFindings } from './endpoint-findings.ts'
import type { Finding } from './finding.ts'
import { identityFindings } from './identity-findings.ts'
import { discoveryCode, failureWords, readEhr } from './read-ehr.ts'
import { registrationFindings } from './registration-findings.ts'
import { sessionFindings } from './session-findings.ts'
import { settingsFindings } from './settings-findings.ts'
import { statementFindings } from './statement-findings.ts'

/** Holds an EHR's entry against what the EHR publishes: what fits, what does not, and what nobody can see before a launch. */
export async function checkEhr(
  server: MatchedFhirServer,
  from: Parameters<typeof readEhr>[1],
): Promise<readonly Finding[]> {
  const answers = await readEhr(server, from)
  const { discovery } = answers
  const failure = failureWords(discovery)
  const document = discovery.answer.kind === 'json' ? discovery.answer.body : undefined
  const findings =
    failure === undefined && isJsonObject(document)
      ? [
          ...endpointFindings(document, server),
          ...settingsFindings(document, server),
          ...accessFindings(document, server),
          ...sessionFindings(document, server),
          ...identityFindings(document, server),
        ]
      : []
  return [
    discoveryFinding(failure ?? (isJsonObject(document) ? undefined : 'the answer is no object')),
    ...findings,
    ...statementFindings(answers.statement, server),
    ...corsFindings(answers, from.app),
    ...registrationFindings(server, from.app),
  ]

  function discoveryFinding(words: string | undefined): Finding {
    const subject = 'Sign-in settings'
    const endsWith =
      discoveryCode(discovery) ?? (words === undefined ? undefined : 'discovery-unreadable')
    if (words !== undefined)
      return {
        verdict: 'does not fit',
        about: subject,
        words: `.well-known/smart-configuration could not be read: ${words}.`,
        endsWith,
      }
    if (endsWith !== undefined)
      return {
        verdict: 'does not fit',
        about: subject,
        words: `.well-known/smart-configuration does not permit pages of ${from.app} to read it (CORS).`,
        endsWith,
      }
    return {
      verdict: 'fits',
      about: subject,
      words: '.well-known/smart-configuration is there, and a page may read it.',
    }
  }
}
