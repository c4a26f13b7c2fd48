import { describe, expect, test } from 'vitest'
import { patientResources } from '../generate-patients.ts'
import { createRandom } from '../random.ts'
import type { Resource } from '../resource-parts.ts'
import { createMess } from './create-mess.ts'
import { messKinds } from './all-mess-kinds.ts'
import { messRates } from './mess-rates.ts'
import { messTags } from './mess-tags.ts'
import { withMess } from './with-mess.ts'

const charts = patientResources({ seed: 1, day: '2026-11-24' }).map(({ resources }) => resources)
const messy = messyCharts('all', 1)

describe('with all the mess', () => {
  test.each([2, 3, 4, 5])('every kind occurs in the stories, whatever the seed: %d', (seed) => {
    const day = `2027-0${String(seed)}-28`
    const makeMess = createMess('all')
    const tagged = patientResources({ seed, day }).flatMap(({ resources }) =>
      makeMess(resources, createRandom(seed)).map((each) => messTags.kindOf(each)),
    )
    expect(messKinds.filter(({ kind }) => !tagged.includes(kind))).toEqual([])
  })

  test.each(messKinds)(
    '$kind occurs, has a clean twin, and changes only the elements it declares',
    (mess) => {
      const { kind, changes } = mess
      const pairs = messy.flatMap((chart) => pairsOf(chart, kind))
      expect(pairs).not.toEqual([])
      for (const [changed, twin] of pairs) {
        const differing = differingElements(changed, twin)
        expect(differing.filter((name) => !['id', 'meta', ...changes].includes(name))).toEqual([])
        if (changes.length > 0) expect(differing.length).toBeGreaterThan(2)
      }
    },
  )

  test('a chart has one twin of each of its kinds, and the twin is the original', () => {
    for (const [place, chart] of messy.entries()) {
      const kinds = chart.flatMap((each) => messTags.kindOf(each) ?? [])
      const twinned = chart.flatMap((each) => messTags.twinTagOf(each)?.code ?? [])
      expect(twinned.toSorted()).toEqual([...new Set(kinds)].toSorted())
      for (const twin of chart.filter((each) => messTags.twinTagOf(each))) {
        const id = messTags.twinTagOf(twin)?.display
        const original = charts[place]?.find((each) => each['id'] === id)
        expect({ ...twin, id, meta: original?.['meta'] }).toEqual({
          ...original,
          meta: original?.['meta'],
        })
      }
    }
  })

  test('resources without a tag are unchanged and in the same order', () => {
    for (const [place, chart] of messy.entries()) {
      const untagged = chart.filter((each) => !messTags.kindOf(each) && !messTags.twinTagOf(each))
      const ids = new Set(untagged.map((each) => referenceTo(each)))
      expect(untagged).toEqual(charts[place]?.filter((each) => ids.has(referenceTo(each))))
      expect(untagged.length).toBeGreaterThan((charts[place]?.length ?? 0) / 3)
    }
  })

  test('every original id is still there, once', () => {
    for (const [place, chart] of messy.entries()) {
      const references = chart.map((each) => referenceTo(each))
      expect(new Set(references).size).toBe(references.length)
      const there = new Set(references)
      const missing = charts[place]?.filter((each) => !there.has(referenceTo(each)))
      expect(missing).toEqual([])
      const isId = /^[A-Za-z0-9\-.]{1,64}$/
      expect(chart.filter(({ id }) => !isId.test(String(id)))).toEqual([])
    }
  })

  test('the same seed makes the same mess, another seed another', () => {
    expect(messyCharts('all', 1)).toEqual(messy)
    expect(messyCharts('all', 2)).not.toEqual(messy)
  })
})

test('on another day the same kinds apply to the same resources', () => {
  const appliedKinds = (day: string) => {
    const makeMess = createMess('all')
    return patientResources({ seed: 1, day, density: 0.1 }).flatMap(({ resources }) =>
      makeMess(resources, createRandom(1)).map((each) => [each['id'], messTags.kindOf(each)]),
    )
  }
  expect(appliedKinds('2027-08-19')).toEqual(appliedKinds('2026-11-24'))
})

describe('the amount', () => {
  test('little means fewer than one resource in fifty', () => {
    const little = messyCharts('little', 1).flat()
    const count = little.filter((each) => messTags.kindOf(each)).length
    expect(count).toBeGreaterThan(0)
    expect(count).toBeLessThan(little.length / 50)
  })

  test('every kind has a rate in "all", and every rate is that of a kind', () => {
    const kinds = messKinds.map(({ kind }) => kind)
    expect(new Set(kinds).size).toBe(kinds.length)
    expect(Object.keys(messRates.all).toSorted()).toEqual(kinds.toSorted())
    for (const kind of Object.keys(messRates.little)) expect(kinds).toContain(kind)
    for (const rate of Object.values(messRates).flatMap((rates) => Object.values(rates))) {
      expect(rate).toBeGreaterThan(0)
      expect(rate).toBeLessThanOrEqual(0.1)
    }
  })

  test('a kind applies about as often as its rate says', () => {
    const results = charts.flat()
    const suitable = results.filter((each) => messKinds[0]?.appliesTo(each)).length
    const made = withMess(results, { rates: { 'date-year': 0.1 }, random: createRandom(3) })
    const count = made.filter((each) => messTags.kindOf(each)).length
    expect(count).toBeGreaterThan(suitable * 0.08)
    expect(count).toBeLessThan(suitable * 0.12)
  })

  test('without a rate nothing changes, and nothing is even copied', () => {
    const results = charts.flat()
    const made = withMess(results, { rates: { 'date-year': 0 }, random: createRandom(3) })
    expect(made.every((each, place) => each === results[place])).toBe(true)
    expect(made).toHaveLength(results.length)
  })

  test('a required kind occurs once, even without a rate', () => {
    const made = withMess(charts[0] ?? [], {
      rates: {},
      random: createRandom(3),
      required: new Set(['unit-fahrenheit']),
    })
    expect(made.filter((each) => messTags.kindOf(each))).toHaveLength(1)
  })
})

/** What was made messy by a kind, each with its clean twin, both found by their tags. */
function pairsOf(chart: readonly Resource[], kind: string): (readonly [Resource, Resource])[] {
  return chart.flatMap((twin) => {
    const tag = messTags.twinTagOf(twin)
    if (tag?.code !== kind) return []
    const changed = chart.find(
      (each) => each['id'] === tag.display && messTags.kindOf(each) === kind,
    )
    if (!changed) throw new Error('a twin of nobody')
    return [[changed, twin] as const]
  })
}

function messyCharts(amount: 'little' | 'all', seed: number): readonly (readonly Resource[])[] {
  const makeMess = createMess(amount)
  return charts.map((chart, place) => makeMess(chart, createRandom(seed * 1009 + place)))
}

function differingElements(one: Resource, other: Resource): readonly string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]))
}

function referenceTo({ resourceType, id }: Resource): string {
  return `${String(resourceType)}/${String(id)}`
}
