/**
 * What may be converted into what: UCUM codes (https://ucum.org/ucum) that a chart measures one dimension in. A unit
 * that is not here stays as it is, whatever UCUM would make of it: UCUM drops what stands in braces (`ng/mL{FEU}` is
 * not `ng/mL{DDU}`), and takes 7 % of hemoglobin A1c for 70 mmol/mol.
 */
export const unitFamilies = {
  mass: ['kg', 'g', '[lb_av]', '[oz_av]'],
  length: ['m', 'cm', 'mm', '[in_i]', '[in_us]', '[ft_i]', '[ft_us]'],
  temperature: ['Cel', '[degF]', 'K'],
  pressure: ['mm[Hg]', 'kPa', 'cm[H2O]'],
  rate: ['/min', '1/min', '{beats}/min', '{breaths}/min'],
  flow: ['L/min', 'mL/min'],
  fraction: ['%', 'L/L'],
  'mass ratio': ['mg/g', 'ug/mg', 'g/g', 'mg/mg'],
  'volume of a cell': ['fL', 'um3'],
  'cell count': ['10*12/L', '10*9/L', '10*6/L', '10*6/uL', '10*3/uL', '/uL', '10*3/mm3', '/mm3'],
  'mass concentration': [
    'g/L',
    'g/dL',
    'mg/mL',
    'mg/dL',
    'mg/L',
    'ug/mL',
    'ug/dL',
    'ug/L',
    'ng/mL',
    'ng/dL',
    'ng/L',
    'pg/mL',
  ],
  'amount concentration': ['mol/L', 'mmol/L', 'umol/L', 'nmol/L', 'pmol/L'],
  'equivalent concentration': ['eq/L', 'meq/L'],
  'catalytic concentration': ['U/L', 'U/mL', 'kat/L', 'ukat/L', 'nkat/L'],
  'international units': ['[IU]/L', 'k[IU]/L', 'm[IU]/L', '[IU]/mL', 'm[IU]/mL', 'u[IU]/mL'],
} as const

export type UnitFamily = keyof typeof unitFamilies

const familyOfCode: ReadonlyMap<string, UnitFamily> = new Map(
  (Object.keys(unitFamilies) as UnitFamily[]).flatMap((family) =>
    unitFamilies[family].map((code) => [code, family] as const),
  ),
)

/** @param ucum a UCUM code */
export function unitFamily(ucum: string): UnitFamily | undefined {
  return familyOfCode.get(ucum)
}
