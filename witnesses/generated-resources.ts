import { bundleResources } from '#sandbox/store/bundle-resources.ts'
import { generatePatients } from '#patients/generate-patients.ts'
import { messTags } from '#patients/mess/mess-tags.ts'
import type { Choosable } from './chosen-resources.ts'
import type { ToValidate } from './validation-issues.ts'
import { vitalSignProfiles } from './vital-sign-profiles.ts'

export interface GeneratedResource extends ToValidate, Choosable {
  /** The kind of mess that befell it. */
  readonly kind: string | undefined
}

/**
 * What the generator makes: the stories as everybody sees them and with all the mess, some of a directory and a
 * long record. Each text once: most of the first two sets is the same, letter for letter.
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
        // One id may stand for two texts.
        name: `${String(place)} ${resourceType}/${id}`,
        text,
        json,
        kind,
        tagged: kind !== undefined || isTwin,
        // The mess may break a profile: it is held to the base specification alone.
        profiles: kind === undefined ? vitalSignProfiles(json) : [],
      }
    })
}
