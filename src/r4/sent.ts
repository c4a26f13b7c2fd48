import { isJsonObject } from '#src/json-object.ts'

declare const elementType: unique symbol

/**
 * JSON found where R4 expects a `T`. The type is a claim, not a fact: servers send what the specification forbids.
 * It can only be read with `element`, `elements` or a reader of its data type, and those check what they find.
 */
export interface Untrusted<T> {
  readonly [elementType]: Claim<T>
}

/** `Required`, because types of which all elements are optional would pass for one another. */
type Claim<T> = T extends readonly (infer Item)[] ? readonly Required<Item>[] : Required<T>

/**
 * A resource or element as it was sent: the compiler checks the names of its elements, and nothing is assumed about
 * their values. A primitive is `unknown`; anything nested stays `Untrusted` until it is read. Companions of primitives
 * (`_birthDate`, https://hl7.org/fhir/R4/json.html#primitive) are elements like any other.
 */
export type Sent<T> = Untrusted<T> & {
  readonly [Name in keyof T]?: SentValue<NonNullable<T[Name]>>
}

type SentValue<Value> = Value extends string | number | boolean ? unknown : Untrusted<Value>

const noElements = {}

/** Opens untrusted JSON as a `T`; anything that is not an object has no elements. */
export function sent<T>(value: unknown): Sent<T> {
  return (isJsonObject(value) ? value : noElements) as Sent<T>
}

/** A nested element; one that is missing or not an object has no elements of its own. */
export function element<T>(value: Untrusted<T> | undefined): Sent<T> {
  return sent<T>(value)
}

/** Whatever was sent for a repeating element, readable or not. */
export function items(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}

/** The objects of a repeating element. A single object counts as a list of one, because some servers send it so. */
export function elements<T>(value: Untrusted<readonly T[]> | undefined): Sent<T>[] {
  return items(value)
    .filter(isJsonObject)
    .map((each) => sent<T>(each))
}
