import { isJsonObject } from '#src/json-object.ts'
import { decimalText } from './decimal.ts'
import { sent, type Sent } from './sent.ts'
import { text } from './text.ts'

/**
 * A JSON object with a record of what was taken out of it, so that the rest can be listed afterwards
 * (`untaken-values.ts`). A reader of an element that may not lose anything takes from a tracked one: a member that
 * the reader does not know, or whose value has the wrong type, stays in the list.
 */
export interface Tracked<T> {
  readonly json: Sent<T>
  /** From its resource: `dosageInstruction[0].timing`. */
  readonly path: string
  /** Shared by every element of one resource. */
  readonly fates: Fates
}

/**
 * What became of a member. `opened`: its objects have fates of their own, and anything else in it is malformed.
 * `malformed`: its value has a type that R4 does not allow there. `odd-shape`: its value was
 * taken although R4 has it in another shape, such as one object instead of a list. `aside`: known, and left for the
 * details.
 */
export type Fate = 'taken' | 'opened' | 'malformed' | 'odd-shape' | 'aside'

type Fates = Map<object, Map<string, Fate>>
type Name<T> = keyof T & string
type Child<T, N extends keyof T> =
  NonNullable<T[N]> extends readonly (infer Item)[] ? Item : NonNullable<T[N]>

/** The names of the members of `T` that are an `Element`, or a list of them. */
export type NameOf<Element, T> = {
  [N in Name<T>]-?: Required<Child<T, N>> extends Required<Element> ? N : never
}[Name<T>]

/** @param path where the object is; empty for a resource of its own */
export function tracked<T>(value: unknown, path = ''): Tracked<T> {
  return { json: sent<T>(value), path, fates: new Map() }
}

/** A string with something in it. */
export function takeText<T>(from: Tracked<T>, name: Name<T>): string | undefined {
  const value = member(from, name)
  return settle(from, name, value, text(value))
}

/** The non-empty strings of a repeating primitive. */
export function takeTexts<T>(from: Tracked<T>, name: Name<T>): string[] {
  const value = member(from, name)
  if (!Array.isArray(value)) {
    const only = takeText(from, name)
    if (only === undefined) return []
    setFate(from, name, 'odd-shape')
    return [only]
  }
  setFate(from, name, 'taken')
  return value.map(text).filter((each) => each !== undefined)
}

/** The digits of a number, as they were sent. */
export function takeDigits<T>(from: Tracked<T>, name: Name<T>): string | undefined {
  const digits = decimalText(from.json as Readonly<Record<string, unknown>>, name)
  return settle(from, name, member(from, name), digits)
}

export function takeBoolean<T>(from: Tracked<T>, name: Name<T>): boolean | undefined {
  const value = member(from, name)
  return settle(from, name, value, typeof value === 'boolean' ? value : undefined)
}

/** A nested element. A list of one counts as that one, because some servers send it so. */
export function takeElement<T, N extends Name<T>>(
  from: Tracked<T>,
  name: N,
): Tracked<Child<T, N>> | undefined {
  const value = member(from, name)
  const isList = Array.isArray(value)
  const [only, ...others] = isList ? (value as unknown[]) : [value]
  const found = isJsonObject(only) && others.length === 0 ? only : undefined
  settle(from, name, value, found)
  if (found === undefined) return undefined
  setFate(from, name, isList ? 'odd-shape' : 'opened')
  return nested(from, isList ? `${name}[0]` : name, found)
}

/** The objects of a repeating element. A single object counts as a list of one, because some servers send it so. */
export function takeElements<T, N extends Name<T>>(
  from: Tracked<T>,
  name: N,
): Tracked<Child<T, N>>[] {
  const value = member(from, name)
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) {
    setFate(from, name, isJsonObject(value) ? 'odd-shape' : 'malformed')
    return isJsonObject(value) ? [nested(from, name, value)] : []
  }
  setFate(from, name, 'opened')
  return value.flatMap((each: unknown, index) =>
    isJsonObject(each) ? [nested<Child<T, N>>(from, `${name}[${String(index)}]`, each)] : [],
  )
}

/** Records what became of a member that was read in another way. */
export function setFate<T>(from: Tracked<T>, name: Name<T>, fate: Fate): void {
  const fates = from.fates.get(from.json) ?? new Map<string, Fate>()
  fates.set(name, fate)
  from.fates.set(from.json, fates)
}

/** Leaves members, and everything below them, for the details. What was taken of them stays taken. */
export function setAside<T>(from: Tracked<T>, ...names: readonly Name<T>[]): void {
  for (const name of names) setFate(from, name, 'aside')
}

function settle<T, Value>(
  from: Tracked<T>,
  name: Name<T>,
  sentValue: unknown,
  found: Value | undefined,
): Value | undefined {
  if (sentValue !== undefined && sentValue !== null)
    setFate(from, name, found === undefined ? 'malformed' : 'taken')
  return found
}

function member<T>(from: Tracked<T>, name: Name<T>): unknown {
  return (from.json as Readonly<Record<string, unknown>>)[name]
}

function nested<T>(from: Tracked<unknown>, step: string, value: object): Tracked<T> {
  return {
    json: sent<T>(value),
    path: from.path === '' ? step : `${from.path}.${step}`,
    fates: from.fates,
  }
}
