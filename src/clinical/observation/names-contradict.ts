import { nameWords, significantWords } from './name-words.ts'

/** Words that make another test of a name: free T4 is not T4, a creatinine clearance is not a creatinine. */
const otherTest = new Set(
  `a1c ab ag antibody antibodies antigen band binding clearance clairance conjugated dihydroxy direct directe free hdl iga ige igg
  igm immature index indice indirect indirecte ionised ionise ionized kinase ldl libre non rapport ratio receptor
  diastolic diastolique systolic systolique unconjugated vldl`.split(/\s+/),
)

/** Words of which a name has one at most: a peak is no trough, and what was taken before is not what was after. */
const exclusive = [
  ['peak pic', 'trough creux'],
  ['pre before avant', 'post after apres'],
  ['left gauche', 'right droit droite'],
  ['fasting jeun', 'random postprandial h hr hour hours heures'],
].map((sides) => sides.map((words) => words.split(' ')))

/**
 * Whether two names that came with one code cannot be names of one test. They contradict each other when
 *
 * 1. they share no word that says which test it is ("Lithium level", "Magnesium");
 * 2. only one of them has a word that makes another test ("Bilirubin", "Bilirubin direct");
 * 3. each has a mark of letters and digits, a letter or a number, and none in common ("Vitamin B12", "Vitamin D",
 *    "Troponin I", "Troponin T", "Glucose 1 h", "Glucose 2 h");
 * 4. they have words of which a name has one at most ("Vancomycin peak", "Vancomycin trough"); or
 * 5. the code is a source's own, which may be anything's, and each has a word that the other lacks ("Sodium (Cobas)",
 *    "Potassium (Cobas)").
 *
 * Case, accents, punctuation, specimen, unit and method contradict nothing, nor does a name without any such word.
 */
export function namesContradict(one: string, other: string, isOwnCode = false): boolean {
  const [words, otherWords] = [[...significantWords(one)], [...significantWords(other)]]
  if (words.length === 0 || otherWords.length === 0) return false
  const [lacking, otherLacking] = [without(words, otherWords), without(otherWords, words)]
  if ([...lacking, ...otherLacking].some((word) => otherTest.has(word))) return true
  const areAllLacking = lacking.filter(isNoMark).length === words.filter(isNoMark).length
  if (words.some(isNoMark) && otherWords.some(isNoMark) && areAllLacking) return true
  if (isOwnCode && lacking.length > 0 && otherLacking.length > 0) return true
  return haveOtherMarks(words, otherWords) || areExclusive(nameWords(one), nameWords(other))
}

function without(words: readonly string[], others: readonly string[]): string[] {
  return words.filter((word) => !others.some((other) => isSameWord(word, other)))
}

/** Also with another ending: hemoglobin, hémoglobine. */
function isSameWord(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return (
    one === other ||
    (short.length >= 5 && long.startsWith(short) && long.length - short.length <= 3)
  )
}

const isNumber = (word: string) => /^\d+$/.test(word)
const isNoMark = (word: string) => !isNumber(word) && !word.startsWith('#')
/** `b12`, `t4`, `ca125`; `#i` of "Troponin I" */
const isMark = (word: string) => word.startsWith('#') || (/\d/.test(word) && /\p{L}/u.test(word))

function haveOtherMarks(words: readonly string[], otherWords: readonly string[]): boolean {
  return [isMark, isNumber].some((isKind) => {
    const [marks, otherMarks] = [words.filter(isKind), otherWords.filter(isKind)]
    const isShared = marks.some((mark) => otherMarks.includes(mark))
    return marks.length > 0 && otherMarks.length > 0 && !isShared
  })
}

function areExclusive(words: readonly string[], otherWords: readonly string[]): boolean {
  const isIn = (all: readonly string[], side: readonly string[]) =>
    side.some((word) => all.includes(word))
  return exclusive.some((sides) => {
    const [own, others] = [words, otherWords].map((all) => sides.filter((side) => isIn(all, side)))
    return own?.length === 1 && others?.length === 1 && own[0] !== others[0]
  })
}
