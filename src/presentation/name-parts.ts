/**
 * A LOINC long name in two parts, broken before what describes the test and not what it is: `[Mass/volume] in Serum or
 * Plasma`. Any other name is one part; nothing is left out.
 * https://loinc.org/kb/users-guide/loinc-term-names/
 */
export function nameParts(name: string): { readonly name: string; readonly rest: string } {
  const place = name.search(/ \[| in | by /)
  const isLong = name.length > 24
  return place > 0 && isLong
    ? { name: name.slice(0, place), rest: name.slice(place + 1) }
    : { name, rest: '' }
}
