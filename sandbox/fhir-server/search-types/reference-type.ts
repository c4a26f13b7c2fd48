import { FhirFailure } from '../answers/fhir-failure.ts'
import { unescaped } from './escaping.ts'
import type { MatchContext, SearchType } from './search-type.ts'
import { identifierType, type TokenValue } from './token-type.ts'

export interface ReferenceValue {
  /** As the resource has it, its version taken off; undefined when it is contained or has no literal. */
  readonly reference: string | undefined
  readonly identifier: TokenValue | undefined
}

const relative = /^[A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64}$/
const logicalId = /^[A-Za-z0-9.-]{1,64}$/

/**
 * R4 search.html 3.1.1.4.12: `[id]`, `[type]/[id]` and absolute URLs, where a URL on this server and its relative
 * form are the same; `:[type]` and `:identifier`.
 * @param targets resource types that may be named as a modifier
 */
export function referenceType(targets: readonly string[]): SearchType<ReferenceValue> {
  return {
    type: 'reference',
    modifiers: ['identifier', ...targets],
    matching(asked, modifier, context) {
      if (modifier === 'identifier') {
        const isIdentifier = identifierType.matching(asked, undefined, context)
        return ({ identifier }) => identifier !== undefined && isIdentifier(identifier)
      }
      const local = relativeReference(unescaped(asked), context.fhirServerUrl)
      const here = ({ reference }: ReferenceValue) =>
        reference && relativeReference(reference, context.fhirServerUrl)
      if (logicalId.test(local)) {
        if (modifier !== undefined) return (value) => here(value) === `${modifier}/${local}`
        requireOneType(local, targets, context)
        return (value) => {
          const found = here(value)
          return found !== undefined && relative.test(found) && found.endsWith(`/${local}`)
        }
      }
      if (modifier !== undefined && !local.startsWith(`${modifier}/`))
        throw new FhirFailure(400, 'value', `"${asked}" is not the id of a ${modifier}`)
      if (!relative.test(local) && !/^[a-z][a-z0-9+.-]*:/i.test(local))
        throw new FhirFailure(400, 'value', `"${asked}" is not a reference`)
      return (value) => here(value) === local
    },
    key: ({ reference = '', identifier }) =>
      identifier ? `${reference} ${JSON.stringify(identifier)}` : reference,
    sortKey: ({ reference }) => reference,
  }
}

/** "Servers SHOULD reject a search where the logical id refers to more than one matching resource across … types." */
function requireOneType(id: string, targets: readonly string[], { exists }: MatchContext): void {
  const types = targets.filter((target) => exists(target, id))
  if (types.length <= 1) return
  throw new FhirFailure(
    400,
    'multiple-matches',
    `"${id}" is a ${types.join(' and a ')}; name the type`,
  )
}

/** `Patient/1` for the absolute URL of that resource on this server; anything else as it is. */
export function relativeReference(reference: string, fhirServerUrl: string): string {
  return reference.startsWith(`${fhirServerUrl}/`)
    ? reference.slice(fhirServerUrl.length + 1)
    : reference
}
