import { searchTable } from '../testing/search-table.ts'

const observation = (id: string, effective: Readonly<Record<string, unknown>>) => ({
  resourceType: 'Observation',
  id,
  ...effective,
})
const at = (id: string, effectiveDateTime: string) => observation(id, { effectiveDateTime })

searchTable(
  'date, over partial dates',
  [
    at('year', '2013'),
    at('month', '2013-01'),
    at('day', '2013-01-14'),
    at('minute', '2013-01-14T10:00Z'),
    at('second', '2013-01-14T10:00:30Z'),
    at('midnight', '2013-01-14T00:00:00Z'),
    at('next', '2013-01-15T00:00:00Z'),
    observation('undated', {}),
    at('nonsense', 'last spring'),
  ],
  [
    [
      '3.1.1.4.7 eq: a day contains its times',
      'Observation?date=eq2013-01-14',
      ['day', 'minute', 'second', 'midnight'],
    ],
    [
      '3.1.1.4.5 no prefix is eq',
      'Observation?date=2013-01-14',
      ['day', 'minute', 'second', 'midnight'],
    ],
    [
      '3.1.1.4.5 eq is containment: a month is not in its day',
      'Observation?date=2013-01-14T10:00Z',
      ['minute', 'second'],
    ],
    [
      '3.1.1.4.7 eq: a year is an interval',
      'Observation?date=2013',
      ['year', 'month', 'day', 'minute', 'second', 'midnight', 'next'],
    ],
    [
      '3.1.1.4.7 eq: a month is an interval',
      'Observation?date=2013-01',
      ['month', 'day', 'minute', 'second', 'midnight', 'next'],
    ],
    [
      '3.1.1.4.7 ne: what the range does not fully contain',
      'Observation?date=ne2013-01-14',
      ['year', 'month', 'next'],
    ],
    [
      '3.1.1.4.7 lt: a day includes what is before 10:00',
      'Observation?date=lt2013-01-14T10:00Z',
      ['year', 'month', 'day', 'midnight'],
    ],
    [
      '3.1.1.4.7 gt: a day includes what is after 10:00',
      'Observation?date=gt2013-01-14T10:00Z',
      ['year', 'month', 'day', 'next'],
    ],
    [
      '3.1.1.4.5 gt: not what ends within the value',
      'Observation?date=gt2013-01-14',
      ['year', 'month', 'next'],
    ],
    [
      '3.1.1.4.5 lt: not what starts within the value',
      'Observation?date=lt2013-01-14',
      ['year', 'month'],
    ],
    [
      '3.1.1.4.5 ge: above, or contained',
      'Observation?date=ge2013-01-14',
      ['year', 'month', 'day', 'minute', 'second', 'midnight', 'next'],
    ],
    [
      '3.1.1.4.5 ge: not what ended before',
      'Observation?date=ge2013-01-15',
      ['year', 'month', 'next'],
    ],
    [
      '3.1.1.4.5 le: below, or contained',
      'Observation?date=le2013-01-14',
      ['year', 'month', 'day', 'minute', 'second', 'midnight'],
    ],
    ['3.1.1.4.5 sa: starts after, no overlap', 'Observation?date=sa2013-01-14', ['next']],
    [
      '3.1.1.4.5 eb: ends before, no overlap',
      'Observation?date=eb2013-01-15',
      ['day', 'minute', 'second', 'midnight'],
    ],
    [
      '3.1.1.4.5 eb: a month that lasts longer does not',
      'Observation?date=eb2013-01-14T10:00Z',
      ['midnight'],
    ],
    ['3.1.1.4.7 a two-year window', 'Observation?date=ge2012-01-01&date=le2012-12-31', []],
    [
      '3.1.1.4.7 … and one that holds some',
      'Observation?date=ge2013-01-14&date=lt2013-01-15T00:00Z',
      ['year', 'month', 'day', 'minute', 'second', 'midnight'],
    ],
    [
      '3.1.1.4.17 comma: either',
      'Observation?date=eq2013-01-15,sa2013-01-14T10:00:29Z',
      ['second', 'next'],
    ],
    [
      '3.1.1.4.4 :missing finds malformed dates too',
      'Observation?date:missing=true',
      ['undated', 'nonsense'],
    ],
    [
      '3.1.1.4.4 ne needs a value',
      'Observation?date=ne1999',
      ['year', 'month', 'day', 'minute', 'second', 'midnight', 'next'],
    ],
    ['3.1.1.3 a syntax error is an error', 'Observation?date=23%20May%202009', 400],
    ['3.1.1.3 … a day that no calendar has', 'Observation?date=2013-02-30', 400],
    ['3.1.1.3 … a prefix that is none', 'Observation?date=xx2013', 400],
    ['3.1.1.3 … a prefix alone', 'Observation?date=ge', 400],
    ['3.1.1.4.7 minutes SHALL be present if an hour is', 'Observation?date=2013-01-14T10', 400],
    ['3.1.1.3 … a month without a year', 'Observation?date=-01-14', 400],
    ['3.1.1.3 … hour 24', 'Observation?date=2013-01-14T24:00Z', 400],
    ['3.1.1.4.4 dates have no modifier but :missing', 'Observation?date:exact=2013', 400],
    [
      '3.1.1.4.7 an escaped colon is a colon',
      'Observation?date=sa2013-01-14T10%3A00%3A29Z',
      ['second', 'next'],
    ],
  ],
)

searchTable(
  'date, across time zones',
  [
    at('tokyo', '2025-03-15T08:00:00+09:00'),
    at('utc', '2025-03-14T23:30:00Z'),
    at('montreal', '2025-03-14T20:00:00-04:00'),
    at('zoneless', '2025-03-15T00:00:00'),
    observation('instant', { effectiveInstant: '2025-03-15T00:00:00.250Z' }),
  ],
  [
    [
      '3.1.1.4.7 zones are corrected: a day of UTC',
      'Observation?date=2025-03-14',
      ['tokyo', 'utc'],
    ],
    [
      '3.1.1.4.7 without a zone, the server’s: UTC',
      'Observation?date=2025-03-15',
      ['montreal', 'zoneless', 'instant'],
    ],
    [
      '3.1.1.4.7 the asked zone is corrected too',
      'Observation?date=2025-03-15T09:00%2B09:00',
      ['montreal', 'zoneless', 'instant'],
    ],
    [
      '3.1.1.4.7 the same instant in another zone',
      'Observation?date=2025-03-14T23:00:00Z',
      ['tokyo'],
    ],
    [
      '3.1.1.4.7 an unescaped plus is a space, which is not a date',
      'Observation?date=2025-03-15T09:00+09:00',
      400,
    ],
    [
      '3.1.1.4.7 instants have no width and are distinct',
      'Observation?date=sa2025-03-15T00:00:00.249Z',
      ['instant'],
    ],
    [
      '3.1.1.4.7 a fraction is as wide as it is written',
      'Observation?date=2025-03-15T00:00:00.2Z',
      ['instant'],
    ],
    [
      '3.1.1.5.1 sorting is by instant, not by text',
      'Observation?_sort=date',
      ['tokyo', 'utc', 'montreal', 'zoneless', 'instant'],
    ],
    [
      '3.1.1.5.1 descending: equal instants keep their order',
      'Observation?_sort=-date',
      ['instant', 'montreal', 'zoneless', 'utc', 'tokyo'],
    ],
  ],
)

searchTable(
  'date, over Periods and Timings',
  [
    observation('closed', { effectivePeriod: { start: '2013-01-21', end: '2013-02-10' } }),
    observation('sinceJanuary', { effectivePeriod: { start: '2013-01-21' } }),
    observation('sinceMarch', { effectivePeriod: { start: '2013-03-15' } }),
    observation('untilJanuary', { effectivePeriod: { end: '2013-01-21' } }),
    observation('empty', { effectivePeriod: {} }),
    observation('timed', {
      effectiveTiming: {
        repeat: { boundsPeriod: { start: '2013-01-31', end: '2013-03-24' }, frequency: 1 },
      },
    }),
    observation('events', { effectiveTiming: { event: ['2013-05-01', '2013-04-01T08:00:00Z'] } }),
  ],
  [
    [
      '3.1.1.4.7 ge: from 21-Jan onwards may include times after 14-Mar',
      'Observation?date=ge2013-03-14',
      ['sinceJanuary', 'sinceMarch', 'timed', 'events'],
    ],
    [
      '3.1.1.4.7 le: from 21-Jan onwards may include times before 14-Mar',
      'Observation?date=le2013-03-14',
      ['closed', 'sinceJanuary', 'untilJanuary', 'timed'],
    ],
    [
      '3.1.1.4.7 sa: only what starts after',
      'Observation?date=sa2013-03-14',
      ['sinceMarch', 'events'],
    ],
    [
      '3.1.1.4.7 eb: only what ends before',
      'Observation?date=eb2013-03-14',
      ['closed', 'untilJanuary'],
    ],
    [
      '3.1.1.4.7 eq: an open end is in no range',
      'Observation?date=2013',
      ['closed', 'timed', 'events'],
    ],
    [
      '3.1.1.4.7 ne: an open end is not contained',
      'Observation?date=ne2013',
      ['sinceJanuary', 'sinceMarch', 'untilJanuary'],
    ],
    [
      '3.1.1.4.7 a missing lower boundary is less than any date',
      'Observation?date=lt1800',
      ['untilJanuary'],
    ],
    [
      '3.1.1.4.7 a missing upper boundary is greater than any date',
      'Observation?date=gt2999',
      ['sinceJanuary', 'sinceMarch'],
    ],
    [
      '3.1.1.4.7 Timing: only the outer limits matter',
      'Observation?date=ap2013-02-01&date=eb2013-03-25',
      ['closed', 'timed'],
    ],
    [
      '3.1.1.4.7 Timing: events span from the first to the last',
      'Observation?date=ge2013-04-01&date=le2013-05-01&date=sa2013-03-30',
      ['events'],
    ],
    [
      '3.1.1.4.4 :missing: a Period without ends has no value',
      'Observation?date:missing=true',
      ['empty'],
    ],
  ],
  Date.parse('2013-02-01T12:00:00Z'),
)

searchTable(
  'date, approximately',
  [at('march', '2013-03-14'), at('january', '2013-01-21'), at('later', '2015-06-15')],
  [
    [
      '3.1.1.4.5 ap: a tenth of the gap between now and the date',
      'Observation?date=ap2013-03-14',
      ['march', 'january'],
    ],
    ['3.1.1.4.5 ap: nearer to now is narrower', 'Observation?date=ap2015-06-20', ['later']],
    ['3.1.1.4.5 ap: the exact date itself', 'Observation?date=ap2013-01-21', ['march', 'january']],
  ],
  Date.parse('2016-03-14T00:00:00Z'),
)

searchTable(
  'date parameters of the other types',
  [
    { resourceType: 'Encounter', id: 'stay', period: { start: '2024-02-01', end: '2024-02-05' } },
    { resourceType: 'Condition', id: 'c', onsetDateTime: '2019-07', recordedDate: '2020-01-01' },
    { resourceType: 'Condition', id: 'aged', onsetAge: { value: 40 } },
    { resourceType: 'Immunization', id: 'shot', occurrenceDateTime: '2023-10-02' },
    { resourceType: 'Immunization', id: 'vague', occurrenceString: 'in childhood' },
    { resourceType: 'AllergyIntolerance', id: 'a', recordedDate: '2018-03-01' },
    {
      resourceType: 'DiagnosticReport',
      id: 'r',
      effectivePeriod: { start: '2024-01-01', end: '2024-01-02' },
      issued: '2024-01-03T09:00:00Z',
    },
    { resourceType: 'MedicationRequest', id: 'm', authoredOn: '2022-12-31T23:59:59Z' },
    {
      resourceType: 'Patient',
      id: 'p',
      birthDate: '1950-03',
      meta: { lastUpdated: '2025-01-01T00:00:00Z' },
    },
    { resourceType: 'Patient', id: 'died', deceasedDateTime: '2024-05-01' },
  ],
  [
    ['encounter.html date: the period', 'Encounter?date=2024-02', ['stay']],
    [
      'encounter.html date: a day within the stay overlaps',
      'Encounter?date=ge2024-02-03&date=le2024-02-03',
      ['stay'],
    ],
    ['condition.html onset-date', 'Condition?onset-date=2019', ['c']],
    [
      'condition.html onset-date: an age is not a date',
      'Condition?onset-date:missing=true',
      ['aged'],
    ],
    ['condition.html recorded-date', 'Condition?recorded-date=ge2020', ['c']],
    ['immunization.html date: text is not a date', 'Immunization?date=ge1900', ['shot']],
    ['allergyintolerance.html date: recordedDate', 'AllergyIntolerance?date=2018-03-01', ['a']],
    ['diagnosticreport.html date: the effective period', 'DiagnosticReport?date=2024-01', ['r']],
    ['diagnosticreport.html issued', 'DiagnosticReport?issued=2024-01-03', ['r']],
    ['medicationrequest.html authoredon', 'MedicationRequest?authoredon=lt2023', ['m']],
    ['patient.html birthdate', 'Patient?birthdate=1950', ['p']],
    ['patient.html birthdate: a month is not on a day', 'Patient?birthdate=1950-03-14', []],
    ['patient.html death-date', 'Patient?death-date=ge2024', ['died']],
    ['3.1.1.4.1 _lastUpdated', 'Patient?_lastUpdated=gt2010-10-01', ['p']],
  ],
)
