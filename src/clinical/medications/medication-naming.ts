import type { CodeableConcept, Reference } from 'fhir/r4'
import { takeAbsentReason } from '#src/r4/take-extension.ts'
import { isAbsenceWord } from '#src/r4/absence-codes.ts'
import { takeStrayText } from '#src/r4/take-concept.ts'
import {
  setAside,
  takeElement,
  takeText,
  type NameOf,
  type Tracked,
} from '#src/r4/tracked-element.ts'
import type { AnyRequest } from './any-request.ts'
import { namedConcept, type NamedConcept } from './named-concept.ts'
import { informativeNames, isCovered, wordsOf } from './naming-words.ts'
import { productOf, type AnyMedication, type Ingredient, type Product } from './product.ts'
import { referencedMedication, type NotLoaded, type OrderServer } from './referenced-medication.ts'

/** What an order calls its medication, and everything else that was sent about the product. */
export interface MedicationNaming {
  /** The source's text, else its most telling display; never an id, and never a code. */
  readonly name: string | undefined
  /** Names that say something which `name` does not: a strength, a brand. */
  readonly moreNames: readonly string[]
  /** Every other name that was sent; their words are in the ones above. */
  readonly otherNames: readonly string[]
  readonly ingredients: readonly Ingredient[]
  readonly form: string | undefined
  /** Whether the names hold every word of the ingredients and of the form. */
  readonly areIngredientsNamed: boolean
  readonly isFormNamed: boolean
  readonly amount: string | undefined
  /** Without a name: why the source named nothing, in its words. */
  readonly absent: readonly string[]
  /** Without a name: codes that came without any word. */
  readonly bareCodes: readonly string[]
  readonly notLoaded: NotLoaded | undefined
  /** The Medication's own status is `inactive`. */
  readonly isInactive: boolean
  /** The Medication was entered in error. */
  readonly isWithdrawn: boolean
}

export interface Named {
  readonly naming: MedicationNaming
  readonly medication: Tracked<AnyMedication> | undefined
  /** `Medication/id`, or undefined when it is inside the order. */
  readonly readFrom: string | undefined
}

export function medicationNaming(request: Tracked<AnyRequest>, server: OrderServer): Named {
  const reference = takeElement(request, 'medicationReference')
  const referenced = reference && referencedMedication(request, reference, server)
  const found = referenced && 'medication' in referenced ? referenced : undefined
  const medication = found?.medication
  const concepts = [
    conceptIn(request, 'medicationCodeableConcept'),
    medication && conceptIn(medication, 'code'),
    reference && referenceName(reference),
  ].filter((each) => each !== undefined)
  const status = medication && takeText(medication, 'status')
  if (medication && status === 'active') setAside(medication, 'status')
  return {
    naming: {
      ...namesFrom(concepts, medication && productOf(medication)),
      absent: concepts.flatMap(({ absent }) => absent),
      bareCodes: concepts.flatMap(({ bareCodes }) => bareCodes),
      notLoaded: referenced && 'notLoaded' in referenced ? referenced.notLoaded : undefined,
      isInactive: status === 'inactive',
      isWithdrawn: status === 'entered-in-error',
    },
    medication,
    readFrom: found?.readFrom,
  }
}

function conceptIn<T>(
  from: Tracked<T>,
  name: NameOf<CodeableConcept, T>,
): NamedConcept | undefined {
  const concept = takeElement(from, name) as Tracked<CodeableConcept> | undefined
  if (concept) return namedConcept(concept)
  const written = takeStrayText(from, name)
  return written === undefined ? undefined : namedBy([written], [])
}

/** The display of a reference is a name like that of a coding. */
function referenceName(reference: Tracked<Reference>): NamedConcept {
  const display = takeText(reference, 'display')
  const reasons = [
    reference,
    takeElement(reference, '_display'),
    takeElement(reference, '_reference'),
  ]
  setAside(reference, 'reference', 'type', 'identifier')
  return namedBy(
    display === undefined ? [] : [display],
    reasons.flatMap((each) => takeAbsentReason(each) ?? []),
  )
}

function namedBy(displays: readonly string[], reasons: readonly string[]): NamedConcept {
  return {
    text: undefined,
    displays: displays.filter((each) => !isAbsenceWord(each)),
    bareCodes: [],
    absent: [...displays.filter(isAbsenceWord), ...reasons],
  }
}

type Names = Pick<
  MedicationNaming,
  | 'name'
  | 'moreNames'
  | 'otherNames'
  | 'ingredients'
  | 'form'
  | 'areIngredientsNamed'
  | 'isFormNamed'
  | 'amount'
>

function namesFrom(concepts: readonly NamedConcept[], product: Product | undefined): Names {
  const { ingredients = [], form, amount } = product ?? {}
  const texts = concepts.flatMap(({ text }) => text ?? [])
  const displays = concepts.map((each) => each.displays).find((each) => each.length > 0) ?? []
  const ofIngredients = ingredients
    .flatMap(({ text, isInactive }) => (isInactive ? [] : [text]))
    .join(' + ')
  const name =
    texts[0] ?? mostTelling(displays) ?? (ofIngredients === '' ? undefined : ofIngredients)
  const sentNames = [...texts, ...concepts.flatMap((each) => each.displays)]
  const others = [...new Set(sentNames)].filter((each) => each !== name)
  const { adding, repeating } = informativeNames(others, name === undefined ? [] : [name])
  const namedWords = new Set([name ?? '', ...adding].flatMap((each) => [...wordsOf(each)]))
  return {
    name,
    moreNames: adding,
    otherNames: repeating,
    ingredients,
    form,
    areIngredientsNamed: ingredients.every(
      ({ text, isInactive }) => !isInactive && isCovered(text, namedWords),
    ),
    isFormNamed: form === undefined || isCovered(form, namedWords),
    amount,
  }
}

/** The first display, in the order of a user's choice, whose words no other display has and more. */
function mostTelling(displays: readonly string[]): string | undefined {
  return displays.find((display) =>
    displays.every(
      (other) => !isCovered(display, wordsOf(other)) || isCovered(other, wordsOf(display)),
    ),
  )
}
