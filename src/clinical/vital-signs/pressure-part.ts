import { codeSystems } from '#src/r4/code-systems.ts'
import { nameWords } from '../observation/name-words.ts'
import type { Reading } from '../observation/reading-type.ts'

/**
 * Codes of blood pressures. LOINC: https://hl7.org/fhir/R4/observation-vitalsigns.html and US Core's average blood
 * pressure; SNOMED CT: the blood pressure triplets of the UK's GP Connect. A code for a position or a method says it
 * in its name, which is shown with the value.
 */
type PressurePart = 'systolic' | 'diastolic' | 'mean'

interface PressureCodes {
  readonly loinc: readonly string[]
  readonly snomed: readonly string[]
}

/** The codes that say nothing beyond their part. */
const plainCodes: Readonly<Record<PressurePart, PressureCodes>> = {
  systolic: { loinc: ['8480-6'], snomed: ['271649006', '72313002', '163030003'] },
  diastolic: { loinc: ['8462-4'], snomed: ['271650006', '1091811000000102', '163031004'] },
  mean: { loinc: ['8478-0'], snomed: ['6797001'] },
}

/** Sitting, standing, lying; non-invasive, invasive, palpation; averages. */
const narrowCodes: Readonly<Record<PressurePart, PressureCodes>> = {
  systolic: {
    loinc: ['8459-0', '8460-8', '8461-6', '76534-7', '76215-3', '8479-8', '75997-7', '96608-5'],
    snomed: ['407554009', '400974009', '407556006', '314440001', '413606001', '399304008'],
  },
  diastolic: {
    loinc: ['8453-3', '8454-1', '8455-8', '76535-4', '76213-8', '75995-1', '96609-3'],
    snomed: ['407555005', '400975005', '407557002', '314453003', '413605002', '446226005'],
  },
  mean: { loinc: ['76536-2', '76214-6'], snomed: [] },
}

const parts = ['systolic', 'diastolic', 'mean'] as const

/** Every LOINC code of a part of a blood pressure. */
export const pressurePartLoincs: readonly string[] = parts.flatMap((part) => [
  ...plainCodes[part].loinc,
  ...narrowCodes[part].loinc,
])

/**
 * Which part of a blood pressure a reading is: by its codes when they agree, else, where it has none from a known
 * system, by a name that can mean nothing else.
 */
export function pressurePart(reading: Reading): PressurePart | undefined {
  const [coded, ...more] = parts.filter(
    (part) => isOneOf(reading, plainCodes[part]) || isOneOf(reading, narrowCodes[part]),
  )
  if (coded !== undefined) return more.length === 0 ? coded : undefined
  const hasKnownCode = reading.codes.some((code) =>
    [codeSystems.loinc, codeSystems.snomed].some((system) => code.startsWith(`${system}|`)),
  )
  return hasKnownCode ? undefined : namedPart(reading.identity.name ?? '')
}

/** Whether its code says how it was measured, so that its name must be shown. */
export function hasNarrowCode(reading: Reading): boolean {
  return parts.some(
    (part) => isOneOf(reading, narrowCodes[part]) && !isOneOf(reading, plainCodes[part]),
  )
}

function isOneOf({ codes }: Reading, { loinc, snomed }: PressureCodes): boolean {
  return (
    loinc.some((code) => codes.includes(`${codeSystems.loinc}|${code}`)) ||
    snomed.some((code) => codes.includes(`${codeSystems.snomed}|${code}`))
  )
}

const markers: Readonly<Record<string, PressurePart>> = {
  systolic: 'systolic',
  systolique: 'systolic',
  sbp: 'systolic',
  pas: 'systolic',
  diastolic: 'diastolic',
  diastolique: 'diastolic',
  dbp: 'diastolic',
  pad: 'diastolic',
  mean: 'mean',
  moyenne: 'mean',
  map: 'mean',
  pam: 'mean',
}

/** The words that may stand beside a marker. Any other, such as "pulmonary" or "goal", makes it something else. */
const beside = new Set(
  'blood pressure bp nibp arterial cuff non noninvasive invasive pression arterielle tension ta reading value mmhg mm hg'.split(
    ' ',
  ),
)

function namedPart(name: string): PressurePart | undefined {
  const words = nameWords(name)
  const marks = words.filter((word) => Object.hasOwn(markers, word))
  const isPressureOnly = words.every((word) => beside.has(word) || Object.hasOwn(markers, word))
  const [mark] = marks
  return marks.length === 1 && mark !== undefined && isPressureOnly ? markers[mark] : undefined
}
