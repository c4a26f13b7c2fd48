/**
 * The units of a dose as instructions write them in English and French, and as UCUM codes them. Only units that are
 * always the same are one entry: nothing is converted. https://ucum.org/ucum,
 * https://www.ismp.org/recommendations/error-prone-abbreviations-list
 */
const words: Readonly<Record<string, string>> = {
  mg: 'mg milligram milligrams milligramme milligrammes',
  ug: 'mcg ug µg μg microgram micrograms microgramme microgrammes',
  g: 'g gm gram grams gramme grammes',
  ml: 'ml milliliter milliliters millilitre millilitres cc',
  l: 'l liter liters litre litres',
  unit: 'unit units unité unités u iu ui unit(s) [iu] [u] {unit} {units}',
  mmol: 'mmol millimole millimoles',
  meq: 'meq milliequivalent milliequivalents',
  tablet: 'tablet tablets tab tabs comprimé comprimés co tablet(s) tab(s) {tbl} {tablet} {tablets}',
  capsule: 'capsule capsules cap caps gélule gélules capsule(s) cap(s) {capsule} {capsules} {cap}',
  puff: 'puff puffs inhalation inhalations bouffée bouffées puff(s) {puff} {puffs}',
  drop: 'drop drops gtt gtts goutte gouttes [drp] drop(s) {drop} {drops}',
  patch: 'patch patches timbre timbres {patch}',
  suppository: 'suppository suppositories suppositoire suppositoires {suppository}',
}

const units = new Map(
  Object.entries(words).flatMap(([unit, all]) => all.split(' ').map((word) => [word, unit])),
)

/** One key for every way of writing a unit; undefined for a unit that is not in the table. */
export function unitOfWord(word: string | undefined): string | undefined {
  return word === undefined ? undefined : units.get(word.toLowerCase())
}

/** Whether the unit counts pieces of a product, so that an amount before it can be the strength of one. */
export function isPiece(unit: string): boolean {
  return ['tablet', 'capsule', 'puff', 'drop', 'patch', 'suppository'].includes(unit)
}

/** Every word of the table that is written in prose, longest first: an alternative of a regular expression. */
export const unitPattern = [...units.keys()]
  .filter((word) => /^\p{L}+$/u.test(word))
  .toSorted((one, other) => other.length - one.length)
  .join('|')
