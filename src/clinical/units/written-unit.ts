import { unitFamily } from './unit-families.ts'

/** UCUM codes for units written in words, by the words in small letters. A word with two meanings is not here. */
const words: Readonly<Record<string, string>> = {
  kgs: 'kg',
  kilogram: 'kg',
  kilograms: 'kg',
  gram: 'g',
  grams: 'g',
  lb: '[lb_av]',
  'lb.': '[lb_av]',
  lbs: '[lb_av]',
  pound: '[lb_av]',
  pounds: '[lb_av]',
  oz: '[oz_av]',
  ounce: '[oz_av]',
  ounces: '[oz_av]',
  centimeter: 'cm',
  centimeters: 'cm',
  in: '[in_i]',
  'in.': '[in_i]',
  inch: '[in_i]',
  inches: '[in_i]',
  ft: '[ft_i]',
  feet: '[ft_i]',
  '°c': 'Cel',
  ºc: 'Cel',
  'deg c': 'Cel',
  degc: 'Cel',
  'degrees c': 'Cel',
  celsius: 'Cel',
  '°f': '[degF]',
  ºf: '[degF]',
  'deg f': '[degF]',
  degf: '[degF]',
  'degrees f': '[degF]',
  fahrenheit: '[degF]',
  mmhg: 'mm[Hg]',
  'mm hg': 'mm[Hg]',
  'per minute': '/min',
  'beats/min': '{beats}/min',
  'beats/minute': '{beats}/min',
  'beats per minute': '{beats}/min',
  'battements/min': '{beats}/min',
  'breaths/min': '{breaths}/min',
  'breaths/minute': '{breaths}/min',
  'breaths per minute': '{breaths}/min',
  'resp/min': '{breaths}/min',
  percent: '%',
  'mcg/ml': 'ug/mL',
  'mcg/dl': 'ug/dL',
  'mcg/l': 'ug/L',
  'iu/l': '[IU]/L',
  'miu/l': 'm[IU]/L',
  'iu/ml': '[IU]/mL',
  'miu/ml': 'm[IU]/mL',
  'uiu/ml': 'u[IU]/mL',
  'k/ul': '10*3/uL',
  'k/mcl': '10*3/uL',
  'k/mm3': '10*3/mm3',
  'thou/ul': '10*3/uL',
  'thousand/ul': '10*3/uL',
  '10^3/ul': '10*3/uL',
  'x10^3/ul': '10*3/uL',
  '10e3/ul': '10*3/uL',
  'x10e3/ul': '10*3/uL',
  'x10*3/ul': '10*3/uL',
  'x10(3)/ul': '10*3/uL',
  '10^6/ul': '10*6/uL',
  'x10^6/ul': '10*6/uL',
  '10e6/ul': '10*6/uL',
  'x10e6/ul': '10*6/uL',
  'm/ul': '10*6/uL',
  '10^9/l': '10*9/L',
  'x10^9/l': '10*9/L',
  '10e9/l': '10*9/L',
  'x10e9/l': '10*9/L',
  'x10*9/l': '10*9/L',
  '10^12/l': '10*12/L',
  'x10^12/l': '10*12/L',
  '10e12/l': '10*12/L',
  'x10e12/l': '10*12/L',
  'cells/ul': '/uL',
}

/** UCUM codes that people also write with small or capital letters alone: `mg/dl`, `MG/DL`. */
const codes: ReadonlyMap<string, string> = new Map(
  `g/L g/dL mg/mL mg/dL mg/L ug/mL ug/dL ug/L ng/mL ng/dL ng/L pg/mL mol/L mmol/L umol/L nmol/L pmol/L meq/L U/L 10*3/uL
  10*6/uL 10*9/L 10*12/L /uL fL kg cm`
    .split(/\s+/)
    .map((code) => [code.toLowerCase(), code]),
)

/** Giga per litre in French laboratories, grams per litre where units are written in capitals. */
const ambiguous = 'G/L'

/**
 * The UCUM code that a unit in words stands for; undefined where the words are not known. Only words: what a coded
 * unit says besides its code is compared with it by `readableUnit`.
 */
export function writtenUnit(unit: string): string | undefined {
  const plain = unit.trim().replaceAll(/[µμ]/g, 'u')
  if (plain === ambiguous) return undefined
  if (unitFamily(plain) !== undefined) return plain
  const small = plain.toLowerCase()
  return codes.get(small) ?? (Object.hasOwn(words, small) ? words[small] : undefined)
}
