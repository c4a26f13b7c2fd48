import { codeSystems } from '#src/r4/code-systems.ts'

/** What is needed to convert between the mass, the amount and the equivalents of a substance. */
export interface Substance {
  readonly name: string
  /** Codes of its mass and of its amount in a volume: https://loinc.org/2345-7 and so on. */
  readonly loincs: readonly string[]
  readonly formula: string
  /** g/mol */
  readonly molarMass: number
  /** Of the ion, without its sign. */
  readonly charge?: number
  /** Of the formula, or of the element's weight. */
  readonly source: string
}

/** Formulas: PubChem, by the number of the compound. */
const pubChem = (compound: number) =>
  `https://pubchem.ncbi.nlm.nih.gov/compound/${String(compound)}`
/** The elements' weights, from which the molar masses follow: IUPAC's commission, abridged to five digits. */
const ciaaw = 'https://ciaaw.org/abridged-atomic-weights.htm'

/**
 * Only tests of one substance whose mass has one meaning. Not here, so never converted: urea nitrogen and phosphate
 * (the mass may be the whole molecule's or one element's), triglycerides and hemoglobin (no one molar mass), proteins,
 * and conjugated bilirubin.
 */
export const substances: readonly Substance[] = [
  {
    name: 'glucose',
    loincs: ['2345-7', '2339-0', '41653-7', '14749-6', '15074-8'],
    formula: 'C6H12O6',
    molarMass: 180.16,
    source: pubChem(5793),
  },
  {
    name: 'creatinine',
    loincs: ['2160-0', '38483-4', '14682-9'],
    formula: 'C4H7N3O',
    molarMass: 113.12,
    source: pubChem(588),
  },
  {
    // Also that in HDL and in LDL: what is weighed is cholesterol.
    name: 'cholesterol',
    loincs: ['2093-3', '2085-9', '13457-7', '14647-2', '14646-4', '22748-8'],
    formula: 'C27H46O',
    molarMass: 386.66,
    source: pubChem(5997),
  },
  {
    name: 'total bilirubin',
    loincs: ['1975-2', '14631-6'],
    formula: 'C33H36N4O6',
    molarMass: 584.67,
    source: pubChem(5280352),
  },
  {
    name: 'urate',
    loincs: ['3084-1', '14933-6'],
    formula: 'C5H4N4O3',
    molarMass: 168.11,
    source: pubChem(1175),
  },
  {
    name: 'free thyroxine',
    loincs: ['3024-7', '14920-3'],
    formula: 'C15H11I4NO4',
    molarMass: 776.87,
    source: pubChem(5819),
  },
  { name: 'iron', loincs: ['2498-4', '14798-3'], formula: 'Fe', molarMass: 55.845, source: ciaaw },
  {
    name: 'calcium',
    loincs: ['17861-6', '2000-8'],
    formula: 'Ca',
    molarMass: 40.078,
    charge: 2,
    source: ciaaw,
  },
  {
    name: 'magnesium',
    loincs: ['19123-9', '2601-3'],
    formula: 'Mg',
    molarMass: 24.305,
    charge: 2,
    source: ciaaw,
  },
  { name: 'sodium', loincs: ['2951-2'], formula: 'Na', molarMass: 22.99, charge: 1, source: ciaaw },
  {
    name: 'potassium',
    loincs: ['2823-3'],
    formula: 'K',
    molarMass: 39.098,
    charge: 1,
    source: ciaaw,
  },
  {
    name: 'chloride',
    loincs: ['2075-0'],
    formula: 'Cl',
    molarMass: 35.45,
    charge: 1,
    source: ciaaw,
  },
]

/**
 * The one substance that codes name; undefined where they name none, or several.
 * @param codes `system|code`
 */
export function substanceOf(codes: readonly string[]): Substance | undefined {
  const named = substances.filter(({ loincs }) =>
    loincs.some((code) => codes.includes(`${codeSystems.loinc}|${code}`)),
  )
  return named.length === 1 ? named[0] : undefined
}
