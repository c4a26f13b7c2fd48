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

/** What a scan stops at: a text, a bracket, a comma or a number. */
const stop = /["[\]{},\d-]/g
const number = /[-+.\deE]+/y
const colonNext = /\s*:/y
const quoteOrBackslash = /["\\]/g

/** The index after the first match from this one on; 0 where there is none. */
function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : 0
}

/** One pass over text that was parsed as this; it ends where the text is refused. */
function rewrittenNumbers(text: string, json: unknown): readonly RewrittenNumber[] {
  const levels: Level[] = []
  const rewritten: RewrittenNumber[] = []
  for (let end = endOf(stop, text, 0); end > 0; end = endOf(stop, text, end)) {
    const start = end - 1
    const character = text[start]
    const level = levels.at(-1)
    if (character === '"') {
      end = stringEnd(text, end)
      if (level?.properties && endOf(colonNext, text, end) > 0) {
        level.at = unescaped(text.slice(start + 1, end - 1))
        if (level.properties.has(level.at)) throw refusal(`the property "${level.at}" is repeated`)
        level.properties.add(level.at)
      }
    } else if (character === '{' || character === '[') {
      if (levels.length === maxDepth) throw refusal(`nested deeper than ${String(maxDepth)} levels`)
      const holder = level ? memberAt(level) : json
      const isObject = character === '{'
      levels.push({ holder, properties: isObject ? new Set() : undefined, at: isObject ? '' : 0 })
    } else if (character === '}' || character === ']') levels.pop()
    else if (character === ',') {
      if (typeof level?.at === 'number') level.at += 1
    } else {
      end = endOf(number, text, start)
      const digits = text.slice(start, end)
      if (level && String(Number(digits)) !== digits)
        rewritten.push({ holder: level.holder, at: level.at, digits })
    }
  }
  return rewritten
}

function refusal(diagnostics: string): FhirError {
  return new FhirError('not-fhir-json', { diagnostics })
}

function memberAt({ holder, at }: Level): unknown {
  return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, at)
    ? (holder as Record<string | number, unknown>)[at]
    : undefined
}

/** A property may be written in two ways: `status` and `st\u0061tus` are the same one. */
function unescaped(property: string): string {
  return property.includes('\\') ? String(JSON.parse(`"${property}"`)) : property
}

/** The index after the closing quote of the string whose first character is here. */
function stringEnd(text: string, from: number): number {
  let end = endOf(quoteOrBackslash, text, from)
  while (text[end - 1] === '\\') end = endOf(quoteOrBackslash, text, end + 1)
  return end
}
