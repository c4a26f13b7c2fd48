import { atrialFibrillation } from './atrial-fibrillation.ts'
import { childGrowth } from './child-growth.ts'
import { diabetesKidney } from './diabetes-kidney.ts'
import { healthyYoung } from './healthy-young.ts'
import { heartFailure } from './heart-failure.ts'
import { hypothyroidism } from './hypothyroidism.ts'
import { lastYears } from './last-years.ts'
import { mergedRecord } from './merged-record.ts'
import { sepsis } from './sepsis.ts'
import type { Story } from './story.ts'
import { thyroidArthritis } from './thyroid-arthritis.ts'

/** Stories of invented people, whose names, numbers and addresses belong to nobody. */
export const stories: readonly Story[] = [
  heartFailure,
  diabetesKidney,
  atrialFibrillation,
  thyroidArthritis,
  hypothyroidism,
  sepsis,
  healthyYoung,
  childGrowth,
  lastYears,
  mergedRecord,
]
