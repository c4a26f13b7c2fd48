import type { CodeableConcept, Medication, MedicationIngredient, Ratio } from 'fhir/r4'
import { takeRatio } from '#src/r4/take-amount.ts'
import { takeConcept } from '#src/r4/take-concept.ts'
import {
  setAside,
  takeBoolean,
  takeElement,
  takeElements,
  takeText,
  type Tracked,
} from '#src/r4/tracked-element.ts'

/** What a Medication says of the product besides its name. */
export interface Product {
  readonly ingredients: readonly Ingredient[]
  readonly form: string | undefined
  /** How much is in a package. */
  readonly amount: string | undefined
}

export interface Ingredient {
  /** Name and strength, as far as they were sent. */
  readonly text: string
  readonly isInactive: boolean
}

type AnyIngredient = MedicationIngredient & { amount?: Ratio }

/** STU3 has `ingredient.amount`, DSTU2 form and ingredients in `product`: https://hl7.org/fhir/DSTU2/medication.html */
export type AnyMedication = Omit<Medication, 'ingredient'> & {
  ingredient?: AnyIngredient[]
  product?: { form?: CodeableConcept; ingredient?: AnyIngredient[] }
}

export function productOf(medication: Tracked<AnyMedication>): Product {
  const older = takeElement(medication, 'product')
  const ingredients = [
    ...takeElements(medication, 'ingredient'),
    ...(older ? takeElements(older, 'ingredient') : []),
  ]
  setAside(medication, 'batch', 'manufacturer', 'identifier', 'meta', 'text', 'language')
  return {
    ingredients: ingredients.flatMap((each) => ingredient(each) ?? []),
    form: takeConcept(medication, 'form') ?? (older && takeConcept(older, 'form')),
    amount: takeRatio(medication, 'amount')?.text,
  }
}

function ingredient(from: Tracked<AnyIngredient>): Ingredient | undefined {
  const isActive = takeBoolean(from, 'isActive')
  if (isActive === true) setAside(from, 'isActive')
  const reference = takeElement(from, 'itemReference')
  if (reference) setAside(reference, 'reference', 'type', 'identifier')
  const parts = [
    takeConcept(from, 'itemCodeableConcept'),
    reference && takeText(reference, 'display'),
    takeRatio(from, 'strength')?.text,
    takeRatio(from, 'amount')?.text,
  ].filter((each) => each !== undefined)
  return parts.length === 0 ? undefined : { text: parts.join(' '), isInactive: isActive === false }
}
