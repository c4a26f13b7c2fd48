import type { ExportsMessages } from '#src/messages/exports.ts'
import type {
  ChartExtract,
  EarlierReading,
  ExtractedFlag,
  ExtractedReading,
  ExtractIdentity,
  ExtractSection,
} from './chart-extract.ts'

/** Parts of an extract as text, for every form that it takes. */

/** The source's code and, where they say more, its words; not judged, where nothing judged it. */
export function flagText({ kind, code, label }: ExtractedFlag, words: ExportsMessages): string {
  if (kind === 'not-judged') return words.notJudged
  if (code === '') return label
  return label === '' || label === code ? code : words.flag(code, label)
}

export function flagsText(flags: readonly ExtractedFlag[], words: ExportsMessages): string {
  return flags.map((flag) => flagText(flag, words)).join(', ')
}

export function earlierText(
  { isGravest, value, unit, flags, date }: EarlierReading,
  words: ExportsMessages,
): string {
  const shown = [value, unit, flagsText(flags, words)].filter(Boolean).join(' ')
  return (isGravest ? words.gravest : words.before)(shown, date)
}

export function remarksText(
  { preliminary, remarks, earlier }: Pick<ExtractedReading, 'preliminary' | 'remarks' | 'earlier'>,
  words: ExportsMessages,
): string {
  const all = [preliminary, ...remarks, ...earlier.map((each) => earlierText(each, words))]
  return all.filter(Boolean).join(' · ')
}

export function identityText(
  { name, born, sex, number, deceased }: ExtractIdentity,
  words: ExportsMessages,
): string {
  const facts = [
    name,
    `${words.columns.born} ${born}`,
    sex,
    `${number.label} ${number.text}`,
    deceased,
  ]
  return facts.filter(Boolean).join(' · ')
}

export function sectionTitle({ title, selection }: ExtractSection): string {
  return [title, selection].filter(Boolean).join(' · ')
}

/** From whom and when, how complete, and how much of it is here. */
export function sectionFoot(
  { readAt, completeness, part, rows }: ExtractSection,
  { ehr }: Pick<ChartExtract, 'ehr'>,
  words: ExportsMessages,
): string {
  return [
    readAt === undefined ? ehr : words.readAt(ehr, readAt),
    completeness,
    part,
    rows === 'orders' ? words.notProof : undefined,
  ]
    .filter(Boolean)
    .join(' · ')
}
