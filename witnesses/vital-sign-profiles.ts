/** The profile for each code, without 8478-0 and others: https://hl7.org/fhir/R4/observation-vitalsigns.html */
const profileOfLoinc: Readonly<Record<string, string>> = {
  '85353-1': 'vitalspanel',
  '9279-1': 'resprate',
  '8867-4': 'heartrate',
  '2708-6': 'oxygensat',
  '8310-5': 'bodytemp',
  '8302-2': 'bodyheight',
  '9843-4': 'headcircum',
  '29463-7': 'bodyweight',
  '39156-5': 'bmi',
  '85354-9': 'bp',
}
const base = 'http://hl7.org/fhir/StructureDefinition'

interface Coded {
  readonly coding?: readonly { readonly system?: string; readonly code?: string }[]
}

/**
 * The vital-signs profiles of the base specification that a resource must conform to because of its category and codes.
 * R4 requires that whether or not the resource declares the profile, but a validator only checks declared ones.
 */
export function vitalSignProfiles(resource: Readonly<Record<string, unknown>>): readonly string[] {
  if (resource['resourceType'] !== 'Observation') return []
  const categories = (resource['category'] ?? []) as readonly Coded[]
  const isVitalSign = categories.some(({ coding }) =>
    coding?.some(({ code }) => code === 'vital-signs'),
  )
  if (!isVitalSign) return []
  const { coding = [] } = (resource['code'] ?? {}) as Coded
  const named = coding
    .filter(({ system }) => system === 'http://loinc.org')
    .flatMap(({ code = '' }) =>
      Object.hasOwn(profileOfLoinc, code) ? [profileOfLoinc[code] ?? ''] : [],
    )
  return (named.length === 0 ? ['vitalsigns'] : named).map((name) => `${base}/${name}`)
}
