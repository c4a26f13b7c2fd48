import { ehrFamilies, type EhrFamilyName } from './ehr-families.ts'
import type { EhrFamily } from './ehr-family.ts'
import type { StatedCapabilities } from './stated-capabilities.ts'

/**
 * How CapabilityStatements name each family, as `software.name` or `publisher`. Seen in published statements of 2026:
 * Epic, Oracle Health (before: Cerner), "Medical Information Technology, Inc", "athenahealth FHIR Server" and
 * "HAPI FHIR Server". For Azure no statement was at hand.
 */
const names: Readonly<Record<Exclude<EhrFamilyName, 'plain'>, RegExp>> = {
  epic: /^Epic\b/,
  'oracle-health': /^(Oracle Health|Cerner)\b/,
  meditech: /^(Medical Information Technology|MEDITECH)\b/,
  athenahealth: /^athenahealth\b/i,
  hapi: /^HAPI FHIR\b/,
  azure: /^(Microsoft|Azure)\b/,
}

/** The family that a CapabilityStatement names; undefined where it names none that is known. */
export function familyOfSoftware({
  software = '',
  publisher = '',
}: Pick<StatedCapabilities, 'software' | 'publisher'>): EhrFamily | undefined {
  const families = Object.keys(names) as (keyof typeof names)[]
  // Software first: a hospital publishes statements of software that it did not write.
  const found = [software, publisher].flatMap((name) =>
    families.filter((family) => names[family].test(name)),
  )
  return found[0] && ehrFamilies[found[0]]
}
