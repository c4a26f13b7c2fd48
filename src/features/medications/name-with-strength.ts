const units = 'mg|mcg|µg|μg|ng|g|kg|ml|l|mmol|meq|units?|unités?|ui|iu|%'
const strength = new RegExp(
  `^.*?\\d[\\d.,\\u00A0 ]*(?:${units})(?:/[\\d.,]*\\s?(?:${units}|h|hr|dose|act))?(?![\\p{L}\\p{N}])`,
  'iu',
)

/**
 * A drug's name up to its first strength, and what follows: `patiromer 8.4 g`, ` powder for oral suspension`. For the
 * eye alone: nothing is left out. A name without a strength is one part.
 */
export function nameWithStrength(name: string): { readonly main: string; readonly rest: string } {
  const main = strength.exec(name)?.[0] ?? name
  return { main, rest: name.slice(main.length) }
}
