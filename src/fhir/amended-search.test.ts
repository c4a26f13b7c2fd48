import { describe, expect, test } from 'vitest'
import { FhirError } from './fhir-error.ts'
import { amendedSearch } from './amended-search.ts'

const url =
  'Observation?patient=1&category=laboratory&date=ge2024-11-01&_sort=-date%2C_id&_count=200'
const refused = (diagnostics: string | undefined) =>
  amendedSearch(
    new FhirError('bad-request', {
      httpStatus: 400,
      ...(diagnostics === undefined ? {} : { diagnostics }),
    }),
    url,
  )

describe('what a refused search is asked again without', () => {
  test.each<[string, string | undefined, readonly string[]]>([
    [
      'the page size, when it is named',
      "invalid: The '_count' parameter exceeds the limit configured for the server: 100",
      ['_count'],
    ],
    ['the page size, in words', 'value: Page size must not be more than 50', ['_count']],
    ['the order, when it is named', 'not-supported: Unknown search parameter _sort', ['_sort']],
    ['the order, in words', 'Sorting by -date is not supported', ['_sort']],
    ['both, when both are named', 'unsupported parameters: _sort, _count', ['_sort', '_count']],
    ['both, when nothing is named', 'Bad Request', ['_sort', '_count']],
    ['both, without a word', undefined, ['_sort', '_count']],
    ['nothing, when a filter is refused', 'invalid: category must be a known code', []],
    ['nothing, when the date is refused', 'the parameter "date" is not supported', []],
  ])('%s', (_, words, expected) => {
    expect(refused(words)?.refusal.parameters ?? []).toEqual(expected)
    expect(refused(words)?.refusal.added ?? []).toEqual([])
  })

  test.each([
    ['the code, when it is named', 'Unsupported search parameter: code', ['code']],
    ['everything that can be left out, when nothing is named', 'Bad Request', ['_count', 'code']],
    ['nothing, when the date is refused', 'date is not supported', []],
  ])('of a search for one analyte: %s', (_, diagnostics, expected) => {
    const error = new FhirError('bad-request', { httpStatus: 400, diagnostics })
    const narrow = 'Observation?patient=1&category=laboratory&date=lt2024-11-01&_count=200&code=a'
    expect(amendedSearch(error, narrow)?.refusal.parameters ?? []).toEqual(expected)
  })

  test('nothing after any other failure', () => {
    const error = new FhirError('forbidden', { httpStatus: 403, diagnostics: '_count' })
    expect(amendedSearch(error, url)).toBeUndefined()
  })

  test('nothing where there is nothing to leave out', () => {
    expect(amendedSearch(new FhirError('bad-request'), 'Observation?patient=1')).toBeUndefined()
  })
})

test('the rest of the request stays as it was', () => {
  expect(refused('Bad Request')?.url).toBe(
    'Observation?patient=1&category=laboratory&date=ge2024-11-01',
  )
})

describe('a server that wants a status is asked with every status', () => {
  test.each([
    'required: The "status" search parameter is required',
    'A status must be supplied with this search',
    'invalid: missing mandatory parameter: status',
    'Searches by patient require a status parameter: please specify status',
    'Please provide at least one of: code, status',
    'This search needs a status',
    'status: a value is expected',
    'Le paramètre status est obligatoire',
  ])('%s', (words) => {
    expect(refused(words)).toMatchObject({ refusal: { parameters: [], added: ['status'] } })
    expect(refused(words)?.url).toBe(
      `${url}&status=registered,preliminary,final,amended,corrected,cancelled,entered-in-error,unknown`,
    )
  })

  test('of orders, their own', () => {
    const error = new FhirError('bad-request', { diagnostics: 'status is required' })
    expect(amendedSearch(error, 'MedicationRequest?patient=1')?.url).toBe(
      'MedicationRequest?patient=1&status=active,on-hold,cancelled,completed,entered-in-error,stopped,draft,unknown',
    )
  })

  test('but not where it only names its own answer’s status', () => {
    expect(refused('HTTP status 400')?.refusal.added).toEqual([])
  })
})
