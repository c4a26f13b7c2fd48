/** What is measured. Weight in kg, length or height and head circumference in cm, BMI in kg/m2. */
export type GrowthMeasure = 'weight' | 'length-height' | 'bmi' | 'head-circumference'

/** The sexes that the references have tables for. */
export type GrowthSex = 'male' | 'female'

/**
 * `who-2006`: WHO Child Growth Standards, https://www.who.int/tools/child-growth-standards
 * `cdc-2000`: CDC growth charts, with the extended BMI method of 2022, https://www.cdc.gov/growthcharts
 */
export type GrowthReference = 'who-2006' | 'cdc-2000'

/** Lying is what the references call length, standing is height or stature. */
export type BodyPosition = 'lying' | 'standing'

/** The reference's three parameters at one age: power, median in the measure's unit, coefficient of variation. */
export interface Lms {
  readonly l: number
  readonly m: number
  readonly s: number
}
