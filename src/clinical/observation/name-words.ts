import { remembered } from '#src/r4/remembered.ts'

/** The names of tests as words that can be compared. */

/**
 * Words that say how, in what or in which unit something was measured, or that it was measured, in English and French;
 * they never tell one analyte from another. Specimens are compared by `specimenKind`.
 */
const insignificant = new Set(
  `a absolute adjusted and arterial as at au auto automated aux average blood body calc calculated capillary collection
  concentration corrected count csf d dans de des detection device du en est estimated et fasting fluid for from hour in
  la lab laboratory le les level levels manual mass measured measurement method moles molar mol mmol mg dl l g number of
  on or order panel par per percent plasma poc point care post pre predicted presence quantitative qualitative random
  rate result results sang sanguin sanguine screen serique serum sub substance test tests the time titer total totale
  generation gen stat abs unit units urinaire urine value venous volume whole with d/l ser plas bld ur`.split(
    /\s+/,
  ),
)

/** One test under several names: abbreviations, synonyms, French and British spellings, each before its words. */
const synonyms = new Map(
  `
  a1c glycohemoglobin hba1c: hemoglobin a1c; acide acid dioxide hydroxy cell cells:; alat alt sgpt: alanine;
  albumine: albumin; alp: alkaline phosphatase; aptt ptt: thromboplastin; asat ast sgot: aspartate;
  bicarb carbon co2 hco3: bicarbonate; bili: bilirubin; bun: urea nitrogen; calcemie: calcium; chol: cholesterol;
  chlorure: chloride; crea creat: creatinine; crp: reactive; dfg egfr: glomerular filtration gfr;
  erythrocytes rbc red: erythrocyte; esr: sedimentation; fer: iron; ggt: gamma glutamyl; glu gluc glycemie: glucose;
  haematocrit hct: hematocrit; haemoglobin hb hgb: hemoglobin; inr: inr coagulation tissue; kaliemie: potassium;
  leucocytes wbc white: leukocyte; natremie: sodium; ntprobnp bnp: natriuretic; phos phosphore phosphorus: phosphate;
  plaquettes plt thrombocytes: platelet; pt: prothrombin; tni tnt trop: troponin; trig: triglyceride;
  tsh: thyrotropin thyroid stimulating; uree: urea; uric urique: urate
`
    .split(';')
    .flatMap((line) => {
      const [names = '', words = ''] = line.split(':').map((each) => each.trim())
      return names.split(/\s+/).map((name) => [name, words] as const)
    }),
)

/** Symbols that name an element only where nothing else is said: `Mg` is magnesium, `mg/dL` is not. */
const elementSymbols: Readonly<Record<string, string>> = {
  ca: 'calcium',
  cl: 'chloride',
  fe: 'iron',
  k: 'potassium',
  li: 'lithium',
  mg: 'magnesium',
  na: 'sodium',
  zn: 'zinc',
}

/** Every word of a name: no case, accents, punctuation, LOINC property in brackets or method after "by". */
export const nameWords = remembered((name): readonly string[] => {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\[[^\]]*\]|1[.,]73/g, ' ')
    .replace(/\bi[- ]?stat\b/g, ' ')
    .replace(/hydroxy(?=vitamin)/g, 'hydroxy ')
    .replace(/\sby\s.*$/, '')
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
})

/** What a letter or a Roman number after them tells apart: hepatitis A and C, factor V and VIII, vitamin D, protein S. */
const lettered =
  /^(hepatit|.*vitamin|troponin|factor|facteur|prote|immunoglobulin|.*lipoprote|influenza|grippe|complement|hemoglobin|haemoglobin|type|group)/
const letter = /^(?:[a-z]|[ivx]+)$/

/** The words that say which test it is; a letter that belongs to the word before it as `#d`. */
export function significantWords(name: string): ReadonlySet<string> {
  const words = nameWords(name)
  const letters = words.flatMap((word, index) => {
    const next = words[index + 1] ?? ''
    return lettered.test(word) && letter.test(next) ? [`#${next}`] : []
  })
  const [only, ...more] = words.filter((word) => word in elementSymbols || !insignificant.has(word))
  const symbol = only !== undefined && more.length === 0 ? own(elementSymbols, only) : undefined
  if (symbol !== undefined) return new Set([symbol])
  const plain = words
    .filter(
      (word, index) =>
        !insignificant.has(word) &&
        !(letters.length > 0 && letter.test(word) && lettered.test(words[index - 1] ?? '')),
    )
    .flatMap((word) => (synonyms.get(word) ?? singular(word)).split(' '))
    .filter((word) => word !== '')
  return new Set([...plain, ...letters])
}

function singular(word: string): string {
  return word.length > 4 ? word.replace(/s$/, '') : word
}

function own(table: Readonly<Record<string, string>>, word: string): string | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined
}
