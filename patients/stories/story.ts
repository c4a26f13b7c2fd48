import type { Chart } from '../chart/chart.ts'
import type { Person } from '../chart/person.ts'
import type { Resource } from '../resource-parts.ts'

/** A person and what happened to them. Days are counted from today: yesterday is -1. */
export interface Story {
  readonly person: Person
  readonly title: string
  /** Adds everything to the chart. Returns the resources of another record of the same person, if there is one. */
  readonly tell: (
    chart: Chart,
    otherChart: (person: Person) => Chart,
  ) => readonly Resource[] | undefined
}
