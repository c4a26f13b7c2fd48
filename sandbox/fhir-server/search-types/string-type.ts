import { FhirFailure } from '../answers/fhir-failure.ts'
import { unescaped } from './escaping.ts'
import { foldedText } from './folded-text.ts'
import type { SearchType } from './search-type.ts'

export interface StringValue {
  readonly text: string
  readonly folded: string
  /** Whether each word can be found: "Quinones" finds "Carreno Quinones". True for parts of a person's name. */
  readonly isByWord: boolean
}

/** https://hl7.org/fhir/R4/search.html#3.1.1.4.8 */
export const stringType: SearchType<StringValue> = {
  type: 'string',
  modifiers: ['exact', 'contains'],
  matching(asked, modifier) {
    const text = unescaped(asked)
    if (modifier === 'exact') return (value) => value.text === text
    const wanted = foldedText(text)
    if (wanted === '')
      throw new FhirFailure(400, 'value', `"${text}" has no letter or digit to search for`)
    if (modifier === 'contains') return (value) => value.folded.includes(wanted)
    return (value) =>
      value.folded.startsWith(wanted) || (value.isByWord && value.folded.includes(` ${wanted}`))
  },
  key: ({ text, isByWord }) => `${String(isByWord)} ${text}`,
  sortKey: (value) => value.folded,
}

export function stringValue(text: string, isByWord = false): StringValue {
  return { text, folded: foldedText(text), isByWord }
}
