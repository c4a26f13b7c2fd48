import type { Observation, ObservationComponent, Specimen } from 'fhir/r4'
import { codings, conceptName, conceptWords, type Code } from '#src/r4/codeable-concept.ts'
import { codeSystems } from '#src/r4/code-systems.ts'
import { target } from '#src/r4/reference.ts'
import { element, elements, sent, type Sent } from '#src/r4/sent.ts'
import { text } from '#src/r4/text.ts'
import { nameWords } from './name-words.ts'
import { namesContradict } from './names-contradict.ts'
import { kindOfSpecimen, specimenKind } from './specimen-kind.ts'

/** What says which analyte a reading is of. A part that says nothing is undefined. */
export interface ReadingIdentity {
  /** `system|code` */
  readonly code: string | undefined
  /** The source's words, never a code in place of them. */
  readonly name: string | undefined
  /** What it was made of, as far as the source says so in its specimen or its words. */
  readonly specimen: string | undefined
  /** The specimen of every reading with this code: that of the name which LOINC or SNOMED CT gives it. */
  readonly specimenOfCode: string | undefined
}

/** Their codes have one meaning each, specimen and all. */
export const standardSystems: readonly string[] = [codeSystems.loinc, codeSystems.snomed]

/** Codes of these systems say why there is no code. */
const reasonSystems: readonly (string | undefined)[] = [
  codeSystems.dataAbsentReason,
  codeSystems.nullFlavor,
]

/**
 * Codes that stand for anything: local ones, null flavours under a local system; SNOMED CT's "other", "unknown",
 * "laboratory test", "measurement", "finding" and "observable"; LOINC's studies and reports.
 */
const emptyCodes = new Set(
  `unk unknown oth other othr masked msk misc miscellaneous null none asku nask nav nos uncoded unmapped nocode
  74964007 261665006 15220000 108252007 404684003 363787002 26436-6 11502-2 30954-2`.split(/\s+/),
)
/** `?`, `-`, `000`, `XXXXX-X` */
const placeholder = /^(?:[x0]|[^\p{L}\p{N}])*$/iu

/** Names that stand for anything, as words without punctuation. */
const emptyNames = new Set([
  ...emptyCodes,
  ...`masque|inconnu|autre|divers|non precise|not specified|unspecified|not available|not applicable|n a|no code|test|
  result|results|lab|lab test|lab result|laboratory|laboratory test|laboratory result|lab other|other lab|other test|
  unknown test|miscellaneous test|misc test|external result|free text|text|see comment|see note|component|panel|
  observation|measurement|value|device|analyzer|undefined|analyse|resultat|mesure|valeur`
    .split('|')
    .map((name) => name.trim()),
])

export function readingIdentity(
  holder: Pick<Sent<ObservationComponent>, 'code'>,
  specimen: string | undefined,
): ReadingIdentity {
  const identifying = codings(holder.code).filter(isIdentifying)
  const code = identifying.find(({ system }) => system === codeSystems.loinc) ?? identifying[0]
  const words = conceptWords(holder.code) ?? text(holder.code)
  const isEmpty = words === undefined || isEmptyName(words)
  const name = isEmpty ? identifying.find(({ display }) => display)?.display : words
  return {
    code: code && `${code.system ?? ''}|${code.code}`,
    name,
    specimen: specimen ?? specimenIn([name, ...identifying.map(({ display }) => display)]),
    specimenOfCode: standardSystems.some((system) => system === code?.system)
      ? specimenIn([code?.display])
      : undefined,
  }
}

/** The source's own words count before the names of its codes. */
function specimenIn(names: readonly (string | undefined)[]): string | undefined {
  return names
    .map((name) => (name === undefined ? undefined : specimenKind(name)))
    .find((kind) => kind !== undefined)
}

/**
 * A code without a system identifies nothing (https://hl7.org/fhir/R4/datatypes-definitions.html#Coding.system), nor
 * does one that says "absent", "masked", "other".
 */
function isIdentifying({ system, code, display }: Code): boolean {
  return (
    system !== undefined &&
    !reasonSystems.includes(system) &&
    !emptyCodes.has(code.toLowerCase()) &&
    !placeholder.test(code) &&
    (display === undefined || !isEmptyName(display))
  )
}

function isEmptyName(name: string): boolean {
  const words = nameWords(name)
  return words.length === 0 || emptyNames.has(words.join(' '))
}

/**
 * The components of one Observation, without what cannot tell them apart: a code that several of them share, or that
 * is their panel's under another name (a panel's or a device's code on each result), and a name that several share
 * beside such a code.
 */
export function componentIdentities(
  whole: ReadingIdentity,
  components: readonly ReadingIdentity[],
): ReadingIdentity[] {
  const isShared = (part: 'code' | 'name', value: string | undefined) =>
    components.filter((each) => each[part] === value).length > 1
  return components.map((each) => {
    const { code, name } = each
    const isPanels =
      code !== undefined &&
      code === whole.code &&
      components.length > 1 &&
      namesContradict(name ?? '', whole.name ?? '')
    if (code === undefined ? !isShared('name', name) : !isShared('code', code) && !isPanels)
      return each
    return { ...each, code: undefined, name: isShared('name', name) ? undefined : name }
  })
}

export interface ObservedSpecimen {
  /** In the source's words. */
  readonly words: string
  readonly kind: string | undefined
}

/** What an Observation was made of, as far as it says so itself: no Specimen is loaded for it. */
export function observedSpecimen(observation: Sent<Observation>): ObservedSpecimen | undefined {
  const { display } = element(observation.specimen)
  const to = target(observation.specimen, '')
  const contained = elements(observation.contained).find(
    ({ id }) => to.kind === 'contained' && id === to.id,
  )
  const words = conceptName(sent<Specimen>(contained).type) ?? text(display)
  return words === undefined ? undefined : { words, kind: kindOfSpecimen(words) }
}
