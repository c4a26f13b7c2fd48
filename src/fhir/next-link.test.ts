import { expect, test } from 'vitest'
import { nextLink } from './next-link.ts'

const base = 'https://ehr.example/fhir'
const next = (url: string, visited: readonly string[] = []) =>
  nextLink({ link: [{ relation: 'next', url }] }, base, new Set(visited))

test.each([
  ['https://ehr.example/fhir?_getpages=1', 'https://ehr.example/fhir?_getpages=1'],
  ['https://ehr.example/fhir/Observation?page=2', 'https://ehr.example/fhir/Observation?page=2'],
  ['Observation?page=2', 'https://ehr.example/fhir/Observation?page=2'],
  ['?_getpages=1', 'https://ehr.example/fhir/?_getpages=1'],
  ['/fhir/Observation?page=2', 'https://ehr.example/fhir/Observation?page=2'],
])('%s is followed as %s', (href, url) => {
  expect(next(href)).toEqual({ kind: 'follow', url })
})

test.each([
  'https://evil.example/fhir?page=2',
  'https://u:p@ehr.example/fhir/Observation?page=2',
  'https://ehr.example/fhir/%2e%2e%2fadmin',
  'https://ehr.example/fhirx?page=2',
  '../admin',
  '//evil.example/fhir?page=2',
  'javascript:alert(1)',
  'https://',
])('%s is refused: the access token would leave the FHIR server', (href) => {
  expect(next(href)).toEqual({ kind: 'refused' })
})

test('a page that was already read is a loop, and no link means the last page', () => {
  const url = 'https://ehr.example/fhir?_getpages=1'
  expect(next(url, [url])).toEqual({ kind: 'loop' })
  expect(next('')).toEqual({ kind: 'loop' })
  expect(nextLink({ link: [{ relation: 'self', url }] }, base, new Set())).toEqual({
    kind: 'last-page',
  })
})
