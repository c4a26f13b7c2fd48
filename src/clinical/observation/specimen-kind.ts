import { remembered } from '#src/r4/remembered.ts'
import { nameWords } from './name-words.ts'

/** Specimens whose values are not compared with one another. Serum, plasma and venous blood are one. */
const kinds = table({
  arterial: 'arterial arteriel blda',
  capillary: 'capillary capillaire bldc fingerstick',
  cord: 'cord umbilical cordon bldco',
  urine: 'urine urines urinaire urinaires urinary ur midstream urinalysis dipstick bandelette',
  spinal: 'csf cerebrospinal lcr',
  stool: 'stool feces faeces selles fecal',
  saliva: 'saliva salive',
  sputum: 'sputum expectoration',
  sweat: 'sweat sueur',
  pleural: 'pleural',
  peritoneal: 'peritoneal ascites ascitic ascite dialysate',
  synovial: 'synovial',
  amniotic: 'amniotic amniotique',
  blood: 'blood serum plasma sang sanguin venous bld ser plas',
})

/** In the name of a test these words say something else: milk IgE, bile acids, oral glucose. SNOMED CT: urine. */
const kindsOfSpecimen = [
  ...kinds,
  ...table({
    urine: '122575003 78014005',
    saliva: 'oral',
    synovial: 'joint',
    marrow: 'marrow moelle',
    swab: 'swab swabs ecouvillon frottis',
    tissue: 'tissue tissu biopsy biopsie',
    gastric: 'gastric gastrique',
    bile: 'bile',
    semen: 'semen sperme',
    milk: 'milk lait',
    drain: 'drain drainage',
    lavage: 'lavage bronchial bal',
    hair: 'hair cheveux',
  }),
]

/** The specimen that the name of a test says; undefined when it says none, or more than one. */
export const specimenKind = remembered((name) => kindIn(name, kinds))

/** The same of what is the name of a specimen. */
export function kindOfSpecimen(specimen: string): string | undefined {
  return kindIn(specimen, kindsOfSpecimen)
}

function kindIn(words: string, among: typeof kinds): string | undefined {
  const all = nameWords(words)
  const named = new Set(
    among.flatMap(([kind, names]) => (names.some((name) => all.includes(name)) ? [kind] : [])),
  )
  // "Arterial blood" is arterial.
  if (named.size > 1) named.delete('blood')
  return named.size === 1 ? [...named][0] : undefined
}

function table(words: Readonly<Record<string, string>>): (readonly [string, readonly string[]])[] {
  return Object.entries(words).map(([kind, names]) => [kind, names.split(' ')] as const)
}
