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
 * (https://lhncbc.nlm.nih.gov/RxNav/) as two public lists agree on them. Products hold this ingredient alone; their
 * codes and names stand in the medication value sets of the eCQM publications of 2022 or 2025
 * (https://vsac.nlm.nih.gov, for example 2.16.840.1.113883.3.526.3.1139, ACE inhibitors, ARBs and ARNIs). Public lists
 * disagree too often to be a source. Courtesy of the U.S. National Library of Medicine.
 */
const warfarin = ingredient('warfarin', '11289', '855332')
// These two are not sold in the United States. No product was found: orders are found by the ingredient's code alone.
const acenocoumarol = ingredient('acenocoumarol', '154')
const phenprocoumon = ingredient('phenprocoumon', '8150')
const lisinopril = ingredient(
  'lisinopril',
  '29046',
  '311353',
  '311354',
  '314076',
  '314077',
  '205326',
  '197884',
)
const enalapril = ingredient('enalapril', '3827', '858804', '858813', '858817', '858810', '1435624')
const ramipril = ingredient('ramipril', '35296', '845488', '198188', '198189', '261962')
const perindopril = ingredient('perindopril', '54552', '854984', '854988', '854925')
const captopril = ingredient('captopril', '1998', '308963', '317173', '308964', '308962')
const losartan = ingredient('losartan', '52175', '979485', '979492', '979480')
const candesartan = ingredient('candesartan', '214354', '153822', '153823', '577776', '639537')
const irbesartan = ingredient('irbesartan', '83818', '200094', '200095', '200096')
const telmisartan = ingredient('telmisartan', '73494', '282755', '205304', '205305')
const valsartan = ingredient('valsartan', '69749', '349483', '349199', '349201', '349200')
const spironolactone = ingredient('spironolactone', '9997', '313096', '198223', '198222')
const furosemide = ingredient('furosemide', '4603', '313988')
const hydrochlorothiazide = ingredient(
  'hydrochlorothiazide',
  '5487',
  '199903',
  '429503',
  '310798',
  '197770',
)
const carvedilol = ingredient('carvedilol', '20352', '686924', '200031', '200032', '200033')
const metoprolol = ingredient(
  'metoprolol',
  '6918',
  '866924',
  '866514',
  '866511',
  '866427',
  '866436',
  '866412',
  '866419',
)
const bisoprolol = ingredient('bisoprolol', '19484', '854905', '854901')
const amlodipine = ingredient('amlodipine', '17767', '308136', '197361', '308135')
const nifedipine = ingredient(
  'nifedipine',
  '7417',
  '198032',
  '198033',
  '198034',
  '198035',
  '198036',
)
const diltiazem = ingredient(
  'diltiazem',
  '3443',
  '833217',
  '831103',
  '831102',
  '831054',
  '830861',
  '830845',
  '830837',
  '830801',
  '830795',
)
const hydralazine = ingredient('hydralazine', '5470', '905199', '905225', '905395', '905222')
const digoxin = ingredient('digoxin', '3407', '197604', '197606', '245273')
const empagliflozin = ingredient('empagliflozin', '1545653', '1545658')
const metformin = ingredient('metformin', '6809', '861007', '861004', '860975')
const glipizide = ingredient('glipizide', '4821', '310490')
// These two are in none of those value sets: orders are found by the ingredient's code alone.
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
