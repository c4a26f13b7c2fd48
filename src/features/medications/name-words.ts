import { stillLoading } from '#src/clinical/medications/loaded-medications.ts'
import type { MedicationNaming } from '#src/clinical/medications/medication-naming.ts'
import { isCovered, wordsOf } from '#src/clinical/medications/naming-words.ts'
import type { MessagesOfOrders } from '#src/messages/orders.ts'
import { reasonWords } from './reason-words.ts'

/** The name, or what stands in its place. */
export function nameWords(
  { name, notLoaded }: MedicationNaming,
  { medications: messages }: MessagesOfOrders,
): string {
  if (name !== undefined) return name
  if (!notLoaded) return messages.noName
  return notLoaded.because === stillLoading ? messages.loadingName : messages.notLoadedName
}

/** What was sent beside the name and says more than it: strengths, brands, the form; or why there is no name. */
export function besideName(naming: MedicationNaming, t: MessagesOfOrders): string[] {
  const { medications: messages } = t
  const reasons =
    naming.name === undefined
      ? [
          ...naming.absent.map((each) => messages.reasonSent(reasonWords(each, t))),
          ...naming.bareCodes.map(messages.codeSent),
        ]
      : []
  const ingredients = naming.areIngredientsNamed ? [] : ingredientWords(naming, messages)
  return [
    ...reasons,
    ...naming.moreNames.filter((each) => !isFullerName(each, naming)),
    ...ingredients,
    ...(naming.isFormNamed || naming.form === undefined ? [] : [naming.form]),
    ...(naming.amount === undefined ? [] : [messages.packageOf(naming.amount)]),
  ]
}

/**
 * Names that hold every word of the one shown, and more: `metformin hydrochloride 500 MG Oral Tablet` of `metformin
 * 500 mg tablet`. They contradict nothing, so they are read in the details.
 */
export function fullerNames(naming: MedicationNaming): string[] {
  return naming.moreNames.filter((each) => isFullerName(each, naming))
}

function isFullerName(text: string, { name }: MedicationNaming): boolean {
  return name !== undefined && isCovered(name, wordsOf(text))
}

export function ingredientWords(
  { ingredients }: MedicationNaming,
  messages: MessagesOfOrders['medications'],
): string[] {
  return ingredients.map(({ text, isInactive }) =>
    isInactive ? messages.inactiveIngredient(text) : text,
  )
}
