import { rememberDecimalText } from '#src/r4/decimal.ts'
import { FhirError } from './fhir-error.ts'

/**
 * Parses FHIR JSON without losing a digit: R4 decimals keep their precision (`1.10` is not `1.1`), which a double loses
 * (https://hl7.org/fhir/R4/datatypes.html#decimal). The native parser does the work; a scan of the text finds the numbers
 * that it changed, and their digits are remembered beside them.
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
  const { rewritten, repeatedProperty, depth } = scan(text)
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
  for (const number of rewritten) rememberDigits(json, number)
  return json
}

/** A number whose digits the native parser changed, and where it is. */
interface RewrittenNumber {
  readonly path: readonly (string | number)[]
  readonly digits: string
}

function rememberDigits(json: unknown, { path, digits }: RewrittenNumber): void {
  let holder = json
  for (const key of path.slice(0, -1)) holder = (holder as Record<string | number, unknown>)[key]
  const last = path.at(-1)
  if (last !== undefined) rememberDecimalText(holder as object, String(last), digits)
}

interface Scan {
  readonly rewritten: readonly RewrittenNumber[]
  readonly repeatedProperty: string | undefined
  readonly depth: number
}

/** An object or array that the scan is in, and the property or index that it has come to. */
interface Level {
  readonly properties: Set<string> | undefined
  at: string | number
}

const maxDepth = 100

const quote = 0x22
const backslash = 0x5c
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d]
const [colon, comma, minus, zero, nine] = [0x3a, 0x2c, 0x2d, 0x30, 0x39]

/** One pass over text that is known to be JSON. */
function scan(text: string): Scan {
  const levels: Level[] = []
  const rewritten: RewrittenNumber[] = []
  let depth = 0
  let at = 0
  while (at < text.length) {
    const character = text.charCodeAt(at)
    const level = levels.at(-1)
    if (character === quote) {
      const end = stringEnd(text, at)
      if (level?.properties && isFollowedByColon(text, end)) {
        level.at = unescaped(text.slice(at + 1, end - 1))
        if (level.properties.has(level.at)) return { rewritten, repeatedProperty: level.at, depth }
        level.properties.add(level.at)
      }
      at = end
    } else if (character === minus || (character >= zero && character <= nine)) {
      const end = numberEnd(text, at)
      const digits = end - at > 1 ? text.slice(at, end) : ''
      if (isRewritten(digits)) rewritten.push({ path: levels.map((each) => each.at), digits })
      at = end
    } else {
      if (character === openBrace) levels.push({ properties: new Set(), at: '' })
      else if (character === openBracket) levels.push({ properties: undefined, at: 0 })
      else if (character === closeBrace || character === closeBracket) levels.pop()
      else if (character === comma && typeof level?.at === 'number') level.at += 1
      depth = Math.max(depth, levels.length)
      at += 1
    }
  }
  return { rewritten, repeatedProperty: undefined, depth }
}

/** A property may be written in two ways: `status` and `st\u0061tus` are the same one. */
function unescaped(property: string): string {
  return property.includes('\\') ? String(JSON.parse(`"${property}"`)) : property
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
  return digits !== '' && String(Number(digits)) !== digits
}
