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
  for (const { holder, at, digits } of rewrittenNumbers(text, json))
    rememberDecimalText(holder as object, String(at), digits)
  return json
}

/** A number whose digits the native parser changed, and what it is a member of. */
interface RewrittenNumber {
  readonly holder: unknown
  readonly at: string | number
  readonly digits: string
}

/** An object or array that the scan is in, and the property or index that it has come to. */
interface Level {
  /** As it was parsed; of a property that is repeated, perhaps its other value. */
  readonly holder: unknown
  readonly properties: Set<string> | undefined
  at: string | number
}

const maxDepth = 100

const quote = 0x22
const backslash = 0x5c
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d]
const [colon, comma, minus, zero, nine] = [0x3a, 0x2c, 0x2d, 0x30, 0x39]

/** One pass over text that was parsed as this; it ends where the text is refused. */
function rewrittenNumbers(text: string, json: unknown): readonly RewrittenNumber[] {
  const levels: Level[] = []
  const rewritten: RewrittenNumber[] = []
  let at = 0
  while (at < text.length) {
    const character = text.charCodeAt(at)
    const level = levels.at(-1)
    if (character === quote) {
      const end = stringEnd(text, at)
      if (level?.properties && isFollowedByColon(text, end)) {
        level.at = unescaped(text.slice(at + 1, end - 1))
        if (level.properties.has(level.at)) throw refusal(`the property "${level.at}" is repeated`)
        level.properties.add(level.at)
      }
      at = end
    } else if (character === minus || (character >= zero && character <= nine)) {
      const end = numberEnd(text, at)
      const digits = end - at > 1 ? text.slice(at, end) : ''
      if (level && isRewritten(digits))
        rewritten.push({ holder: level.holder, at: level.at, digits })
      at = end
    } else {
      if (character === openBrace || character === openBracket) {
        if (levels.length === maxDepth)
          throw refusal(`nested deeper than ${String(maxDepth)} levels`)
        const holder = level ? memberAt(level) : json
        const isObject = character === openBrace
        levels.push({ holder, properties: isObject ? new Set() : undefined, at: isObject ? '' : 0 })
      } else if (character === closeBrace || character === closeBracket) levels.pop()
      else if (character === comma && typeof level?.at === 'number') level.at += 1
      at += 1
    }
  }
  return rewritten
}

function refusal(diagnostics: string): FhirError {
  return new FhirError('not-fhir-json', { diagnostics })
}

function memberAt({ holder, at }: Level): unknown {
  return (holder as Record<string | number, unknown> | null | undefined)?.[at]
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
