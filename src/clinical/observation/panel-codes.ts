import { codings } from '#src/r4/codeable-concept.ts'
import { codeSystems } from '#src/r4/code-systems.ts'
import { valueContent } from './latest-reading.ts'
import type { ParsedObservation } from './parsed-observation.ts'
import type { ReadingIdentity } from './reading-identity.ts'

/** Metabolic, lipid and blood count panels of LOINC: often the code of each of their results. */
const panelLoincs = /loinc\.org\|(24323-8|24321-2|24331-1|57021-8|58410-2)$/

/** In English and French; a fluid or nitrogen balance is one measurement. */
const panelName = /\b(panel|profile?|battery|bilan (?!hydr|azot))/i

/**
 * Observations without what cannot tell one result from another: the code of a panel on each of its results, and the
 * panel's name beside it. A code is a panel's where
 *
 * - LOINC, or its own display, says so;
 * - an Observation with this code has members or components and no value; or
 * - outside LOINC, the name says so.
 *
 * A name beside it counts where results of this code have several, and each of them once at a time. An Observation with
 * components keeps its code: its value is their sum or summary.
 */
export function withoutPanelCodes(all: readonly ParsedObservation[]): ParsedObservation[] {
  const codes = new Set(all.filter(isPanel).map(({ whole }) => whole.identity.code))
  const results = all.filter((each) => isResult(each) && hasPanelCode(each, codes))
  const isTold = ({ whole }: ParsedObservation) => {
    const { code, name = '' } = whole.identity
    const alike = results.filter((each) => each.whole.identity.code === code)
    const own = alike.filter((each) => each.whole.identity.name === name)
    return (
      own.length < alike.length &&
      !panelName.test(name) &&
      new Set(own.map((each) => each.whole.effective?.text)).size === own.length
    )
  }
  return all.map((each) =>
    results.includes(each)
      ? withIdentity(each, { code: undefined, ...(!isTold(each) && { name: undefined }) })
      : each,
  )
}

function withIdentity(
  { whole, ...others }: ParsedObservation,
  parts: Partial<ReadingIdentity>,
): ParsedObservation {
  return { ...others, whole: { ...whole, identity: { ...whole.identity, ...parts } } }
}

/** Something that holds others and says nothing itself. */
function isPanel({ whole: { value }, components }: ParsedObservation): boolean {
  return value.kind === 'panel' || (value.kind === 'not-sent' && components.length > 1)
}

function isResult({ whole, components }: ParsedObservation): boolean {
  return components.length === 0 && valueContent(whole.value) === 'value'
}

function hasPanelCode(
  { resource, whole: { identity } }: ParsedObservation,
  codes: ReadonlySet<string | undefined>,
): boolean {
  const { code, name = '' } = identity
  const display = codings(resource.code).find((each) => code?.endsWith(`|${each.code}`))?.display
  const isLoinc = code?.startsWith(codeSystems.loinc) === true
  return (
    panelName.test(display ?? (isLoinc ? '' : name)) ||
    (code !== undefined && (codes.has(code) || panelLoincs.test(code)))
  )
}
