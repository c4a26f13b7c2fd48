import { unescaped } from './escaping.ts'
import type { SearchType } from './search-type.ts'

/** "Matches are precise … and the entire URI must match": https://hl7.org/fhir/R4/search.html#3.1.1.4.9 */
export const uriType: SearchType<string> = {
  type: 'uri',
  modifiers: ['below'],
  matching(asked, modifier) {
    const uri = unescaped(asked)
    // `:below` applies to URLs, not to URNs.
    if (modifier === 'below' && !uri.startsWith('urn:')) return (value) => value.startsWith(uri)
    return (value) => value === uri
  },
  key: (value) => value,
  sortKey: (value) => value,
}
