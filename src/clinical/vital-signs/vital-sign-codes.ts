/** The vital signs that have a tile, in the order of the tiles. */
export const vitalSignKinds = [
  'heart-rate',
  'oxygen-saturation',
  'body-temperature',
  'respiratory-rate',
  'body-weight',
  'body-height',
  'pain-score',
  'body-mass-index',
] as const

export type VitalSignKind = (typeof vitalSignKinds)[number]

/** LOINC codes whose name includes the site of the temperature: oral, rectal, axillary, tympanic. */
export const temperatureSites: readonly string[] = ['8331-1', '8332-9', '8328-7', '8333-7']

/**
 * LOINC codes from the table in https://hl7.org/fhir/R4/observation-vitalsigns.html. Pain is LOINC 72514-3. The
 * temperatures by site are those that the HL7 FHIR validator accepts for the body temperature profile.
 */
export const vitalSignCodes: Readonly<Record<VitalSignKind, readonly string[]>> = {
  'heart-rate': ['8867-4'],
  'respiratory-rate': ['9279-1'],
  'oxygen-saturation': ['2708-6', '59408-5'],
  'body-temperature': ['8310-5', ...temperatureSites],
  'body-height': ['8302-2'],
  'body-weight': ['29463-7'],
  'body-mass-index': ['39156-5'],
  'pain-score': ['72514-3'],
}
