import { beforeAll, describe, expect, test } from 'vitest'
import { patientResources } from './generate-patients.ts'
import { chartProperties } from './testing/chart-properties.ts'
import { storyTurns, type StoryTurn } from './testing/story-turns.ts'
import { stories } from './stories/all-stories.ts'
import { checkedChart, type CheckedChart } from './testing/checked-chart.ts'

/**
 * Every property, and what each story is about, for 200 seeds with few home readings: a story is the same at every
 * density. Each chart is generated only once, because that takes the most time.
 */

const seeds = 200
const broken = new Map<string, string[]>()
const looked = new Map<string, number>()
let observations = 0

const turnsOf = (id: string) => Object.entries(storyTurns[id] ?? {})

function record(sentence: string, complaint: string | undefined): void {
  looked.set(sentence, (looked.get(sentence) ?? 0) + 1)
  if (complaint !== undefined) broken.set(sentence, [...(broken.get(sentence) ?? []), complaint])
}

function complaintOf(turn: StoryTurn, chart: CheckedChart): string | undefined {
  try {
    turn(chart)
    return undefined
  } catch (error) {
    return String(error)
  }
}

beforeAll(() => {
  for (let seed = 1; seed <= seeds; seed += 1) {
    const named = (words: string | undefined) =>
      words === undefined ? undefined : `seed ${String(seed)}: ${words}`
    for (const patient of patientResources({ seed, day: '2026-11-24', density: 0.03 })) {
      const chart = checkedChart(patient)
      observations += chart.values.length
      for (const [name, property] of Object.entries(chartProperties))
        record(name, named(property(chart)[0]))
      for (const [sentence, turn] of turnsOf(chart.id))
        record(sentence, named(complaintOf(turn, chart)))
    }
  }
}, 120_000)

describe(`over ${String(seeds)} seeds`, () => {
  test.each(Object.keys(chartProperties))('%s', (name) => {
    expect(broken.get(name) ?? []).toEqual([])
    expect(looked.get(name)).toBe(seeds * stories.length)
  })

  describe.each(Object.keys(storyTurns))('%s', (id) => {
    test.each(turnsOf(id))('%s', (sentence) => {
      expect(broken.get(sentence) ?? []).toEqual([])
      expect(looked.get(sentence)).toBe(seeds)
    })
  })

  test('the charts have plenty of observations', () => {
    expect(observations).toBeGreaterThan(400_000)
  })
})

describe('whole charts', () => {
  test.each([
    ['the stories', {}],
    ['a long record', { observations: 5000 }],
    ['a directory', { patients: 60 }],
  ])('%s: every property holds', (_, size) => {
    const charts = patientResources({ seed: 1, day: '2026-11-24', ...size }).map(checkedChart)
    const complaints = Object.entries(chartProperties).flatMap(([name, property]) =>
      charts.flatMap(property).map((words) => `${name}: ${words}`),
    )
    expect(complaints).toEqual([])
  })
})
