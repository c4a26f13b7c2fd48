import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import { knownUntil } from '#src/clinical/medications/order-lanes.ts'
import type { Lane } from '#src/clinical/medications/order-lanes.ts'
import { namesOrder, namesTest, readTogether } from '#src/clinical/medications/read-together.ts'
import { opaqueKey } from '#src/presentation/opaque-key.ts'
import type { MedicationsView } from '../medications-view.ts'
import type { TrendChoice } from './trend-choices.ts'

export interface ChosenLines {
  readonly trends: readonly TrendChoice[]
  readonly lanes: readonly Lane[]
  /** Those that have a part in the window, chosen or not. */
  readonly inWindow: readonly Lane[]
  /** How many lie before the window. */
  readonly before: number
  /** The list of drugs matched none of them, so that none is left out. */
  readonly isNoneByCode: boolean
}

/** A list of what is read together, and what a reader added to it or took away by hand. */
export type ChosenByHand = Pick<MedicationsView, 'together' | 'added' | 'removed'>

export interface Choosing extends ChosenByHand {
  readonly choices: readonly TrendChoice[]
  readonly lanes: readonly Lane[]
  /** `system|code` of an order's product and ingredients. */
  readonly codesOf: (order: MedicationOrder) => ReadonlySet<string>
  /** The window, epoch ms. */
  readonly from: number
  readonly now: number
}

/** Without a list of their own, this many trends are drawn: one of each list, in this order. */
const usualTrends = 3

/** What is drawn: by a list of codes, and by hand; an order is never chosen by its name. */
export function chosenLines(choosing: Choosing): ChosenLines {
  const { lanes, together, codesOf, from, now } = choosing
  const inWindow = lanes.filter(({ rows }) =>
    rows.flat().some((bar) => knownUntil(bar, now) >= from),
  )
  const isListed = ({ rows }: Lane) =>
    together === 'every' ||
    rows.flat().some(({ order }) => namesOrder(readTogether[together], codesOf(order)))
  const isNoneByCode = together !== 'every' && !inWindow.some(isListed)
  const listed = usualTrendsOf(choosing)
  return {
    trends: choosing.choices.filter((each) => byHand(each, choosing) ?? listed.includes(each)),
    lanes: inWindow.filter((lane) => byHand(lane, choosing) ?? (isNoneByCode || isListed(lane))),
    inWindow,
    before: lanes.length - inWindow.length,
    isNoneByCode,
  }
}

/** Whether a line is drawn as somebody chose; undefined where nobody did. */
function byHand(
  { key }: { readonly key: string },
  { added, removed }: ChosenByHand,
): boolean | undefined {
  const own = opaqueKey(key)
  return added.includes(own) || (removed.includes(own) ? false : undefined)
}

/** What was chosen by hand once a line is drawn, or no longer is. */
export function withLine<Chosen extends ChosenByHand>(
  chosen: Chosen,
  key: string,
  isOn: boolean,
): Chosen {
  const own = opaqueKey(key)
  const without = (keys: readonly string[]) => keys.filter((each) => each !== own)
  const [added, removed] = [without(chosen.added), without(chosen.removed)]
  return isOn
    ? { ...chosen, added: [...added, own], removed }
    : { ...chosen, added, removed: [...removed, own] }
}

function usualTrendsOf({ choices, together, from }: Choosing): TrendChoice[] {
  const ofList = (id: Exclude<ChosenByHand['together'], 'every'>) =>
    choices.filter(
      ({ codes, pressures }) =>
        namesTest(readTogether[id], codes) ||
        (readTogether[id].withBloodPressure && pressures.length > 0),
    )
  if (together !== 'every') return ofList(together)
  const isInWindow = ({ readings, pressures }: TrendChoice) =>
    [...readings, ...pressures.map(({ whole }) => whole)].some(
      ({ effective }) => effective && effective.earliest >= from,
    )
  const lists = (['kidney', 'inr', 'glucose', 'pressure'] as const).map((id) =>
    ofList(id).filter(isInWindow),
  )
  const firstOfEach = lists.flatMap(([first]) => first ?? [])
  return [...new Set([...firstOfEach, ...lists.flat()])].slice(0, usualTrends)
}
