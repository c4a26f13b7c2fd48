import { nameWords } from './name-words.ts'

/** Specimens whose values are not compared with one another. Serum, plasma and venous blood are one. */
const kinds: readonly (readonly [string, readonly string[]])[] = [
  ['arterial', ['arterial', 'arteriel', 'blda']],
  ['capillary', ['capillary', 'capillaire', 'bldc', 'fingerstick']],
  ['cord', ['cord', 'umbilical', 'cordon', 'bldco']],
  ['urine', ['urine', 'urinaire', 'urinary', 'ur', 'midstream']],
  ['spinal', ['csf', 'cerebrospinal', 'lcr']],
  ['stool', ['stool', 'feces', 'faeces', 'selles', 'fecal']],
  ['saliva', ['saliva', 'salive', 'oral']],
  ['sputum', ['sputum', 'expectoration']],
  ['sweat', ['sweat', 'sueur']],
  ['pleural', ['pleural']],
  ['peritoneal', ['peritoneal', 'ascites', 'ascitic', 'ascite', 'dialysate']],
  ['synovial', ['synovial', 'joint']],
  ['amniotic', ['amniotic', 'amniotique']],
  ['blood', ['blood', 'serum', 'plasma', 'sang', 'sanguin', 'venous', 'bld', 'ser', 'plas']],
]

/** The specimen that a text names; undefined when it names none, or more than one. */
export function specimenKind(specimen: string): string | undefined {
  const words = nameWords(specimen)
  const named = kinds.filter(([, names]) => names.some((name) => words.includes(name)))
  // "Arterial blood" is arterial.
  const narrow = named.length > 1 ? named.filter(([kind]) => kind !== 'blood') : named
  return narrow.length === 1 ? narrow[0]?.[0] : undefined
}
