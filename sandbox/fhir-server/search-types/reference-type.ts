import { FhirFailure } from '../answers/fhir-failure.ts'
import { unescaped } from './escaping.ts'
import type { MatchContext, SearchType } from './search-type.ts'
import { identifierType, type TokenValue } from './token-type.ts'

export interface ReferenceValue {
  /** As in the resource, without a version; undefined if it is contained or has no literal reference. */
  readonly reference: string | undefined
  readonly identifier: TokenValue | undefined
}

const relative = /^[A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64}$/
const logicalId = /^[A-Za-z0-9.-]{1,64}$/

/**
 * `[id]`, `[type]/[id]` and absolute URLs, with the modifiers `:[type]` and `:identifier`. A URL on this server is the
 * same as its relative form. https://hl7.org/fhir/R4/search.html#3.1.1.4.12
 * @param targets resource types that may be used as a modifier
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

/** R4: servers SHOULD reject an id that resources of different types have. */
function requireOneType(id: string, targets: readonly string[], { exists }: MatchContext): void {
  const types = targets.filter((target) => exists(target, id))
  if (types.length <= 1) return
  throw new FhirFailure(
    400,
    'multiple-matches',
    `"${id}" is a ${types.join(' and a ')}; name the type`,
  )
}

/** `Patient/1` for the absolute URL of that resource on this server; anything else unchanged. */
export function relativeReference(reference: string, fhirServerUrl: string): string {
  return reference.startsWith(`${fhirServerUrl}/`)
    ? reference.slice(fhirServerUrl.length + 1)
    : reference
}
