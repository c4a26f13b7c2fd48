import type { ChangedSince } from '#src/messages/changed-since-names.ts'
import type { LanesView } from '#src/messages/lanes-view-names.ts'
import type { ViewParameters } from '#src/presentation/view-parameters.ts'

/** What the address of the screen of medications says. */
export interface MedicationsView extends LanesView {
  readonly changed: ChangedSince
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

const usual: MedicationsView = { changed: 'any', window: '1y', together: 'every' }

/** @param search the query part of an address; whatever else stands in it is the usual view */
export function medicationsViewFrom(search: string): MedicationsView {
  const parameters = new URLSearchParams(search)
  return {
    changed: changedSinceIds.find((each) => each === parameters.get('changed')) ?? usual.changed,
    window: windowIds.find((each) => each === parameters.get('window')) ?? usual.window,
    together: togetherIds.find((each) => each === parameters.get('together')) ?? usual.together,
  }
}

/** What the address says of it; nothing of the usual view. */
export function parametersOfMedications(view: MedicationsView): ViewParameters {
  const own = (name: keyof MedicationsView) => view[name] !== usual[name] && view[name]
  return { changed: own('changed'), window: own('window'), together: own('together') }
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
