import { about, type Finding } from './finding.ts'
import type { EhrAnswers } from './read-ehr.ts'

/**
 * Whether pages of the app may read the FHIR server and the token endpoint. A browser asks before each request with a
 * token, so the first can be seen; a token request is not announced, so a server need not answer before one comes.
 * https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#considerations-for-cross-origin-resource-sharing-cors-support
 */
export function corsFindings(
  { fhirPreflight, tokenPreflight }: EhrAnswers,
  app: string,
): readonly Finding[] {
  return [
    chart(),
    tokenPreflight.isShared
      ? about('CORS, token endpoint').fits(`Pages of ${app} may read it.`)
      : about('CORS, token endpoint').notes(
          `It does not say before a token request whether pages of ${app} may read its answer. Register that origin.`,
        ),
  ]

  function chart(): Finding {
    const says = about('CORS, chart')
    const { isShared, refused, status } = fhirPreflight
    const [refusedName] = refused
    if (status === undefined) return says.notes('The FHIR server did not answer.')
    if (!isShared)
      return says.doesNotFit(
        `Pages of ${app} may not read the FHIR server: every panel would fail. Register that origin.`,
      )
    if (refusedName === 'authorization')
      return says.doesNotFit('The header Authorization is not allowed: every panel would fail.')
    return refusedName === undefined
      ? says.fits(`Pages of ${app} may read it, with a token.`)
      : says.notes(
          `The header ${refusedName} is not allowed: one failed request in each launch, then it is left out.`,
        )
  }
}
