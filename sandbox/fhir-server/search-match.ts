import { dateBounds } from './date-bounds.ts'
import { FhirFailure } from './fhir-failure.ts'
import type { SearchParameterType } from './search-parameters.ts'

type Test = (values: readonly unknown[]) => boolean

/**
 * The test for one occurrence of a parameter; a comma joins alternatives. R4 search.html.
 * @throws FhirFailure 400 for a value that is not of the parameter's form
 */
export function matching(type: SearchParameterType, value: string, fhirServerUrl: string): Test {
  const tests = split(value, ',').map((alternative): Test => {
    switch (type) {
      case 'token':
        return tokenTest(alternative)
      case 'date':
        return dateTest(alternative)
      case 'reference':
        return referenceTest(unescaped(alternative), fhirServerUrl)
      case 'string':
        return stringTest(unescaped(alternative))
    }
  })
  return (values) => tests.some((test) => test(values))
}

/** R4 search.html, "Escaping Search Parameters": `\,`, `\|`, `\$` and `\\` stand for themselves. */
function split(value: string, separator: string): string[] {
  return value.split(new RegExp(`(?<!\\\\)${separator === '|' ? '\\|' : separator}`))
}

function unescaped(value: string): string {
  return value.replaceAll(/\\([,|$\\])/g, '$1')
}

/** R4 search.html, "token": `code`, `system|code`, `|code` (no system), `system|`. */
function tokenTest(value: string): Test {
  const parts = split(value, '|').map(unescaped)
  const [first = '', second] = parts
  return (values) =>
    values.flatMap(tokens).some(({ system, code }) => {
      if (second === undefined) return code === first
      if (first === '') return system === undefined && code === second
      return system === first && (second === '' || code === second)
    })
}

interface Token {
  readonly system: string | undefined
  readonly code: string | undefined
}

/** Codings of a CodeableConcept, a Coding, an Identifier, or a bare code. */
function tokens(value: unknown): Token[] {
  if (typeof value === 'string') return [{ system: undefined, code: value }]
  if (typeof value !== 'object' || value === null) return []
  const holder: Record<string, unknown> = { ...value }
  if (Array.isArray(holder['coding'])) return holder['coding'].flatMap(tokens)
  const code = holder['code'] ?? holder['value']
  return [
    {
      system: typeof holder['system'] === 'string' ? holder['system'] : undefined,
      code: typeof code === 'string' ? code : undefined,
    },
  ]
}

/** R4 search.html, "date" and "prefixes": both sides are ranges. */
function dateTest(value: string): Test {
  const [, prefix = 'eq', text = ''] = /^(eq|ne|gt|lt|ge|le|sa|eb|ap)?(.*)$/.exec(value) ?? []
  const asked = dateBounds(text)
  if (!asked) throw new FhirFailure(400, 'value', `"${value}" is not a date`)
  const compare = (low: number, high: number): boolean => {
    switch (prefix) {
      case 'ne':
        return !(low >= asked.low && high <= asked.high)
      case 'gt':
        return high > asked.high
      case 'lt':
        return low < asked.low
      case 'ge':
        return high > asked.high || (low >= asked.low && high <= asked.high)
      case 'le':
        return low < asked.low || (low >= asked.low && high <= asked.high)
      case 'sa':
        return low > asked.high
      case 'eb':
        return high < asked.low
      case 'ap':
        return high >= asked.low && low <= asked.high
      default:
        return low >= asked.low && high <= asked.high
    }
  }
  return (values) =>
    values.flatMap((each) => dateBounds(each) ?? []).some(({ low, high }) => compare(low, high))
}

/** R4 search.html, "reference": `id`, `Type/id`, or the absolute URL on this server. */
function referenceTest(value: string, fhirServerUrl: string): Test {
  const relative = value.startsWith(`${fhirServerUrl}/`)
    ? value.slice(fhirServerUrl.length + 1)
    : value
  return (values) =>
    values.some((each) => {
      if (typeof each !== 'object' || each === null || !('reference' in each)) return false
      const reference = String(each.reference)
      return (
        reference === relative || (!relative.includes('/') && reference.endsWith(`/${relative}`))
      )
    })
}

/** R4 search.html, "string": starts with, without regard to case or accents. */
function stringTest(value: string): Test {
  const folded = fold(value)
  return (values) =>
    values.some((each) => typeof each === 'string' && fold(each).startsWith(folded))
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
