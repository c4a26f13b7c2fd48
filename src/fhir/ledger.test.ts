import type { Observation } from 'fhir/r4'
import { describe, expect, test } from 'vitest'
import { entry, nextPage, searchPages, searchset } from '#src/testing/fhir-search.ts'
import { createLedger } from './ledger.ts'

const fates = (lines: Awaited<ReturnType<typeof searchPages>>['lines']) =>
  lines.map(({ key, fate }) => [key, fate])
const kept = { kind: 'kept', isCategoryKnown: false }
const base = 'https://ehr.example/fhir'

describe('every entry has a line', () => {
  test('another patient’s resource is withheld', async () => {
    const { ids, lines } = await searchPages([
      searchset([
        entry('1'),
        entry('2', { subject: { reference: 'Patient/2' } }),
        entry('3', { subject: { reference: 'https://other.example/fhir/Patient/1' } }),
        entry('4', { subject: { display: 'somebody' } }),
        entry('5', { subject: { reference: `${base}/Patient/1` } }),
        entry('6', { subject: { reference: 'Patient/1/_history/2' } }),
        entry('7', { subject: { reference: 'Patient/11' } }),
      ]),
    ])
    expect(ids).toEqual(['1', '5', '6'])
    const withheld = lines.filter(({ fate }) => fate.kind === 'withheld')
    expect(withheld.map(({ key }) => key)).toEqual(
      ['2', '3', '4', '7'].map((id) => `Observation/${id}`),
    )
  })

  test('what is no resource, has no id or is of another type costs nothing else', async () => {
    const { ids, outcome, lines } = await searchPages([
      searchset([
        null,
        {},
        { resource: 5 },
        { resource: { resourceType: 'Observation', id: 7 } },
        { resource: { resourceType: 'Patient', id: '1' } },
        entry('1'),
      ]),
    ])
    expect(outcome.kind).toBe('complete')
    expect(ids).toEqual(['1'])
    expect(Object.fromEntries(fates(lines))).toEqual({
      'page 1, entry 1': { kind: 'malformed', path: 'Bundle.entry[0].resource' },
      'page 1, entry 2': { kind: 'malformed', path: 'Bundle.entry[1].resource' },
      'page 1, entry 3': { kind: 'malformed', path: 'Bundle.entry[2].resource' },
      'page 1, entry 4': { kind: 'malformed', path: 'Bundle.entry[3].resource.id' },
      'Patient/1': { kind: 'unsupported', reason: 'unexpected-type' },
      'Observation/1': kept,
    })
  })
})

describe('the same resource again', () => {
  const version = (versionId: string | undefined, parts: Partial<Observation> = {}) =>
    entry('1', {
      ...(versionId === undefined ? {} : { meta: { versionId } }),
      ...parts,
    })

  test('unchanged, on another page, is the same line', async () => {
    const { lines } = await searchPages([
      searchset([version('1')], nextPage(`${base}?page=2`)),
      searchset([version('1')]),
    ])
    expect(fates(lines)).toEqual([['Observation/1/_history/1', kept]])
  })

  test('with other contents of `meta` only, is the same line', async () => {
    const { lines } = await searchPages([
      searchset([
        version(undefined, { meta: { lastUpdated: '2026-01-01T00:00:00Z' } }),
        version(undefined, { meta: { lastUpdated: '2026-01-02T00:00:00Z' } }),
      ]),
    ])
    expect(fates(lines)).toEqual([['Observation/1', kept]])
  })

  test.each<[string, object[], string, string]>([
    [
      'the later `meta.lastUpdated` is newer, whichever comes first',
      [
        version('a', { meta: { versionId: 'a', lastUpdated: '2026-02-01T00:00:00Z' } }),
        version('b', { meta: { versionId: 'b', lastUpdated: '2026-01-01T00:00:00Z' } }),
      ],
      'Observation/1/_history/a',
      'Observation/1/_history/b',
    ],
    [
      'the higher version is newer, whichever comes first',
      [version('10'), version('9')],
      'Observation/1/_history/10',
      'Observation/1/_history/9',
    ],
    [
      'without either, what comes last is newer, and its place tells them apart',
      [version(undefined, { status: 'preliminary' }), version(undefined, { status: 'final' })],
      'Observation/1 (page 1, entry 2)',
      'Observation/1',
    ],
    [
      'two contents under one version are two lines',
      [version('1', { status: 'preliminary' }), version('1', { status: 'final' })],
      'Observation/1/_history/1 (page 1, entry 2)',
      'Observation/1/_history/1',
    ],
    [
      'a change inside an element is a change',
      [
        version(undefined, { valueQuantity: { value: 1.1 } }),
        version(undefined, { valueQuantity: { value: 1.11 } }),
      ],
      'Observation/1 (page 1, entry 2)',
      'Observation/1',
    ],
  ])('%s', async (_, entries, newer, older) => {
    const { lines, ids } = await searchPages([searchset(entries)])
    expect(ids).toEqual(['1'])
    expect(Object.fromEntries(fates(lines))).toEqual({
      [newer]: kept,
      [older]: { kind: 'superseded', by: newer },
    })
  })

  test('moved to another patient, it is not shown in its older version', async () => {
    const { ids, lines } = await searchPages([
      searchset([version('1'), version('2', { subject: { reference: 'Patient/2' } })]),
    ])
    expect(ids).toEqual([])
    expect(lines.map(({ fate }) => fate.kind)).toEqual(['superseded', 'withheld'])
  })
})

describe('several searches that feed one ledger', () => {
  test('account for each resource once, and for each unreadable entry once', async () => {
    const ledger = createLedger<Observation>()
    await searchPages([searchset([entry('1'), null, {}])], {
      ledger,
      url: 'Observation?patient=1&date=x',
    })
    await searchPages([searchset([null, entry('2'), entry('1'), {}])], { ledger })
    expect(ledger.resources().map(({ id }) => id)).toEqual(['1', '2'])
    expect(ledger.lines().map(({ key }) => key)).toEqual([
      'Observation/1',
      'Observation/2',
      'page 1, entry 2',
      'page 1, entry 3',
    ])
  })

  test('keep entries of different contents apart, also in the same place', async () => {
    const ledger = createLedger<Observation>()
    await searchPages([searchset([{ resource: 1 }])], { ledger, url: 'Observation?first' })
    await searchPages([searchset([{ resource: 2 }])], { ledger, url: 'Observation?second' })
    await searchPages([searchset([{ resource: 3 }])], { ledger, url: 'Observation?third' })
    expect(ledger.lines().map(({ key }) => key)).toEqual([
      'page 1, entry 1',
      'page 1, entry 1 of Observation?second',
      'page 1, entry 1 of Observation?third',
    ])
  })
})
