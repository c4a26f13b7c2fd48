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

/** LOINC codes that name the site along with the temperature: oral, rectal, axillary, tympanic. */
export const temperatureSites: readonly string[] = ['8331-1', '8332-9', '8328-7', '8333-7']

/**
 * LOINC codes. Source: R4 "Vital Signs Profile" table; for pain LOINC 72514-3; for temperatures by site the codes
 * that the HL7 FHIR validator takes for the body temperature profile, their names in LOINC.
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

/** The panel has two LOINC codes in the field: 85354-9 since R4, 55284-4 in older data. */
export const bloodPressurePanel = ['85354-9', '55284-4'] as const
export const systolic = '8480-6'
export const diastolic = '8462-4'
export const meanPressure = '8478-0'
