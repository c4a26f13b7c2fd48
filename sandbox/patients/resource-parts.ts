import type { Measure } from './codes.ts'
import type { Random } from './random.ts'
import type { Course, Story } from './stories.ts'

/** What every generated resource is put together from. */
export type Resource = Readonly<Record<string, unknown>>

const loinc = 'http://loinc.org'
export const span = 730
const dayMilliseconds = 86_400_000
export const at = (today: number, daysAgo: number, minutes = 0) =>
  `${new Date(today - daysAgo * dayMilliseconds + minutes * 60_000).toISOString().slice(0, 19)}+00:00`
export const on = (today: number, daysAgo: number) => at(today, daysAgo).slice(0, 10)

/** A decimal with its digits, which JSON.stringify would drop: marked here, unmarked in the text. */
export const decimal = (value: number, digits: number): string => `§${value.toFixed(digits)}§`
/** The number inside a marked decimal. */
export const decimalNumber = (marked: string): number => Number(marked.slice(1, -1))
/** The text with its decimals unmarked. */
export const withDigits = (text: string) => text.replaceAll(/"§(-?[\d.]+)§"/g, '$1')

export function valueOn([start, end, scatter]: Course, daysAgo: number, random: Random): number {
  const progress = 1 - daysAgo / span
  return start + (end - start) * progress + scatter * random.noise()
}

export function observation(
  story: Story,
  name: string,
  category: string,
  measure: Measure,
  effective: string,
): Resource {
  return {
    resourceType: 'Observation',
    id: `${story.id}-${name}`.slice(0, 64),
    status: 'final',
    category: [
      {
        coding: [
          { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: category },
        ],
      },
    ],
    code: concept(measure),
    subject: { reference: `Patient/${story.id}` },
    effectiveDateTime: effective,
  }
}

export function concept(measure: Measure): Resource {
  return {
    coding: [{ system: loinc, code: measure.loinc, display: measure.name }],
    text: measure.name,
  }
}

/** What a laboratory prints where the UCUM code is not what people write. */
const unitWords: Readonly<Record<string, string>> = {
  'mm[Hg]': 'mmHg',
  Cel: '°C',
  'mL/min/{1.73_m2}': 'mL/min/1.73 m²',
  'kg/m2': 'kg/m²',
  '{score}': 'points',
  '{INR}': 'INR',
  'm[IU]/L': 'mIU/L',
  '10*3/uL': '×10³/µL',
}

export function quantity(measure: Measure, value: number): Resource {
  return {
    value: decimal(value, measure.decimals),
    unit: Object.hasOwn(unitWords, measure.ucum) ? unitWords[measure.ucum] : measure.ucum,
    system: 'http://unitsofmeasure.org',
    code: measure.ucum,
  }
}
