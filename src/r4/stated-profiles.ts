import type { Resource } from 'fhir/r4'
import { element, sent } from './sent.ts'
import { texts } from './text.ts'

export interface StatedProfile {
  /** The implementation guide that it comes from, where that is known. */
  readonly guide: string | undefined
  /** The profile's id with its version, as sent: `us-core-blood-pressure 6.1.0`; the whole address without a guide. */
  readonly name: string
}

/** Implementation guides by where their profiles' addresses begin. */
const guides: readonly { readonly base: string; readonly guide: string }[] = [
  { base: 'http://hl7.org/fhir/us/core/StructureDefinition/', guide: 'US Core' },
  { base: 'http://hl7.org/fhir/ca/baseline/StructureDefinition/', guide: 'CA Baseline' },
  { base: 'http://fhir.infoway-inforoute.ca/cacore/StructureDefinition/', guide: 'CA Core+' },
  { base: 'http://hl7.org/fhir/uv/ips/StructureDefinition/', guide: 'IPS' },
  { base: 'http://hl7.org/fhir/StructureDefinition/', guide: 'FHIR R4' },
]

/** The profiles that a resource claims to follow: https://hl7.org/fhir/R4/resource.html#Meta */
export function statedProfiles(resource: unknown): StatedProfile[] {
  return texts(element(sent<Resource>(resource).meta).profile).map((address) => {
    const known = guides.find(({ base }) => address.startsWith(base))
    const [name = '', version] = address.slice(known?.base.length ?? 0).split('|')
    return {
      guide: known?.guide,
      name: version === undefined ? name : `${name} ${version}`,
    }
  })
}
