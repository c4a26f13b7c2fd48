import type { ResourceStore } from '#sandbox/store/resource-store.ts'
import type { StoredResource } from '#sandbox/store/stored-resource.ts'
import { conceptText } from './concept-text.ts'
import { fieldsOf, listOf, textOf } from './fields.ts'

/** A medication order as it is stored. */
export interface RecordedOrder {
  readonly name: string
  readonly status: string
  /** The FHIR date as recorded. */
  readonly date: string | undefined
  readonly instructions: string | undefined
  readonly doNotGive: boolean
}

export function recordedOrder({ json }: StoredResource, store: ResourceStore): RecordedOrder {
  const { reference, display } = fieldsOf(json['medicationReference'])
  const [type = '', id = ''] = (textOf(reference) ?? '').split('/')
  const contained = listOf(json['contained']).find((each) => `#${String(each['id'])}` === reference)
  const medication = contained ?? store.get(type, id)?.json
  const dosage = listOf(json['dosageInstruction']).flatMap(({ text }) => textOf(text) ?? [])
  return {
    name:
      conceptText(json['medicationCodeableConcept']) ??
      conceptText(medication?.['code']) ??
      textOf(display) ??
      'no name was recorded',
    status: textOf(json['status']) ?? 'unknown',
    date: textOf(json['authoredOn']),
    instructions: dosage.join('; ') || undefined,
    doNotGive: json['doNotPerform'] === true,
  }
}
