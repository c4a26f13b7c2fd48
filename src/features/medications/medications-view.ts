import type { ChangedSince } from '#src/messages/changed-since-names.ts'
import type { LanesView } from '#src/messages/lanes-view-names.ts'
import { isOpaqueKey } from '#src/presentation/trend-view.ts'
import type { ViewParameters } from '#src/presentation/view-parameters.ts'

/** What the address of the screen of medications says. Lines and moments are named by opaque keys. */
export interface MedicationsView extends LanesView {
  readonly changed: ChangedSince
  /** The lines that were added by hand to those that are drawn together, and those that were taken away. */
  readonly added: readonly string[]
  readonly removed: readonly string[]
  /** The list to choose lines from is open. */
  readonly isChoosing: boolean
  /** The moment that is read, where a reader chose one. */
  readonly moment: string | undefined
}

const day = 86_400_000
const year = 365.25 * day

/** How far back each choice goes, ms. */
const changedSpans: Readonly<Record<ChangedSince, number>> = {
  any: Infinity,
  '7d': 7 * day,
  '30d': 30 * day,
  '90d': 90 * day,
  '1y': year,
}
const windowSpans: Readonly<Record<LanesView['window'], number>> = {
  '30d': 30 * day,
  '90d': 90 * day,
  '1y': year,
  '2y': 2 * year,
  all: Infinity,
}

export const changedSinceIds = Object.keys(changedSpans) as readonly ChangedSince[]
export const windowIds = Object.keys(windowSpans) as readonly LanesView['window'][]
export const togetherIds: readonly LanesView['together'][] = [
  'every',
  'inr',
  'kidney',
  'glucose',
  'pressure',
]

const usual = { changed: 'any', window: '1y', together: 'every' } as const

/** @param search the query part of an address; whatever else stands in it is the usual view */
export function medicationsViewFrom(search: string): MedicationsView {
  const parameters = new URLSearchParams(search)
  return {
    changed: changedSinceIds.find((each) => each === parameters.get('changed')) ?? usual.changed,
    window: windowIds.find((each) => each === parameters.get('window')) ?? usual.window,
    together: togetherIds.find((each) => each === parameters.get('together')) ?? usual.together,
    added: parameters.get('with')?.split('.').filter(isOpaqueKey) ?? [],
    removed: parameters.get('without')?.split('.').filter(isOpaqueKey) ?? [],
    isChoosing: parameters.has('choose'),
    moment: [parameters.get('moment') ?? ''].find(isOpaqueKey),
  }
}

/** What the address says of it; nothing of the usual view. */
export function parametersOfMedications(view: MedicationsView): ViewParameters {
  const own = (name: keyof typeof usual) => view[name] !== usual[name] && view[name]
  return {
    changed: own('changed'),
    window: own('window'),
    together: own('together'),
    with: view.added.join('.'),
    without: view.removed.join('.'),
    choose: view.isChoosing,
    moment: view.moment,
  }
}

/** From when changes are looked for, epoch ms; undefined where all orders are shown. */
export function changedFrom(
  { changed }: Pick<MedicationsView, 'changed'>,
  now: number,
): number | undefined {
  return changed === 'any' ? undefined : now - changedSpans[changed]
}

/** Where the drawing begins, epoch ms; -Infinity for everything. */
export function windowStart({ window }: Pick<LanesView, 'window'>, now: number): number {
  return now - windowSpans[window]
}
