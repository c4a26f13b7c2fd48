import type { Observation } from 'fhir/r4'
import { describe, expect, test } from 'vitest'
import { entry, searchPages, searchset, selfLink } from '#src/testing/fhir-search.ts'

/** What was asked is what came: each resource is held against category, date and patient. */

const base = 'https://ehr.example/fhir'
const url = 'Observation?patient=1&category=laboratory&date=ge2024-11-01'
const asked = {
  resourceType: 'Observation',
  patientId: '1',
  category: 'laboratory',
  since: '2024-11-01',
}
const category = (code: string) => [
  { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code }] },
]
const of = (code: string, parts: Partial<Observation> = {}) => ({
  category: category(code),
  effectiveDateTime: '2025-05-05',
  ...parts,
})
const result = entry('result', of('laboratory'))
const pulse = entry('pulse', of('vital-signs'))
const old = entry('old', of('laboratory', { effectiveDateTime: '2019-05-05' }))
const stranger = entry('stranger', of('laboratory', { subject: { reference: 'Patient/2' } }))
const nobodys = entry('nobodys', of('laboratory', { subject: {} }))

const echo = { link: [selfLink(`${base}/${url}`)] }
const bare = { link: [selfLink(`${base}/Observation`)] }
const opaque = { link: [selfLink(`${base}/_snapshot?id=27e5683a&start=0`)] }

describe('a search is complete only as far as the answer proves it', () => {
  test.each<[string, object[], object, readonly string[], readonly string[]]>([
    ['applied and echoed', [result], echo, [], ['result']],
    [
      'the query is dropped',
      [result, pulse, old],
      bare,
      ['category-not-applied', 'date-not-applied'],
      ['result', 'old'],
    ],
    [
      'the query is echoed, and nothing is applied',
      [result, pulse, old],
      echo,
      ['category-not-applied', 'date-not-applied'],
      ['result', 'old'],
    ],
    [
      'the category is applied and the date is not',
      [result, old],
      echo,
      ['date-not-applied'],
      ['result', 'old'],
    ],
    [
      'the date is applied and the category is not',
      [pulse, result],
      echo,
      ['category-not-applied'],
      ['result'],
    ],
    [
      'the answer of another question, from a cache that ignores the query',
      [pulse],
      echo,
      ['category-not-applied'],
      [],
    ],
    ['the patient is not applied', [result, stranger], echo, ['patient-not-applied'], ['result']],
    ['whose it is is not said', [result, nobodys], echo, ['patient-not-shown'], ['result']],
    [
      'a bundle that answers no search',
      [result],
      { ...echo, type: 'collection' },
      ['filters-not-shown'],
      ['result'],
    ],
    [
      'the answers of a batch',
      [result],
      { ...echo, type: 'batch-response' },
      ['filters-not-shown'],
      ['result'],
    ],
    ['a bundle without a type', [result], { ...echo, type: undefined }, [], ['result']],
    [
      'nothing contradicts, and nothing is shown',
      [result],
      opaque,
      ['filters-not-shown'],
      ['result'],
    ],
    ['nothing came, and nothing is shown', [], opaque, ['filters-not-shown'], []],
    ['nothing came, and the filters are shown', [], echo, [], []],
  ])('%s', async (_, entries, links, because, ids) => {
    const answer = await searchPages([searchset(entries, links)], { url, asked })
    expect(answer.outcome).toEqual(
      because.length === 0 ? { kind: 'complete' } : { kind: 'incomplete', because },
    )
    expect(answer.ids).toEqual(ids)
  })
})

test('what is of another category is left out by its name', async () => {
  const { lines } = await searchPages([searchset([pulse], echo)], { url, asked })
  expect(lines).toMatchObject([
    {
      key: 'Observation/pulse',
      fate: { kind: 'filtered', by: 'question', reason: 'other-category', category: 'vital-signs' },
    },
  ])
})

describe('the category of a resource', () => {
  const categoryOfCode = () => 'vital-signs'
  test.each<[string, Partial<Observation>, object, string]>([
    [
      'asked for, among others',
      { category: [...category('survey'), ...category('laboratory')] },
      {},
      'known',
    ],
    [
      'stated, whatever its code is',
      { category: category('laboratory') },
      { categoryOfCode },
      'known',
    ],
    ['not stated, known by its code to be another', {}, { categoryOfCode }, 'vital-signs'],
    [
      'not stated, known by its code to be this one',
      {},
      { categoryOfCode: () => 'laboratory' },
      'known',
    ],
    ['not stated, and its code is not known', {}, { categoryOfCode: () => undefined }, 'not known'],
    ['a vendor’s own that says nothing', { category: [{ text: 'Flowsheet' }] }, {}, 'not known'],
    ['another one of HL7’s', { category: category('imaging') }, {}, 'imaging'],
  ])('%s', async (_, parts, more, expected) => {
    const page = searchset([entry('1', parts)], echo)
    const { lines } = await searchPages([page], { url, asked: { ...asked, ...more } })
    const fate = lines[0]?.fate
    const found =
      fate?.kind === 'kept'
        ? fate.isCategoryKnown
          ? 'known'
          : 'not known'
        : fate?.kind === 'filtered' && fate.category
    expect(found).toBe(expected)
  })

  test('is not looked at where none was asked for', async () => {
    const withoutCategory = { resourceType: 'Observation', patientId: '1' }
    const { ids } = await searchPages(
      [searchset([pulse], { link: [selfLink(`${base}/Observation?patient=1`)] })],
      { url: 'Observation?patient=1', asked: withoutCategory },
    )
    expect(ids).toEqual(['pulse'])
  })
})

describe('a stated category that nothing asks for', () => {
  const find = (stated: Partial<Observation>, found: string | undefined) =>
    searchPages([searchset([entry('1', { ...of('x'), ...stated })], echo)], {
      url,
      asked: {
        ...asked,
        categoryOfCode: () => found,
        categoriesAskedFor: ['laboratory', 'vital-signs'],
      },
    })

  test.each(['exam', 'survey', 'procedure', 'therapy', 'activity', 'social-history', 'their-own'])(
    '%s gives way to a code of the category asked for, and the filter was not applied all the same',
    async (stated) => {
      const { ids, outcome } = await find({ category: category(stated) }, 'laboratory')
      expect(ids).toEqual(['1'])
      expect(outcome).toEqual({ kind: 'incomplete', because: ['category-not-applied'] })
    },
  )

  test.each<[string, readonly string[], string | undefined, string]>([
    ['its code is of another category', ['exam'], 'vital-signs', 'exam'],
    ['its code is not known', ['exam'], undefined, 'exam'],
    [
      'it also states one that another search asks for',
      ['exam', 'vital-signs'],
      'laboratory',
      'vital-signs',
    ],
  ])('is named where %s', async (_, stated, found, name) => {
    const { lines } = await find({ category: stated.flatMap(category) }, found)
    expect(lines).toMatchObject([{ fate: { kind: 'filtered', category: name } }])
  })
})

test('only the patient’s own resources speak of what was applied', async () => {
  const theirs = entry('x', of('vital-signs', { subject: { reference: 'Patient/2' } }))
  const { outcome } = await searchPages([searchset([theirs], echo)], { url, asked })
  expect(outcome).toEqual({ kind: 'incomplete', because: ['patient-not-applied'] })
})

describe('what does not say that it is about this patient is withheld, with the reason', () => {
  test.each<[string, object | undefined, string]>([
    ['another patient', { reference: 'Patient/2' }, 'other-patient'],
    ['another patient in a version', { reference: 'Patient/2/_history/1' }, 'other-patient'],
    [
      'the same id on another server',
      { reference: 'https://x.example/Patient/1' },
      'other-patient',
    ],
    ['nobody', undefined, 'not-said'],
    ['an identifier alone', { identifier: { value: '1' } }, 'not-said'],
    ['a group', { reference: 'Group/1' }, 'not-said'],
    ['a contained resource', { reference: '#p' }, 'not-said'],
    ['an entry of the bundle', { reference: 'urn:uuid:1' }, 'not-said'],
  ])('%s', async (_, subject, reason) => {
    const parts = { ...of('laboratory'), subject: subject ?? {} }
    const { lines } = await searchPages([searchset([entry('x', parts)], echo)], { url, asked })
    expect(lines.map(({ fate }) => fate)).toEqual([{ kind: 'withheld', reason }])
  })
})

test('a patient inside the resource may be anybody, whatever id it has', async () => {
  const contained = [{ resourceType: 'Patient' as const, id: '1' }]
  const own = entry('x', of('laboratory', { contained, subject: { reference: '#1' } }))
  const { lines, resources } = await searchPages([searchset([own], echo)], { url, asked })
  expect(resources).toEqual([])
  expect(lines.map(({ key, fate }) => [key, fate])).toEqual([
    ['Observation/x', { kind: 'withheld', reason: 'not-said' }],
  ])
})
