import { expect, test } from 'vitest'
import { outcomeText } from './operation-outcome.ts'

const outcome = (issue: object) =>
  outcomeText(JSON.stringify({ resourceType: 'OperationOutcome', issue: [issue] }))

test.each<[object, string]>([
  [{ code: 'invalid', details: { text: 'Bad parameter' } }, 'invalid: Bad parameter'],
  [
    { code: 'invalid', details: { text: 'Bad parameter' }, expression: ['http.date'] },
    'invalid: Bad parameter · http.date',
  ],
  [
    { code: 'not-supported', expression: ['http.date', 'http._sort'] },
    'not-supported: http.date, http._sort',
  ],
  [{ code: 'invalid', diagnostics: 'no', location: ['/f:date'] }, 'invalid: no · /f:date'],
  [{ code: 'invalid', diagnostics: 'no', expression: [5, null] }, 'invalid: no'],
])('an issue says what and where: %j', (issue, words) => {
  expect(outcome(issue)).toBe(words)
})
