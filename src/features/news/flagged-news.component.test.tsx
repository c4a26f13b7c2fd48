import { describe, expect, test } from 'vitest'
import {
  bloodPressure,
  component,
  interpretation,
  laboratoryResult,
} from '#src/testing/observation.ts'
import { mmHg, ucum } from '#src/testing/quantity.ts'
import {
  ago,
  complete,
  potassium,
  pulse,
  saidOf,
  sodium,
  without,
} from '#src/testing/said-by-news.tsx'

test('newly flagged and nothing critical: the gravest leads without the colour of danger, with what it was', async () => {
  const { text, cells } = await saidOf([potassium(20, 4.4, 'N'), potassium(2, 5.4, 'H')], complete)
  expect(text).toMatch(/Gravest in 7 d ?Potassium 5\.4.*newly flagged: was 4\.4/)
  expect(text).toMatch(/Also newly flagged · 0 ?Complete/)
  expect(cells).toBe(3)
  expect(document.querySelector('.news__cell--critical')).toBeNull()
})

/** A day without a time. */
const yesterday = ago(1).slice(0, 10)

describe('a critical result that does not lead is said with its date, and with its latest', () => {
  const lead = potassium(0.5, 6.9, 'HH')
  test.each([
    [
      'where the latest is milder',
      [sodium(2, 110, 'LL'), sodium(1, 130, 'L'), sodium(20, 139, 'N')],
      /Also critical · 1 ?Sodium ?110 ?LL.* mmol\/L .*(?:48 h|2 d) ago ?Latest 130 ?L.*newly flagged: was 139/,
    ],
    [
      'where the latest is not flagged',
      [sodium(3, 110, 'LL'), sodium(1, 139, 'N'), sodium(20, 131, 'L')],
      /Also critical · 1 ?Sodium ?110 ?LL.* 3 d ago ?Latest 139 ?N.* 24 h ago ?Also newly flagged · 0/,
    ],
    [
      'of a vital sign',
      [pulse(3, 180, 'HH'), pulse(1, 70)],
      /Also critical · 1 ?Heart rate ?180 ?HH.* 3 d ago ?Latest 70 .* 24 h ago ?newly flagged: none read before/,
    ],
    [
      'of half a blood pressure',
      [
        bloodPressure(0, 0, {
          effectiveDateTime: ago(3),
          component: [
            component('8480-6', { valueQuantity: mmHg(62), interpretation: interpretation('LL') }),
            component('8462-4', { valueQuantity: mmHg(40) }),
          ],
        }),
        bloodPressure(118, 70, { effectiveDateTime: ago(1) }),
      ],
      /Also critical · 1 ?\S.* ?62 ?LL.* 3 d ago ?Latest 118 /,
    ],
    [
      'and with how many there were',
      [sodium(4, 110, 'LL'), sodium(3, 104, 'LL'), sodium(1, 139, 'N')],
      /Sodium ?104 ?LL.* 3 d ago · 2 critical in all ?Latest 139/,
    ],
    [
      'and with one on the other side',
      [sodium(4, 170, 'HH'), sodium(3, 104, 'LL'), sodium(1, 139, 'N')],
      /Sodium ?104 ?LL.* 3 d ago 170 ?HH.* 4 d ago ?Latest 139/,
    ],
    [
      'where two of one time could be the latest',
      [
        sodium(4, 110, 'LL'),
        { ...sodium(1, 139, 'N'), effectiveDateTime: yesterday },
        { ...sodium(1, 129, 'L'), effectiveDateTime: yesterday },
      ],
      /Sodium ?110 ?LL.* ?Latest 2 values at this time: 1[23]9, 1[23]9 mmol\/L [NL]+ /,
    ],
  ])('%s', async (_, resources, expected) => {
    const { text } = await saidOf([lead, ...resources], complete)
    expect(text).toMatch(/^Gravest in 7 d ?Potassium 6\.9/)
    expect(text).toMatch(expected)
  })
})

test('what leads says its other side, and of how many it is the gravest', async () => {
  const { text } = await saidOf(
    [
      potassium(4, 2.1, 'LL'),
      potassium(3, 6.6, 'HH'),
      potassium(2, 6.2, 'HH'),
      potassium(1, 4, 'N'),
    ],
    complete,
  )
  expect(text).toMatch(
    /Potassium 6\.6.* 3 d ago · 3 critical in all ?2\.1 ?LL.* 4 d ago ?newly flagged.*Latest 4 ?N/,
  )
})

test('each result leads to where all of its kind are', async () => {
  await saidOf([potassium(2, 6.2, 'HH'), pulse(3, 180, 'HH'), sodium(1, 130, 'L')], complete)
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.news a')]
  expect(links.map((link) => `${link.textContent} ${link.pathname}`)).toEqual([
    'Potassium /laboratory',
    'Heart rate /vital-signs',
    'Sodium /laboratory',
  ])
})

test('a name is not broken inside a word: its value goes to the next line', async () => {
  const named = laboratoryResult({
    code: { text: 'Hydroxyprogesterone' },
    effectiveDateTime: ago(1),
    valueQuantity: ucum(12_345_678.5, 'mmol/L'),
    interpretation: interpretation('H'),
  })
  await saidOf([potassium(0.5, 6.2, 'HH'), named], complete)
  const row = [...document.querySelectorAll<HTMLElement>('.news__row')].at(-1)
  if (!row) throw new Error('There is one row.')
  row.style.width = '200px'
  const name = row.querySelector('a')
  expect(name?.textContent).toBe('Hydroxyprogesterone')
  expect(name?.getClientRects()).toHaveLength(1)
  expect(row.scrollWidth).toBeLessThanOrEqual(200)
  row.style.width = '90px'
  expect(name?.getClientRects().length).toBeGreaterThan(1)
  expect(row.scrollWidth).toBeLessThanOrEqual(120)
})

describe('a value stands beside another one of its line with its own unit', () => {
  const inMgPerDl = (days: number, value: number, flag: string) => ({
    ...sodium(days, value, flag),
    valueQuantity: ucum(value, 'mg/dL'),
  })
  test('the latest, of what leads and of what is critical', async () => {
    const { text } = await saidOf(
      [
        potassium(2, 6.9, 'HH'),
        potassium(1, 5.1, 'H'),
        sodium(3, 110, 'LL'),
        inMgPerDl(1, 299, 'N'),
      ],
      complete,
    )
    expect(text).toMatch(/Latest 5\.1 ?H.* mmol\/L .* ago/)
    expect(text).toMatch(/Sodium ?110 ?LL.* mmol\/L .*Latest 299 ?N.* mg\/dL /)
  })

  test('a number that came without one is said to have none', async () => {
    const bare = { ...sodium(1, 139, 'N'), valueQuantity: { value: 139 } }
    const { text } = await saidOf([sodium(3, 110, 'LL'), bare], complete)
    expect(text).toMatch(/Latest 139 ?N.* no unit /)
  })

  test('what it was before, where that is another unit', async () => {
    const { text } = await saidOf(
      [
        potassium(2, 5.4, 'H'),
        potassium(20, 4.4, 'N'),
        sodium(3, 130, 'L'),
        inMgPerDl(20, 299, 'N'),
      ],
      complete,
    )
    expect(text).toMatch(/newly flagged: was 4\.4, /)
    expect(text).toMatch(/Sodium ?130 ?L.* mmol\/L ?was 299 mg\/dL, /)
  })
})

test('a newly flagged result that is not the latest says of when it is', async () => {
  const { text } = await saidOf(
    [potassium(1, 6.9, 'HH'), sodium(3, 130, 'L'), sodium(2, 134, 'L'), sodium(20, 139, 'N')],
    complete,
  )
  expect(text).toMatch(/Sodium ?130 ?L.* mmol\/L ?was 139, .*, 3 d ago · Latest 134/)
})

test('two results of one time, one of them flagged, are both said to be still flagged', async () => {
  const { text } = await saidOf(
    [
      potassium(0.5, 6.9, 'HH'),
      { ...sodium(1, 139, 'N'), id: 'a', effectiveDateTime: yesterday },
      { ...sodium(1, 129, 'L'), id: 'b', effectiveDateTime: yesterday },
      sodium(20, 130, 'L'),
    ],
    complete,
  )
  expect(text).toMatch(
    /Flagged before, and still · 1 ?Sodium 2 values at this time: 139, 129 mmol\/L NNLL/,
  )
})

test('of how many results one is the gravest is said of what was read, until everything was', async () => {
  const resources = [potassium(3, 6.6, 'HH'), potassium(2, 6.2, 'HH')]
  const { text } = await saidOf(
    resources,
    /Newest read/,
    without('/MedicationRequest', resources),
    true,
  )
  expect(text).toContain('· 2 critical in what was read')
})

test('where nothing is said beside a row there is no place for it', async () => {
  await saidOf([potassium(0.5, 6.9, 'HH'), pulse(1, 180, 'HH'), sodium(1, 130, 'L')], complete)
  const places = [...document.querySelectorAll('.news__beside')]
  expect(places.map((each) => getComputedStyle(each).display)).toEqual(['none', 'none'])
})
