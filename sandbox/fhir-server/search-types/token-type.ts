import { FhirFailure } from '../answers/fhir-failure.ts'
import { splitUnescaped, unescaped } from './escaping.ts'
import { foldedText } from './folded-text.ts'
import type { SearchType } from './search-type.ts'

interface Token {
  readonly system?: string | undefined
  readonly code?: string | undefined
}

export interface TokenValue extends Token {
  /** Whether the system is that of a `code` element's value set, and not in the resource. */
  readonly isImplied?: boolean
  /** What `:text` searches in: CodeableConcept.text, Coding.display or Identifier.type.text. */
  readonly texts?: readonly string[]
  /** Codings of Identifier.type, for `:of-type`. */
  readonly types?: readonly Token[]
}

// https://hl7.org/fhir/R4/search.html#3.1.1.4.10

/** For Coding and CodeableConcept. */
export const codedType = tokenType({ modifiers: ['not', 'text'] })
/** For Identifier. */
export const identifierType = tokenType({ modifiers: ['not', 'text', 'of-type'] })
/** For `code`, whose system is that of its value set. */
export const codeType = tokenType({ modifiers: ['not'] })
/** For booleans, where "the presence of the pipe symbol SHALL NOT be used". */
export const booleanType = tokenType({ modifiers: ['not'], withoutSystem: true })
/** For `_id`, which is case-sensitive and has no system: https://hl7.org/fhir/R4/search.html#3.1.1.4.1 */
export const idType = tokenType({ modifiers: ['not'], withoutSystem: true, exactly: true })

interface Rules {
  readonly modifiers: readonly string[]
  readonly withoutSystem?: boolean
  readonly exactly?: boolean
}

function tokenType({
  modifiers,
  withoutSystem = false,
  exactly = false,
}: Rules): SearchType<TokenValue> {
  // "When in doubt, servers SHOULD treat tokens in a case-insensitive manner". Systems are URIs, which are exact.
  const same = (one: string | undefined, other: string) =>
    one === other || (!exactly && one !== undefined && one.toLowerCase() === other.toLowerCase())

  return {
    type: 'token',
    modifiers,
    matching(asked, modifier) {
      if (modifier === 'text') return textTest(unescaped(asked))
      const parts = splitUnescaped(asked, '|').map(unescaped)
      if (modifier === 'of-type') return ofTypeTest(parts, same)
      const [first = '', code] = parts
      if (parts.length > 2 || (first === '' && code === ''))
        throw new FhirFailure(400, 'value', `"${asked}" is not a token`)
      if (code === undefined) return (value) => same(value.code, first)
      if (withoutSystem) throw new FhirFailure(400, 'value', `"${asked}": there is no system here`)
      if (first === '')
        return (value) =>
          (value.system === undefined || value.isImplied === true) && same(value.code, code)
      return (value) => value.system === first && (code === '' || same(value.code, code))
    },
    key: (value) => JSON.stringify(value),
    sortKey: ({ code, texts }) => (exactly ? code : (code ?? texts?.[0])?.toLowerCase()),
  }
}

function textTest(text: string): (value: TokenValue) => boolean {
  const wanted = foldedText(text)
  return ({ texts = [] }) => texts.some((each) => foldedText(each).startsWith(wanted))
}

function ofTypeTest(
  parts: readonly string[],
  same: (one: string | undefined, other: string) => boolean,
): (value: TokenValue) => boolean {
  const [system = '', code = '', identifier = ''] = parts
  if (parts.length !== 3 || parts.includes(''))
    throw new FhirFailure(400, 'value', ':of-type needs system|code|value')
  return (value) =>
    same(value.code, identifier) &&
    (value.types ?? []).some((type) => type.system === system && same(type.code, code))
}
