import { codings } from '#src/r4/codeable-concept.ts'
import { codeSystems } from '#src/r4/code-systems.ts'
import { referenceDisplay } from '#src/r4/reference.ts'
import { unitKey } from '#src/r4/quantity.ts'
import { valueContent } from './latest-reading.ts'
import type { ParsedObservation } from './parsed-observation.ts'
import type { Reading } from './reading-type.ts'
import type { ReadingIdentity } from './reading-identity.ts'

/** Metabolic, lipid and blood count panels of LOINC: often the code of each of their results. */
const panelLoincs = /loinc\.org\|(24323-8|24321-2|24331-1|57021-8|58410-2)$/

/** In English and French; a fluid or nitrogen balance is one measurement. */
const panelName = /\b(panel|profile?|battery|bilan (?!hydr|azot))/i

/** A glucometer is not among them: it measures one thing. */
const deviceName =
  /^((\S+ ){0,3}(analy[sz]er|device|instrument|monitor)|(analyseur|appareil|moniteur)( \S+){0,4}|i-?stat( \S+)?|poct?|point of care)$/i

/**
 * Observations without what cannot tell one result from another: the code of a panel or of a device on each of its
 * results, and the panel's or device's name beside it. A code is one of those where
 *
 * - LOINC, or its own display, says so;
 * - an Observation with this code has members or components and no value;
 * - outside LOINC, the name says so, or is that of the Observation's device; or
 * - outside LOINC, results of one time, code and name are a pressure and a concentration, say: different dimensions.
 *
 * A name beside it counts where results of this code have several, and each of them once at a time. An Observation with
 * components keeps its code: its value is their sum or summary.
 */
export function withoutPanelCodes(all: readonly ParsedObservation[]): ParsedObservation[] {
  const codes = new Set([
    ...all.filter(isPanel).map(({ whole }) => whole.identity.code),
    ...codesOfSeveralDimensions(all),
  ])
  const results = all.filter((each) => isResult(each) && hasPanelCode(each, codes))
  const isTold = (each: ParsedObservation) => {
    const { code, name = '' } = each.whole.identity
    const alike = results.filter(({ whole }) => whole.identity.code === code)
    const own = alike.filter(({ whole }) => whole.identity.name === name)
    return (
      own.length < alike.length &&
      !isNameOfSeveral(name, each) &&
      new Set(own.map(({ whole }) => whole.effective?.text)).size === own.length
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

function hasPanelCode(each: ParsedObservation, codes: ReadonlySet<string | undefined>): boolean {
  const { code, name = '' } = each.whole.identity
  const display = codings(each.resource.code).find((one) => code?.endsWith(`|${one.code}`))?.display
  const isLoinc = code?.startsWith(codeSystems.loinc) === true
  return (
    isNameOfSeveral(display ?? (isLoinc ? '' : name), each) ||
    (code !== undefined && (codes.has(code) || panelLoincs.test(code)))
  )
}

/** The name of a panel, of a kind of device, or of the very device that was used. */
function isNameOfSeveral(name: string, { resource }: ParsedObservation): boolean {
  const device = referenceDisplay(resource.device)
  return panelName.test(name) || deviceName.test(name) || (name !== '' && name === device)
}

function codesOfSeveralDimensions(all: readonly ParsedObservation[]): (string | undefined)[] {
  const results = all.filter(
    (each) => isResult(each) && each.whole.identity.code?.startsWith(codeSystems.loinc) === false,
  )
  const together = new Map<string, ParsedObservation[]>()
  for (const each of results) {
    const { identity, effective } = each.whole
    const key = [identity.code, identity.name, effective?.text].join('|')
    together.set(key, [...(together.get(key) ?? []), each])
  }
  return [...together.values()].flatMap((alike) => {
    const measured = new Set(alike.flatMap(({ whole }) => dimension(whole) ?? []))
    return measured.size > 1 ? [alike[0]?.whole.identity.code] : []
  })
}

/** Units of one form measure one dimension, in whatever unit. Percentages and bare numbers can be of anything. */
const dimensions: readonly RegExp[] = [
  /\/([mdcuµμ]?l|mm3)$/i,
  /hg\]?$|pa$/i,
  /^(cel|°c|\[degf\]|°f)$/i,
  /^s(ec)?$/i,
]

function dimension({ value }: Reading): RegExp | undefined {
  return value.kind === 'quantity'
    ? dimensions.find((form) => form.test(unitKey(value.quantity)))
    : undefined
}
