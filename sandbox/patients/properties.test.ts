import { beforeAll, describe, expect, test } from 'vitest'
import { patientResources } from './generate-patients.ts'
import { chartProperties } from './testing/chart-properties.ts'
import { checkedChart } from './testing/checked-chart.ts'

/** Every property over 200 seeds, with few home readings: what a story decides is the same at every density. */

const seeds = 200
const found = new Map<string, string[]>()
let observations = 0

beforeAll(() => {
  for (let seed = 1; seed <= seeds; seed += 1) {
    for (const patient of patientResources({ seed, day: '2026-11-24', density: 0.03 })) {
      const chart = checkedChart(patient)
      observations += chart.values.length
      for (const [name, property] of Object.entries(chartProperties)) {
        const broken = property(chart)
        if (broken.length > 0)
          found.set(name, [...(found.get(name) ?? []), `seed ${String(seed)}: ${broken[0] ?? ''}`])
      }
    }
  }
}, 120_000)

describe(`over ${String(seeds)} seeds`, () => {
  test.each(Object.keys(chartProperties))('%s', (name) => {
    expect(found.get(name) ?? []).toEqual([])
  })

  test('there was something to look at', () => {
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
    const broken = Object.entries(chartProperties).flatMap(([name, property]) =>
      charts.flatMap(property).map((words) => `${name}: ${words}`),
    )
    expect(broken).toEqual([])
  })
})
