import { growthTable, type GrowthTable } from './growth-table.ts'
import type { GrowthMeasure, GrowthReference, GrowthSex } from './growth-types.ts'
import type { PrintedTable } from './printed-table.ts'

type Load = () => Promise<PrintedTable>

/** Each table is a chunk of its own, so that a chart loads the one it draws and the first screen loads none. */
const tables: Readonly<
  Record<GrowthReference, Partial<Record<GrowthMeasure, Readonly<Record<GrowthSex, Load>>>>>
> = {
  'who-2006': {
    weight: {
      male: async () => (await import('./who-2006/weight-male.ts')).whoWeightMale,
      female: async () => (await import('./who-2006/weight-female.ts')).whoWeightFemale,
    },
    'length-height': {
      male: async () => (await import('./who-2006/length-height-male.ts')).whoLengthHeightMale,
      female: async () =>
        (await import('./who-2006/length-height-female.ts')).whoLengthHeightFemale,
    },
    bmi: {
      male: async () => (await import('./who-2006/bmi-male.ts')).whoBmiMale,
      female: async () => (await import('./who-2006/bmi-female.ts')).whoBmiFemale,
    },
    'head-circumference': {
      male: async () =>
        (await import('./who-2006/head-circumference-male.ts')).whoHeadCircumferenceMale,
      female: async () =>
        (await import('./who-2006/head-circumference-female.ts')).whoHeadCircumferenceFemale,
    },
  },
  'cdc-2000': {
    weight: {
      male: async () => (await import('./cdc-2000/weight-male.ts')).cdcWeightMale,
      female: async () => (await import('./cdc-2000/weight-female.ts')).cdcWeightFemale,
    },
    'length-height': {
      male: async () => (await import('./cdc-2000/stature-male.ts')).cdcStatureMale,
      female: async () => (await import('./cdc-2000/stature-female.ts')).cdcStatureFemale,
    },
    bmi: {
      male: async () => (await import('./cdc-2000/bmi-male.ts')).cdcBmiMale,
      female: async () => (await import('./cdc-2000/bmi-female.ts')).cdcBmiFemale,
    },
  },
}

/** Undefined where the reference has no table of the measure: CDC's head circumference is not carried. */
export async function loadGrowthTable(
  reference: GrowthReference,
  measure: GrowthMeasure,
  sex: GrowthSex,
): Promise<GrowthTable | undefined> {
  const printed = await tables[reference][measure]?.[sex]()
  return printed === undefined ? undefined : growthTable({ reference, measure, sex }, printed)
}
