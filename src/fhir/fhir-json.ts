import { rememberDecimalText } from '#src/r4/decimal.ts'
import { FhirError } from './fhir-error.ts'

/**
 * Parses FHIR JSON without losing a digit: R4 decimals keep their precision (`1.10` is not `1.1`), which a double loses
 * (https://hl7.org/fhir/R4/datatypes.html#decimal). The native parser does the work; only when a scan finds a number
 * that it would change is the text parsed again, with access to the source text, to remember its digits.
 * A repeated property is refused, because a parser would silently keep the last one (`"status"` twice), and so is JSON
 * that is nested deeper than any FHIR resource, which would exhaust the stack of what walks it.
 *
 * @throws FhirError `not-fhir-json`
 */
export function parseFhirJson(text: string): unknown {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    throw new FhirError('not-fhir-json', { cause })
  }
  const { hasRewrittenNumber, repeatedProperty, depth } = scan(text)
  if (depth > maxDepth) {
    throw new FhirError('not-fhir-json', {
      diagnostics: `nested deeper than ${String(maxDepth)} levels`,
    })
  }
  if (repeatedProperty !== undefined) {
    throw new FhirError('not-fhir-json', {
      diagnostics: `the property "${repeatedProperty}" is repeated`,
    })
  }
  return hasRewrittenNumber ? parsedWithDigits(text) : json
}

/** JSON.parse with source text access (ECMA-262 proposal, shipped in Chromium 114, Firefox 135, Safari 18.4). */
type SourceReviver = (
  this: object,
  key: string,
  value: unknown,
  context: { source?: string },
) => unknown
const parseWithSource = JSON.parse as (text: string, reviver: SourceReviver) => unknown

function parsedWithDigits(text: string): unknown {
  return parseWithSource(text, function remember(key, value, { source }) {
    if (typeof value === 'number' && source !== undefined && String(value) !== source) {
      rememberDecimalText(this, key, source)
    }
    return value
  })
}

interface Scan {
  readonly hasRewrittenNumber: boolean
  readonly repeatedProperty: string | undefined
  readonly depth: number
}

const maxDepth = 100

const quote = 0x22
const backslash = 0x5c
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d]
const [colon, minus, zero, nine] = [0x3a, 0x2d, 0x30, 0x39]

/** One pass over text that is known to be JSON. */
function scan(text: string): Scan {
  const objects: (Set<string> | undefined)[] = []
  let hasRewrittenNumber = false
  let depth = 0
  let at = 0
  while (at < text.length) {
    const character = text.charCodeAt(at)
    if (character === quote) {
      const end = stringEnd(text, at)
      const properties = objects.at(-1)
      if (properties && isFollowedByColon(text, end)) {
        const property = text.slice(at + 1, end - 1)
        if (properties.has(property))
          return { hasRewrittenNumber, repeatedProperty: property, depth }
        properties.add(property)
      }
      at = end
    } else if (character === minus || (character >= zero && character <= nine)) {
      const end = numberEnd(text, at)
      hasRewrittenNumber ||= end - at > 1 && isRewritten(text.slice(at, end))
      at = end
    } else {
      if (character === openBrace) objects.push(new Set())
      else if (character === openBracket) objects.push(undefined)
      else if (character === closeBrace || character === closeBracket) objects.pop()
      depth = Math.max(depth, objects.length)
      at += 1
    }
  }
  return { hasRewrittenNumber, repeatedProperty: undefined, depth }
}

/** The index after the closing quote of the string that opens at `start`. */
function stringEnd(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (text.charCodeAt(end - 1) === backslash && isEscaped(text, end))
    end = text.indexOf('"', end + 1)
  return end + 1
}

function isEscaped(text: string, index: number): boolean {
  let backslashes = 0
  while (text.charCodeAt(index - 1 - backslashes) === backslash) backslashes += 1
  return backslashes % 2 === 1
}

function isFollowedByColon(text: string, from: number): boolean {
  let at = from
  while (text.charCodeAt(at) <= 0x20) at += 1
  return text.charCodeAt(at) === colon
}

const numberPattern = /[-+0-9.eE]+/y

function numberEnd(text: string, start: number): number {
  numberPattern.lastIndex = start
  numberPattern.test(text)
  return numberPattern.lastIndex
}

function isRewritten(digits: string): boolean {
  return String(Number(digits)) !== digits
}
