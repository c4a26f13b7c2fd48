import { decimal, decimalNumber, type Resource } from '../resource-parts.ts'

export interface Limits {
  /** Inclusive, as FHIR R4 `referenceRange.low` is. */
  readonly low?: number
  readonly high?: number
}

/** Something that is measured: its LOINC code and name, how it is printed, and its adult range. */
export interface Measure {
  readonly loinc: string
  /** LOINC's long common name. */
  readonly display: string
  /** As on screen and in reports. */
  readonly name: string
  readonly ucum: string
  readonly decimals: number
  /** The adult range that the laboratory prints. */
  readonly range?: Limits | { readonly female: Limits; readonly male: Limits }
  /** Values at or beyond these are flagged LL and HH, and the laboratory would telephone. */
  readonly critical?: Limits
}

/** `code` of an Observation of this measure. It is cached, because charts have thousands. */
export function measureCode(measure: Measure): Resource {
  let code = known.get(measure)
  if (code === undefined) {
    code = {
      coding: [{ system: loinc, code: measure.loinc, display: measure.display }, ...also(measure)],
      text: measure.name,
    }
    known.set(measure, code)
  }
  return code
}

const loinc = 'http://loinc.org'
const known = new Map<Measure, Resource>()

/** R4's oxygensat profile and US Core require 2708-6 in addition to the pulse oximetry code. */
function also(measure: Measure): readonly Resource[] {
  if (measure.loinc !== '59408-5') return []
  return [{ system: loinc, code: '2708-6', display: 'Oxygen saturation in Arterial blood' }]
}

/** A value as it is printed. */
export function printedValue(measure: Measure, value: number): number {
  return decimalNumber(decimal(value, measure.decimals))
}
