import { expect, test } from 'vitest'
import { entryKey, startListOf } from './start-list.ts'

test('an entry is read whole, and what is malformed in it is left out', () => {
  const ehrs = [
    {
      id: 'a',
      name: 'A',
      portal: 'P',
      place: 'X, ON',
      also: 'Z',
      logo: '/assets/l.svg',
      host: 'h',
      trial: true,
    },
    { id: 'b', name: 'B', portal: 7, place: '', logo: 'https://elsewhere.example/l.svg' },
    { id: 'c' },
    null,
  ]
  expect(startListOf({ ehrs })).toEqual([
    {
      id: 'a',
      name: 'A',
      portal: 'P',
      place: 'X, ON',
      also: 'Z',
      logo: '/assets/l.svg',
      host: 'h',
      isTrial: true,
    },
    {
      id: 'b',
      name: 'B',
      portal: undefined,
      place: undefined,
      also: '',
      logo: undefined,
      host: '',
      isTrial: false,
    },
  ])
})

test.each([null, [], {}, { ehrs: {} }, 'x'])('%j is no list', (json) => {
  expect(startListOf(json)).toBeUndefined()
})

test('a choice is kept by its EHR, its name and its portal, and names nobody', () => {
  const [one, other] =
    startListOf({
      ehrs: [
        { id: 'a', name: 'A' },
        { id: 'a', name: 'A', portal: 'P' },
      ],
    }) ?? []
  expect(one && entryKey(one)).toBe('["a","A",""]')
  expect(other && entryKey(other)).toBe('["a","A","P"]')
})
