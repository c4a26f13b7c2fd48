import { FhirFailure } from '../answers/fhir-failure.ts'
import { unescaped } from './escaping.ts'
import { folded } from './folded.ts'
import type { SearchType } from './search-type.ts'

export interface StringValue {
  readonly text: string
  readonly folded: string
  /** Parts of a person's name are found by each of their words: "Quinones" finds "Carreno Quinones". */
  readonly isByWord: boolean
}

/** R4 search.html 3.1.1.4.8. */
export const stringType: SearchType<StringValue> = {
  type: 'string',
  modifiers: ['exact', 'contains'],
  matching(asked, modifier) {
    const text = unescaped(asked)
    if (modifier === 'exact') return (value) => value.text === text
    const wanted = folded(text)
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
  return { text, folded: folded(text), isByWord }
}
