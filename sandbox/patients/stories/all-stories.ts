import { diabetesKidney } from './diabetes-kidney.ts'
import { healthyYoung } from './healthy-young.ts'
import { heartFailure } from './heart-failure.ts'
import type { Story } from './story.ts'
import { thyroidArthritis } from './thyroid-arthritis.ts'

/** Invented people whose names, numbers and addresses belong to nobody. */
export const stories: readonly Story[] = [
  heartFailure,
  diabetesKidney,
  thyroidArthritis,
  healthyYoung,
]
