import { expect, test } from 'vitest'
import { createChart } from '../chart/chart.ts'
import type { Resource } from '../resource-parts.ts'
import { checkedChart, type CheckedChart } from '../testing/checked-chart.ts'
import { chartProperties } from '../testing/chart-properties.ts'
import { series } from '../testing/series.ts'
import { stories } from './all-stories.ts'

function chartOf(id: string, seed: number, density: number): CheckedChart {
  const story = stories.find(({ person }) => person.id === id)
  if (!story) throw new Error(`no story ${id}`)
  const open = (person: typeof story.person) =>
    createChart({ person, seed, day: '2026-11-24', density })
  const chart = open(story.person)
  const others = story.tell(chart, open) ?? []
  return checkedChart({ id, story: story.title, resources: [...chart.resources, ...others] })
}

test('diabetes: HbA1c follows the home meter in 200 seeds', () => {
  const follows = chartProperties['HbA1c follows the home meter’s mean of three months']
  let compared = 0
  for (let seed = 1; seed <= 200; seed += 1) {
    const chart = chartOf('story-diabetes-kidney', seed, 0.25)
    compared += series(chart, '41653-7').length
    expect(follows?.(chart)).toEqual([])
  }
  expect(compared).toBeGreaterThan(30_000)
})

test('today’s schedule has planned visits, someone who has arrived, and a stay', () => {
  const visits = stories.flatMap(({ person }) =>
    chartOf(person.id, 1, 0.02).resources.filter(
      ({ resourceType, period }) =>
        resourceType === 'Encounter' &&
        String((period as Resource)['start']).startsWith('2026-11-24'),
    ),
  )
  const statuses = visits.map(({ status }) => String(status)).toSorted()
  expect(statuses.filter((status) => status === 'planned').length).toBeGreaterThanOrEqual(5)
  expect(statuses).toContain('arrived')
  expect(statuses).toContain('in-progress')
  const odette = visits.find(({ subject }) =>
    JSON.stringify(subject).includes('story-heart-failure'),
  )
  expect(JSON.stringify(odette)).toContain('SS-04')
  for (const visit of visits)
    expect(String((visit['period'] as Resource)['start']).slice(14, 16)).toMatch(/00|30/)
})

test('whatever a clinician has ordered since the first visit was ordered during a visit or stay', () => {
  const written = stories.flatMap(({ person }) => {
    const { resources } = chartOf(person.id, 1, 0.02)
    const periods = resources
      .filter(({ resourceType }) => resourceType === 'Encounter')
      .map(({ period }) => {
        const { start, end = '9999' } = period as { start: string; end?: string }
        return [start.slice(0, 10), end.slice(0, 10)] as const
      })
    const first = periods.map(([start]) => start).toSorted()[0] ?? ''
    return resources
      .filter(({ resourceType }) => resourceType === 'MedicationRequest')
      .filter(({ reportedBoolean }) => reportedBoolean !== true)
      .map(({ id, authoredOn }) => ({ id, day: String(authoredOn).slice(0, 10) }))
      .filter(({ day }) => day >= first)
      .map((order) => ({
        ...order,
        isAtVisit: periods.some(([start, end]) => order.day >= start && order.day <= end),
      }))
  })
  expect(written.length).toBeGreaterThan(50)
  expect(written.filter(({ isAtVisit }) => !isAtVisit)).toEqual([])
})
