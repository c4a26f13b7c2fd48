import { codeSystems } from '#src/r4/code-systems.ts'
import { nameWords } from '../observation/name-words.ts'
import type { Reading } from '../observation/reading-type.ts'

/**
 * Codes of blood pressures. A code for a position or a method says it in its name, which is shown with the value. Each
 * was found under its name in one of these:
 *
 * - LOINC: the value sets of HL7 for systolic and diastolic pressure
 *   (https://hl7.org/fhir/6.0.0-ballot3/valueset-observation-vitalsign-systolicbp.html), the averages of
 *   https://loinc.org/96607-7, and for means and palpation https://loinc.org/8478-0 and so on.
 * - SNOMED CT: the blood pressure triplets of GP Connect and the value set UKCore-BloodPressure of HL7 UK
 *   (https://fhir.hl7.org.uk/ValueSet/UKCore-BloodPressure); on admission: DK Core of HL7 Denmark; averages and home:
 *   the codelists of OpenSAFELY; means: the intensive care module of the Medical Informatics Initiative.
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

/**
 * Sitting, standing, lying; non-invasive, invasive, continuous, palpation; averages, at home, on
 * admission, in the order of the other parts.
 */
const narrowCodes: Readonly<Record<PressurePart, PressureCodes>> = {
  systolic: {
    loinc: ['8459-0', '8460-8', '8461-6', '76534-7', '76215-3', '8479-8', '75997-7', '96608-5'],
    snomed: ['407554009', '400974009', '407556006', '314440001', '413606001', '399304008'],
  },
  diastolic: {
    loinc: ['8453-3', '8454-1', '8455-8', '76535-4', '76213-8', '75995-1', '96609-3'],
    snomed: ['407555005', '400975005', '407557002', '314453003', '413605002', '446226005'],
  },
  mean: { loinc: ['8456-6', '8457-4', '76536-2', '76214-6'], snomed: [] },
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
