import { createRandom, namedSeed, type Random } from '../random.ts'
import type { Resource } from '../resource-parts.ts'
import { createClock, type Clock, type Moment } from './clock.ts'
import { ageAt, type Person } from './person.ts'

/** One person's chart while its story is told: the resources so far, and what is needed to add more. */
export interface Chart {
  readonly person: Person
  readonly clock: Clock
  /** Share of home and monitor readings that are kept, from 0 to 1. It determines the chart's size. */
  readonly density: number
  readonly subject: Resource
  readonly resources: readonly Resource[]
  readonly add: (resource: Resource) => void
  /** The next id `{patient}-{name}-{number}`, numbered from 0. */
  readonly nextId: (name: string) => string
  /** Random numbers for one part of a story, so that more home readings never change a laboratory result. */
  readonly random: (part: string) => Random
  readonly age: (moment: Moment) => number
}

export interface ChartOptions {
  readonly person: Person
  readonly seed: number
  /** Today, `YYYY-MM-DD`. */
  readonly day: string
  readonly density: number
}

export function createChart({ person, seed, day, density }: ChartOptions): Chart {
  const resources: Resource[] = []
  const numbers = new Map<string, number>()
  return {
    person,
    clock: createClock(day, person.place.standardOffset),
    density,
    subject: { reference: `Patient/${person.id}` },
    resources,
    add: (resource) => {
      resources.push(resource)
    },
    nextId: (name) => {
      const number = numbers.get(name) ?? 0
      numbers.set(name, number + 1)
      return `${person.id}-${name}-${String(number)}`
    },
    random: (part) => createRandom(namedSeed(seed, `${person.id} ${part}`)),
    age: (moment) => ageAt(person, moment),
  }
}
