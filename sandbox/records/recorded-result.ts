import type { StoredResource } from '#sandbox/store/stored-resource.ts'
import { conceptText, firstCoding } from './concept-text.ts'
import { fieldsOf, fieldsWithDigits, listOf, textOf, type Fields } from './fields.ts'

/** A laboratory result as it is stored, digits and all: what an app shows can be held against it. */
export interface RecordedResult {
  readonly name: string
  readonly status: string
  /** The FHIR date as recorded. */
  readonly date: string | undefined
  readonly value: string
  readonly flag: string | undefined
  readonly range: string | undefined
}

export function isLaboratory({ json }: StoredResource): boolean {
  return listOf(json['category']).some(({ coding }) =>
    listOf(coding).some(({ code }) => code === 'laboratory'),
  )
}

export function recordedResult({ text }: StoredResource): RecordedResult {
  const result = fieldsWithDigits(text)
  const [interpretation] = listOf(result['interpretation'])
  const [range] = listOf(result['referenceRange'])
  const components = listOf(result['component']).map((each) =>
    [conceptText(each['code']), valueWords(each)].filter(Boolean).join(' '),
  )
  return {
    name: conceptText(result['code']) ?? 'no name was recorded',
    status: textOf(result['status']) ?? 'unknown',
    date: textOf(result['effectiveDateTime']) ?? textOf(result['issued']),
    value: [valueWords(result), ...components].filter(Boolean).join('; ') || 'no value',
    flag: textOf(firstCoding(interpretation)?.code) ?? conceptText(interpretation),
    range: textOf(range?.['text']) ?? limits(fieldsOf(range)),
  }
}

function valueWords(of: Fields): string | undefined {
  const { comparator, value, unit, code } = fieldsOf(of['valueQuantity'])
  if (value !== undefined)
    return [textOf(comparator), textOf(value), textOf(unit) ?? textOf(code)]
      .filter((part) => part !== undefined)
      .join(' ')
  return (
    textOf(of['valueString']) ??
    conceptText(of['valueCodeableConcept']) ??
    conceptText(of['dataAbsentReason'])
  )
}

function limits(range: Fields): string | undefined {
  const [low, high] = ['low', 'high'].map((name) => textOf(fieldsOf(range[name])['value']))
  if (low === undefined) return high === undefined ? undefined : `up to ${high}`
  return high === undefined ? `from ${low}` : `${low} to ${high}`
}
