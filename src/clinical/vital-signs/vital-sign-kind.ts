import { codeSystems } from '#src/r4/code-systems.ts'
import { nameWords } from '../observation/name-words.ts'
import type { Reading } from '../observation/reading-type.ts'
import { vitalSignCodes, vitalSignKinds, type VitalSignKind } from './vital-sign-codes.ts'

/**
 * The kind of vital sign by code, name and unit together. A tile's name stands for the source's, so a reading whose
 * name or unit is not of that kind gets no tile: it is listed under its own name.
 */
export function vitalSignKind(reading: Reading): VitalSignKind | undefined {
  const kind = codedKind(reading)
  return kind !== undefined && hasNameOf(kind, reading) && hasUnitOf(kind, reading)
    ? kind
    : undefined
}

/** By code alone, when its codes agree. What was measured on a fetus or a newborn is never the patient's own sign. */
export function codedKind({ codes, cautions }: Reading): VitalSignKind | undefined {
  if (cautions.includes('about-another-subject')) return undefined
  const [kind, ...more] = vitalSignKinds.filter((each) =>
    vitalSignCodes[each].some((code) => codes.includes(`${codeSystems.loinc}|${code}`)),
  )
  return more.length === 0 ? kind : undefined
}

/** How words begin by which a name says its kind, in English and French. */
const beginnings: Readonly<Record<VitalSignKind, readonly string[]>> = {
  'heart-rate': ['heart', 'cardia', 'pulse', 'pouls', 'hr', 'fc', 'bpm'],
  'respiratory-rate': ['resp', 'breath', 'rr', 'fr'],
  'oxygen-saturation': ['ox', 'o2', 'spo2', 'sao2', 'sat', 'pulseox'],
  'body-temperature': ['temp', 'fever', 'fievre'],
  'body-height': ['height', 'stature', 'length', 'taille', 'longueur', 'ht', 'hauteur'],
  'body-weight': ['weight', 'wt', 'poids', 'mass'],
  'body-mass-index': ['bmi', 'imc', 'index', 'indice'],
  'pain-score': ['pain', 'douleur', 'nrs', 'vas', 'eva'],
}

function hasNameOf(kind: VitalSignKind, { identity: { name } }: Reading): boolean {
  if (name === undefined) return true
  const words = nameWords(name)
  return words.some((word) => beginnings[kind].some((beginning) => word.startsWith(beginning)))
}

const rate =
  '/min|1/min|{beats}/min|{breaths}/min|beats/min|beats/minute|breaths/min|bpm|brpm|min-1|per minute|' +
  'beats per minute|breaths per minute|{h.b}/min|{resp}/min|{counts/min}|bats/min|battements/min|resp/min|respirations/min'
const lengths =
  'cm|m|mm|[in_i]|[in_us]|in|in.|inch|inches|[ft_i]|[ft_us]|ft|feet|po|pi|centimeter|centimeters'

/** Units in which a kind is measured, without regard to case. A unit that was not sent contradicts nothing. */
const units: Readonly<Record<VitalSignKind, readonly string[]>> = {
  'heart-rate': rate.split('|'),
  'respiratory-rate': rate.split('|'),
  'oxygen-saturation': ['%', 'percent', '1', '%{o2}', 'fraction'],
  'body-temperature':
    'cel|c|°c|ºc|deg c|degc|degrees c|celsius|[degf]|f|°f|ºf|deg f|degf|degrees f|fahrenheit|k'.split(
      '|',
    ),
  'body-height': lengths.split('|'),
  'body-weight':
    'kg|g|[lb_av]|[lb_us]|lb|lbs|lb.|pound|pounds|[oz_av]|oz|ounces|kilogram|kilograms|gram|grams|livres'.split(
      '|',
    ),
  'body-mass-index': ['kg/m2', 'kg/m²', 'kg/m^2', 'kg/(m^2)', 'kg/sq.m', 'kg/sq m', '{bmi}'],
  'pain-score': ['{score}', 'score', '1', '/10', '{0-10}', '{numeric_rating}', '{pain}', 'points'],
}

function hasUnitOf(kind: VitalSignKind, { value }: Reading): boolean {
  if (value.kind !== 'quantity') return true
  const { unit, ucum } = value.quantity
  if (unit === undefined) return true
  return [unit, ucum].some((each) => each !== undefined && units[kind].includes(each.toLowerCase()))
}
