import { afterAll, beforeAll, expect, test } from 'vitest'
import { createResultPages } from './result-pages.ts'
import { prescriptions } from '../testing/prescriptions.ts'
import {
  everything,
  idsOf,
  serveResources,
  type ServedResources,
} from '../testing/serve-resources.ts'

/** https://hl7.org/fhir/R4/search.html#3.1.1.5.2, #3.1.1.5.3 and https://hl7.org/fhir/R4/http.html#paging */
let served: ServedResources
beforeAll(async () => {
  served = await serveResources(prescriptions)
})
afterAll(() => served.close())

test('3.1.1.5.3 _count: never more than asked for, and the total counts all', async () => {
  const { json } = await served.ask('MedicationRequest?_count=2')
  expect([idsOf(json), json.total]).toEqual([['r1', 'r2'], 5])
})

test('3.1.1.5.3 pages hold every match once, in order, and the last has no next link', async () => {
  const seen: (string | undefined)[][] = []
  let url: string | undefined = 'MedicationRequest?_count=2&_sort=-authoredon'
  while (url !== undefined) {
    const { json } = await served.ask(url)
    seen.push([...idsOf(json)])
    url = json.link?.find(({ relation }) => relation === 'next')?.url
  }
  expect(seen).toEqual([['r5', 'r4'], ['r3', 'r2'], ['r1']])
})

test.each(['MedicationRequest?_count=0', 'MedicationRequest?_summary=count&_count=2'])(
  '3.1.1.5.3 %s: the total, no entries, no next link',
  async (search) => {
    const { json } = await served.ask(search)
    expect(json).toMatchObject({ type: 'searchset', total: 5 })
    expect(json.entry).toBeUndefined()
    expect(json.link?.map(({ relation }) => relation)).toEqual(['self'])
    expect(json.link?.[0]?.url).toContain('_summary=count')
  },
)

test.each([
  ['none', undefined],
  ['estimate', 5],
  ['accurate', 5],
])('3.1.1.5.2 _total=%s', async (total, expected) => {
  const { json } = await served.ask(`MedicationRequest?_total=${total}&_count=1`)
  expect(json.total).toBe(expected)
})

test('a next link is valid for ten minutes after the last page, for its own token only', async () => {
  let now = 0
  const short = await serveResources(
    ['a', 'b', 'c'].map((id) => ({ resourceType: 'Practitioner', id })),
    { other: everything },
    () => now,
  )
  const first = await short.ask('Practitioner?_count=1')
  const next = first.json.link?.find(({ relation }) => relation === 'next')?.url ?? ''
  expect((await short.ask(next, 'other')).status).toBe(410)
  const unused = (await short.ask('Practitioner?_count=2')).json.link?.[1]?.url ?? ''
  now += 9 * 60_000
  const second = await short.ask(next)
  expect(idsOf(second.json)).toEqual(['b'])
  expect(idsOf((await short.ask(next)).json)).toEqual(['b'])
  now += 9 * 60_000
  expect((await short.ask(next)).status).toBe(200)
  expect((await short.ask(unused)).status).toBe(410)
  now += 11 * 60_000
  expect((await short.ask(next)).status).toBe(410)
  expect((await short.ask(`${short.fhirServerUrl}?_page=invented.1`)).status).toBe(410)
  await short.close()
})

test('of more than 500 results the one unused for longest is dropped', () => {
  const pages = createResultPages<number>(() => 0)
  const names = Array.from({ length: 500 }, (_, result) =>
    pages.keep({ result, token: 't', lifetimeMs: 1 }),
  )
  expect(pages.find(names[0] ?? '', 't')).toBe(0)
  pages.keep({ result: 500, token: 't', lifetimeMs: 1 })
  expect(pages.find(names[0] ?? '', 't')).toBe(0)
  expect(() => pages.find(names[1] ?? '', 't')).toThrow('this page link is not')
  expect(pages.find(names[2] ?? '', 't')).toBe(2)
})

test('each result is kept for its own time after its last page', () => {
  let now = 0
  const pages = createResultPages<string>(() => now)
  const short = pages.keep({ result: 'short', token: 't', lifetimeMs: 1000 })
  const long = pages.keep({ result: 'long', token: 't', lifetimeMs: 5000 })
  now = 900
  expect(pages.find(short, 't')).toBe('short')
  now = 1900
  expect(pages.find(short, 't')).toBe('short')
  now = 3000
  expect(() => pages.find(short, 't')).toThrow('no longer valid')
  expect(pages.find(long, 't')).toBe('long')
})
