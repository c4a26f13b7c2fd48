import type { JsonObject } from '#src/json-object.ts'
import { everySearch } from '#src/searches/declared-searches.ts'
import { resourceScopes } from '#src/searches/scopes.ts'
import type { MatchedFhirServer } from '#src/smart/protocol/known-fhir-servers.ts'
import { about, type Finding } from './finding.ts'
import { textsOf } from './texts-of.ts'

/**
 * The scopes that a launch will ask for. `scopes_supported` may leave out what is granted, so a scope that is not listed
 * proves nothing: https://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html#metadata
 */
export function accessFindings(
  document: JsonObject,
  { known }: MatchedFhirServer,
): readonly Finding[] {
  const capabilities = textsOf(document, 'capabilities')
  const listed = textsOf(document, 'scopes_supported')
  const permission = known.scopes === 'v1' ? 'permission-v1' : 'permission-v2'
  const { readerScopes: reader = [], optionalScopes: optional = [] } = known
  return [
    syntax(),
    scopes(),
    ...(optional.length > 0 ? [optionals()] : []),
    ...(reader.length > 0 ? [readers()] : []),
  ]

  function syntax(): Finding {
    const says = about('Form of scopes')
    if (capabilities.includes(permission))
      return says.fits(`The entry's ${known.scopes}: ${permission} is listed.`)
    const other = permission === 'permission-v1' ? 'permission-v2' : 'permission-v1'
    return capabilities.includes(other)
      ? says.doesNotFit(
          `The entry's scopes are ${known.scopes}; the EHR lists ${other} and not ${permission}.`,
        )
      : says.notes(`The EHR lists neither permission-v1 nor permission-v2.`)
  }

  function scopes(): Finding {
    const says = about('Scopes for the chart')
    const asked = resourceScopes(everySearch, known.scopes)
    const missing = asked.filter((scope) => !isListed(scope, listed))
    if (missing.length === 0) return says.fits(`All ${String(asked.length)} are listed.`)
    return says.notes(
      missing.length === asked.length
        ? 'None of them is listed, which proves nothing: the grant says it.'
        : `Not listed, and perhaps granted all the same: ${missing.join(', ')}. What is not granted reads “not requested” on screen.`,
    )
  }

  /** Of searches that the entry adds to those of the chart. */
  function optionals(): Finding {
    const says = about('Scopes for optional searches')
    const missing = optional.filter((scope) => !isListed(scope, listed))
    return missing.length === 0
      ? says.fits(`All ${String(optional.length)} are listed.`)
      : says.notes(
          `Not listed, and perhaps granted all the same: ${missing.join(', ')}. Without them the chart is the same but for what they add.`,
        )
  }

  /** For the record of whoever signs in. */
  function readers(): Finding {
    const says = about('Scopes for the reader')
    const others = reader.filter((scope) => isWord(scope) !== (known.scopes === 'v1'))
    if (others.length > 0)
      return says.doesNotFit(
        `${others.join(', ')}: another form than the entry's ${known.scopes}. An EHR may refuse the whole request.`,
      )
    const above = reader.filter((scope) => !scope.startsWith('patient/'))
    if (known.ehr.mixesScopes === false && above.length > 0)
      return says.doesNotFit(
        `EHRs of the family ${known.ehr.name} refuse a request for ${above.join(', ')} beside patient/ scopes. Remove them.`,
        'scopes-refused',
      )
    const missing = reader.filter((scope) => !isListed(scope, listed))
    return missing.length === 0
      ? says.fits(`All ${String(reader.length)} are listed.`)
      : says.notes(
          `Not listed, and perhaps granted all the same: ${missing.join(', ')}. Without them the reader is called what their kind of record says.`,
        )
  }
}

/** Whether a scope is of an earlier form than the letters of SMART 2. */
function isWord(scope: string): boolean {
  return scope.endsWith('.read')
}

/** Whether a scope is listed by its name, by one that includes its categories, or by a wildcard. */
function isListed(scope: string, listed: readonly string[]): boolean {
  const [plain = scope] = scope.split('?')
  const [, level = '', resourceType = '', access = ''] = /^(\w+)\/(\w+)\.(\w+)$/.exec(plain) ?? []
  const wider = access === 'read' ? ['*'] : ['rs', 'cruds', '*']
  const all = [access, ...wider].flatMap((each) => [
    `${level}/${resourceType}.${each}`,
    `${level}/*.${each}`,
  ])
  return [scope, ...all].some((each) => listed.includes(each))
}
