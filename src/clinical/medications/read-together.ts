import { codeSystems } from '#src/r4/code-systems.ts'

/** What is read together: tests by LOINC code, and drugs by ingredient. A list is a place to begin, and no claim. */
export interface ReadTogether {
  /** LOINC codes. */
  readonly tests: readonly string[]
  readonly withBloodPressure: boolean
  readonly ingredients: readonly Ingredient[]
}

export interface Ingredient {
  /** RxNorm's name, for whoever edits the list: no order is looked for by it. */
  readonly name: string
  /** RxNorm, term type IN. */
  readonly code: string
  /** RxNorm codes of products that hold it. Others, and all Canadian ones, are added by hand. */
  readonly products: readonly string[]
}

export type ReadTogetherId = 'inr' | 'kidney' | 'glucose' | 'pressure'

function ingredient(name: string, code: string, ...products: readonly string[]): Ingredient {
  return { name, code, products }
}

/**
 * Ingredients by RxNorm code. Codes of ingredients: CPIC's table of drugs
 * (https://github.com/cpicpgx/cpic-schema, CC0), and for those that it does not have, RxNorm by way of ATC classes
 * (https://lhncbc.nlm.nih.gov/RxNav/) as two public lists agree on them. Products: the ones whose code was verified for
 * the sandbox (`patients/codes/medicines.ts`), and those of the same tables of value sets. Courtesy of the U.S.
 * National Library of Medicine.
 */
const warfarin = ingredient('warfarin', '11289', '855332')
const acenocoumarol = ingredient('acenocoumarol', '154')
const phenprocoumon = ingredient('phenprocoumon', '8150')
const lisinopril = ingredient('lisinopril', '29046', '314076')
const enalapril = ingredient('enalapril', '3827')
const ramipril = ingredient('ramipril', '35296')
const perindopril = ingredient('perindopril', '54552')
const captopril = ingredient('captopril', '1998')
const losartan = ingredient('losartan', '52175', '979492')
const candesartan = ingredient('candesartan', '214354')
const irbesartan = ingredient('irbesartan', '83818')
const telmisartan = ingredient('telmisartan', '73494')
const valsartan = ingredient('valsartan', '69749')
const spironolactone = ingredient('spironolactone', '9997', '313096')
const furosemide = ingredient('furosemide', '4603', '313988')
const hydrochlorothiazide = ingredient('hydrochlorothiazide', '5487', '310798')
const carvedilol = ingredient('carvedilol', '20352', '200031')
const metoprolol = ingredient('metoprolol', '6918', '866924', '866427')
const bisoprolol = ingredient('bisoprolol', '19484')
const amlodipine = ingredient('amlodipine', '17767', '197361')
const nifedipine = ingredient('nifedipine', '7417')
const diltiazem = ingredient('diltiazem', '3443')
const hydralazine = ingredient('hydralazine', '5470')
const digoxin = ingredient('digoxin', '3407', '197604')
const empagliflozin = ingredient('empagliflozin', '1545653', '1545658')
const metformin = ingredient('metformin', '6809', '861007', '861004', '860975')
const glipizide = ingredient('glipizide', '4821', '310490')
const glyburide = ingredient('glyburide', '4815')
const glimepiride = ingredient('glimepiride', '25789')
const insulinGlargine = ingredient('insulin glargine', '274783', '847230')

const reninAngiotensin = [
  lisinopril,
  enalapril,
  ramipril,
  perindopril,
  captopril,
  losartan,
  candesartan,
  irbesartan,
  telmisartan,
  valsartan,
]

export const readTogether: Readonly<Record<ReadTogetherId, ReadTogether>> = {
  inr: {
    tests: ['6301-6', '34714-6'],
    withBloodPressure: false,
    ingredients: [warfarin, acenocoumarol, phenprocoumon],
  },
  kidney: {
    tests: ['2823-3', '6298-4', '2160-0', '38483-4', '98979-8', '33914-3', '62238-1'],
    withBloodPressure: false,
    ingredients: [
      ...reninAngiotensin,
      spironolactone,
      furosemide,
      hydrochlorothiazide,
      empagliflozin,
      digoxin,
      metformin,
    ],
  },
  glucose: {
    tests: ['4548-4', '17856-6'],
    withBloodPressure: false,
    ingredients: [metformin, glipizide, glyburide, glimepiride, empagliflozin, insulinGlargine],
  },
  pressure: {
    tests: [],
    withBloodPressure: true,
    ingredients: [
      ...reninAngiotensin,
      amlodipine,
      nifedipine,
      diltiazem,
      carvedilol,
      metoprolol,
      bisoprolol,
      hydrochlorothiazide,
      furosemide,
      spironolactone,
      hydralazine,
    ],
  },
}

export const readTogetherIds = Object.keys(readTogether) as readonly ReadTogetherId[]

const rxNorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'

/** Whether a list names one of these codes. @param codes `system|code` */
export function namesOrder({ ingredients }: ReadTogether, codes: ReadonlySet<string>): boolean {
  return ingredients.some(({ code, products }) =>
    [code, ...products].some((each) => codes.has(`${rxNorm}|${each}`)),
  )
}

/** The ingredients that these codes name, as far as the lists know them. @param codes `system|code` */
export function ingredientKeys(codes: ReadonlySet<string>): string[] {
  return readTogetherIds
    .flatMap((id) => readTogether[id].ingredients)
    .filter(({ code, products }) =>
      [code, ...products].some((each) => codes.has(`${rxNorm}|${each}`)),
    )
    .map(({ code }) => `${rxNorm}|${code}`)
}

/** Whether a list names a test. @param codes `system|code` */
export function namesTest({ tests }: ReadTogether, codes: readonly string[]): boolean {
  return tests.some((each) => codes.includes(`${codeSystems.loinc}|${each}`))
}
