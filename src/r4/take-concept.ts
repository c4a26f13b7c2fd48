import type { CodeableConcept } from 'fhir/r4'
import {
  setAside,
  setFate,
  takeElement,
  takeElements,
  takeText,
  type NameOf,
  type Tracked,
} from './tracked-element.ts'

/**
 * What a concept is called, by the rule of `conceptName`. Its other codings are left for the details. A string in the
 * place of a concept is its text.
 */
export function takeConcept<T>(
  from: Tracked<T>,
  name: NameOf<CodeableConcept, T>,
): string | undefined {
  const concept = takeElement(from, name)
  return concept ? conceptWords(concept) : takeStrayText(from, name)
}

/** The same for a repeating concept. */
export function takeConcepts<T>(from: Tracked<T>, name: NameOf<CodeableConcept, T>): string[] {
  const concepts = takeElements(from, name)
  if (concepts.length > 0) return concepts.flatMap((each) => conceptWords(each) ?? [])
  return [takeStrayText(from, name)].filter((each) => each !== undefined)
}

/** A string where R4 has an element: what it says is plain, and its shape is remembered as odd. */
export function takeStrayText<T>(from: Tracked<T>, name: keyof T & string): string | undefined {
  const written = takeText(from, name)
  if (written !== undefined) setFate(from, name, 'odd-shape')
  return written
}

function conceptWords(element: Tracked<unknown>): string | undefined {
  const concept = element as Tracked<CodeableConcept>
  setAside(concept, 'coding')
  const written = takeText(concept, 'text')
  if (written !== undefined) return written
  const codings = takeElements(concept, 'coding')
  const chosen = codings.filter(({ json }) => json.userSelected === true)
  const isSent = (name: 'code' | 'display') => (coding: (typeof codings)[number]) =>
    typeof coding.json[name] === 'string' && coding.json[name].trim() !== ''
  const named = chosen.find(isSent('display')) ?? codings.find(isSent('display'))
  const coded = named ? undefined : codings.find(isSent('code'))
  setAside(concept, 'coding')
  return (named && takeText(named, 'display')) ?? (coded && takeText(coded, 'code'))
}
