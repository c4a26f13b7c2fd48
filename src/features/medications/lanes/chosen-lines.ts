import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import { knownUntil } from '#src/clinical/medications/order-lanes.ts'
import type { Lane } from '#src/clinical/medications/order-lanes.ts'
import { namesOrder, namesTest, readTogether } from '#src/clinical/medications/read-together.ts'
import type { LanesView } from '#src/messages/lanes-view-names.ts'
import type { TrendChoice } from './trend-choices.ts'

/** What a reader added or took away by hand, by the key of a trend or a lane. */
export type ByHand = ReadonlyMap<string, boolean>

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

export interface Choosing {
  readonly choices: readonly TrendChoice[]
  readonly lanes: readonly Lane[]
  readonly together: LanesView['together']
  readonly byHand: ByHand
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
  const { lanes, together, byHand, codesOf, from, now } = choosing
  const inWindow = lanes.filter(({ rows }) =>
    rows.flat().some((bar) => knownUntil(bar, now) >= from),
  )
  const isListed = ({ rows }: Lane) =>
    together === 'every' ||
    rows.flat().some(({ order }) => namesOrder(readTogether[together], codesOf(order)))
  const isNoneByCode = together !== 'every' && !inWindow.some(isListed)
  const listed = usualTrendsOf(choosing)
  return {
    trends: choosing.choices.filter((each) => byHand.get(each.key) ?? listed.includes(each)),
    lanes: inWindow.filter((lane) => byHand.get(lane.key) ?? (isNoneByCode || isListed(lane))),
    inWindow,
    before: lanes.length - inWindow.length,
    isNoneByCode,
  }
}

function usualTrendsOf({ choices, together, from }: Choosing): TrendChoice[] {
  const ofList = (id: Exclude<LanesView['together'], 'every'>) =>
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
