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

/** LOINC codes. Source: R4 "Vital Signs Profile" table, and for pain LOINC 72514-3. */
export const vitalSignCodes: Readonly<Record<VitalSignKind, readonly string[]>> = {
  'heart-rate': ['8867-4'],
  'respiratory-rate': ['9279-1'],
  'oxygen-saturation': ['2708-6', '59408-5'],
  'body-temperature': ['8310-5'],
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
