import { codings } from '#src/r4/codeable-concept.ts'
import { codeSystems } from '#src/r4/code-systems.ts'
import { valueContent } from './latest-reading.ts'
import { nameWords } from './name-words.ts'
import type { ParsedObservation } from './parsed-observation.ts'

/** Panels of LOINC that are often the code of each of their results: metabolic, lipid, blood count. */
const panelLoincs: readonly string[] = ['24323-8', '24321-2', '24331-1', '57021-8', '58410-2']

/** Words of names that say so themselves, in English and French. */
const panelWords: readonly string[] = ['panel', 'panels', 'battery', 'profile', 'profil', 'bilan']

/** A fluid or a nitrogen balance is one measurement. */
const balances: readonly string[] = ['hydrique', 'hydroelectrolytique', 'azote', 'liquidien']

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
  const codes = new Set(all.filter(isPanel).flatMap(({ whole }) => whole.identity.code ?? []))
  const results = all.filter((each) => isResult(each) && hasPanelCode(each, codes))
  const names = namesOfResults(results)
  const doubtful = new Set(results)
  return all.map((each) => {
    if (!doubtful.has(each)) return each
    const { whole } = each
    const { name } = whole.identity
    const isOwn = names.get(whole.identity.code)?.has(plain(name)) === true && !saysPanel(name)
    const identity = { ...whole.identity, code: undefined, name: isOwn ? name : undefined }
    return { ...each, whole: { ...whole, identity } }
  })
}

function isResult({ whole, components }: ParsedObservation): boolean {
  return components.length === 0 && valueContent(whole.value) === 'value'
}

/** By code, the names that tell its results apart. */
function namesOfResults(
  results: readonly ParsedObservation[],
): ReadonlyMap<string | undefined, ReadonlySet<string>> {
  const found = new Map<string | undefined, Set<string>>()
  for (const { identity } of results.map(({ whole }) => whole)) {
    const names = found.get(identity.code) ?? new Set()
    found.set(identity.code, names.add(plain(identity.name)))
  }
  for (const [code, names] of found) {
    const own = results.flatMap(({ whole }) => (whole.identity.code === code ? [whole] : []))
    const moments = new Set<string>()
    if (names.size < 2) names.clear()
    for (const { identity, effective } of own) {
      const moment = `${plain(identity.name)} at ${effective?.text ?? ''}`
      if (moments.has(moment)) names.delete(plain(identity.name))
      moments.add(moment)
    }
  }
  return found
}

/** Something that holds others and says nothing itself. */
function isPanel({ whole: { value }, components }: ParsedObservation): boolean {
  return value.kind === 'panel' || (value.kind === 'not-sent' && components.length > 1)
}

function hasPanelCode(
  { resource, whole: { identity } }: ParsedObservation,
  codes: ReadonlySet<string>,
): boolean {
  if (identity.code !== undefined && codes.has(identity.code)) return true
  const own = codings(resource.code).filter(
    ({ system, code }) => `${system ?? ''}|${code}` === identity.code,
  )
  return own.length === 0
    ? saysPanel(identity.name)
    : own.some(({ system, code, display }) =>
        system === codeSystems.loinc
          ? panelLoincs.includes(code) || saysPanel(display)
          : saysPanel(display ?? identity.name),
      )
}

function saysPanel(name: string | undefined): boolean {
  const words = name === undefined ? [] : nameWords(name)
  return (
    words.some((word) => panelWords.includes(word)) &&
    !words.some((word) => balances.includes(word))
  )
}

function plain(name = ''): string {
  return name.toLowerCase().replaceAll(/\s+/g, ' ')
}
