import { bundleResources } from '#sandbox/store/bundle-resources.ts'
import { generatePatients } from '#patients/generate-patients.ts'
import { messTags } from '#patients/mess/mess-tags.ts'
import type { Choosable } from './chosen-resources.ts'
import type { ToValidate } from './validate-resources.ts'
import { vitalSignProfiles } from './vital-sign-profiles.ts'

export interface GeneratedResource extends ToValidate, Choosable {
  /** Its kind of mess, if it is messy. */
  readonly kind: string | undefined
}

/**
 * Generated resources of every sort: the stories by default and with all the mess, a small directory and a long record.
 * Identical texts are included once, because most of the first two sets are the same.
 */
export function generatedResources(seed: number, day: string): readonly GeneratedResource[] {
  const seen = new Set<string>()
  return [{}, { mess: 'all' as const }, { patients: 20 }, { observations: 500 }]
    .flatMap((options) => generatePatients({ seed, day, ...options }))
    .flatMap(({ text }) => bundleResources(text))
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .map(({ resourceType, id, text, json }, place) => {
      const kind = messTags.kindOf(json)
      const isTwin = messTags.twinTagOf(json) !== undefined
      return {
        // Two different texts may have the same id.
        name: `${String(place)} ${resourceType}/${id}`,
        text,
        json,
        kind,
        tagged: kind !== undefined || isTwin,
        // The mess may break a profile, so it is validated against the base specification only.
        profiles: kind === undefined ? vitalSignProfiles(json) : [],
      }
    })
}
