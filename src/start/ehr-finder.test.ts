import { describe, expect, test } from 'vitest'
import { ehrFinder } from './ehr-finder.ts'
import type { StartEntry } from './start-list.ts'

const entry = (name: string, parts: Partial<StartEntry> = {}): StartEntry => ({
  id: name,
  name,
  portal: undefined,
  place: undefined,
  also: '',
  logo: undefined,
  host: 'fhir.example',
  isTrial: false,
  ...parts,
})
const list = [
  entry('Sunnybrook', { place: 'Toronto, ON', portal: 'MyChart' }),
  entry('Hôpital Sainte-Justine', { place: 'Montréal, QC', also: 'CHU Enfants H3T 1C5 H3T1C5' }),
  entry('St. Mary’s General', { place: 'Kitchener, ON', portal: 'MyChart' }),
  entry('Montréal-Nord Clinic', { place: 'Laval, QC' }),
  entry('Élan Clinic', { place: 'Halifax, NS', portal: 'Élan santé' }),
]
const names = (typed: string, language = 'en') =>
  ehrFinder(list, language)(typed).map(({ name }) => name)

describe('what is typed', () => {
  test.each([
    ['sainte just', ['Hôpital Sainte-Justine']],
    ['hopital', ['Hôpital Sainte-Justine']],
    ['HÔPITAL', ['Hôpital Sainte-Justine']],
    ['justine montreal', ['Hôpital Sainte-Justine']],
    ['ste justine', ['Hôpital Sainte-Justine']],
    ['saint mary', ['St. Mary’s General']],
    ['sai', ['Hôpital Sainte-Justine', 'St. Mary’s General']],
    ['h3t1c5', ['Hôpital Sainte-Justine']],
    ['enfants', ['Hôpital Sainte-Justine']],
    ['mychart toronto', ['Sunnybrook']],
    ['elan', ['Élan Clinic']],
    ['ustine', []],
    ['nowhere', []],
    [
      '.',
      [
        'Élan Clinic',
        'Hôpital Sainte-Justine',
        'Montréal-Nord Clinic',
        'St. Mary’s General',
        'Sunnybrook',
      ],
    ],
  ])('%s finds %j', (typed, expected) => {
    expect(names(typed)).toEqual(expected)
  })

  test('a name that begins so comes before a place', () => {
    expect(names('montreal')).toEqual(['Montréal-Nord Clinic', 'Hôpital Sainte-Justine'])
  })

  test('nothing lists everything in the order of the language', () => {
    expect(names('', 'fr')[0]).toBe('Élan Clinic')
  })
})

test('typing on, going back and beginning anew find what a new finder finds', () => {
  const find = ehrFinder(list, 'en')
  for (const typed of [
    's',
    'sa',
    'sain',
    'sainte',
    'sa',
    '',
    'my',
    'mychart',
    'mychart k',
    'x',
    'el',
  ])
    expect([typed, find(typed)]).toEqual([typed, ehrFinder(list, 'en')(typed)])
})

test('two portals of one hospital stay apart, in order', () => {
  const two = [entry('A', { portal: 'Children' }), entry('A', { portal: 'Adults' })]
  expect(ehrFinder(two, 'en')('a').map(({ portal }) => portal)).toEqual(['Adults', 'Children'])
})
