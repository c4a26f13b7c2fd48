import { significantWords } from './name-words.ts'

/** Words that make another test of a name: free T4 is not T4, a creatinine clearance is not a creatinine. */
const otherTest = new Set(
  `a1c ab ag antibody antibodies antigen band binding clearance clairance conjugated direct directe free hdl iga ige igg
  igm immature index indice indirect indirecte ionised ionise ionized kinase ldl libre non rapport ratio receptor
  diastolic diastolique systolic systolique unconjugated vldl`.split(/\s+/),
)

/**
 * Whether two names that came with one code cannot be names of one test. They contradict each other when
 *
 * 1. they share no word that says which test it is ("Lithium level", "Magnesium");
 * 2. only one of them has a word that makes another test ("Bilirubin", "Bilirubin direct"); or
 * 3. each has a mark of letters and digits, and none in common ("Vitamin B12", "Vitamin B6").
 *
 * Case, accents, punctuation, specimen, unit and method contradict nothing, nor does a name without any such word.
 */
export function namesContradict(one: string, other: string): boolean {
  const [words, otherWords] = [[...significantWords(one)], [...significantWords(other)]]
  if (words.length === 0 || otherWords.length === 0) return false
  if (!words.some((word) => otherWords.some((each) => isSameWord(word, each)))) return true
  if (words.some((word) => otherTest.has(word) && !otherWords.includes(word))) return true
  if (otherWords.some((word) => otherTest.has(word) && !words.includes(word))) return true
  const [marks, otherMarks] = [words.filter(isMark), otherWords.filter(isMark)]
  return (
    marks.length > 0 && otherMarks.length > 0 && !marks.some((mark) => otherMarks.includes(mark))
  )
}

/** Also with another ending: hemoglobin, hémoglobine. */
function isSameWord(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return (
    one === other ||
    (short.length >= 5 && long.startsWith(short) && long.length - short.length <= 3)
  )
}

/** `b12`, `t4`, `ca125` */
function isMark(word: string): boolean {
  return /\d/.test(word) && /\p{L}/u.test(word)
}
