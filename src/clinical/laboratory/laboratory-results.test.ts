import { describe, expect, test } from 'vitest'
import { loinc } from '#src/testing/loinc.ts'
import { laboratoryResult } from '#src/testing/observation.ts'
import { quantity, ucum } from '#src/testing/quantity.ts'
import { laboratoryResults as laboratoryResultsAt } from './laboratory-results.ts'

const now = Date.parse('2026-12-31T12:00:00Z')
const laboratoryResults = (observations: readonly unknown[]) =>
  laboratoryResultsAt(observations, now)

const result = (id: string, parts: Parameters<typeof laboratoryResult>[0] = {}) =>
  laboratoryResult({ id, effectiveDateTime: `2026-11-${id.padStart(2, '0')}`, ...parts })
const potassium = (value: number, unit = 'mmol/L') => ({ valueQuantity: quantity(value, unit) })
const only = (results: readonly object[]) =>
  laboratoryResults(results).answer.groups.flatMap(({ analytes }) => analytes)

describe('an analyte', () => {
  test('dated ahead of now is never the latest while another is there, is counted, and is still reachable', () => {
    const [analyte] = only([
      result('1', potassium(4)),
      result('2', potassium(5)),
      result('9', { ...potassium(9), effectiveDateTime: '2036-11-24T08:00:00Z' }),
    ])
    expect([analyte?.latest.id, analyte?.previous[0]?.id, analyte?.datedAhead]).toEqual([
      '2',
      '1',
      1,
    ])
    expect(analyte?.readings.map(({ id }) => id)).toEqual(['9', '2', '1'])
  })

  test('dated ahead of now is the latest where there is no other, and clocks may differ by minutes', () => {
    const ahead = (effectiveDateTime: string) => only([result('1', { effectiveDateTime })])[0]
    expect(ahead('2036-11-24')).toMatchObject({ latest: { id: '1' }, datedAhead: 0 })
    const [analyte] = only([
      result('1', potassium(4)),
      result('2', { ...potassium(5), effectiveDateTime: '2026-12-31T12:04:00Z' }),
    ])
    expect([analyte?.latest.id, analyte?.datedAhead]).toEqual(['2', 0])
  })

  test('keeps all of its results, newest first, with the latest and the one before it', () => {
    const [analyte, ...more] = only([
      result('1', potassium(4)),
      result('3', potassium(6)),
      result('2', potassium(5)),
    ])
    expect(more).toEqual([])
    expect(analyte?.readings.map(({ id }) => id)).toEqual(['3', '2', '1'])
    expect([analyte?.latest.id, analyte?.previous[0]?.id]).toEqual(['3', '2'])
  })

  test('a previous result in another unit is not called previous', () => {
    const [analyte] = only([result('1', potassium(4, 'mg/dL')), result('2', potassium(5))])
    expect(analyte?.previous).toEqual([])
  })

  test('two results at one instant are both reachable', () => {
    const [analyte] = only([
      result('1', potassium(4)),
      result('2', { ...potassium(5), effectiveDateTime: '2026-11-01' }),
    ])
    expect(analyte?.readings).toHaveLength(2)
  })

  test('results in words stand beside numbers and are not drawn', () => {
    const [analyte] = only([result('1', potassium(4)), result('2', { valueString: 'HEMOLYZED' })])
    expect(analyte?.latest.value).toEqual({ kind: 'text', text: 'HEMOLYZED' })
    expect(analyte?.series.map(({ readings }) => readings.map(({ id }) => id))).toEqual([['1']])
  })

  test('a pending result does not hide the one that is known, which says that a newer one is pending', () => {
    const [analyte] = only([result('2', { status: 'registered' }), result('1', potassium(4))])
    expect(analyte).toMatchObject({ latest: { id: '1' }, pending: 1, isNewerPending: true })
    expect(analyte?.readings).toHaveLength(2)
  })

  test('an older pending result is counted, but is not a newer one', () => {
    const [analyte] = only([result('1', { status: 'registered' }), result('2', potassium(4))])
    expect(analyte).toMatchObject({ latest: { id: '2' }, pending: 1, isNewerPending: false })
  })

  test('is drawn in the unit of its latest result, without what is dated in the future', () => {
    const [analyte] = only([
      result('1', potassium(4)),
      result('2', potassium(90, 'mg/L')),
      result('3', potassium(5)),
      result('4', { ...potassium(9), effectiveDateTime: '2036-11-24' }),
    ])
    expect(analyte?.latestSeries.map(({ id }) => id)).toEqual(['3', '1'])
    expect(analyte?.series).toHaveLength(2)
  })

  test('two codings are one analyte by the LOINC one, wherever it stands', () => {
    const code = {
      coding: [
        { system: 'local', code: 'K' },
        { system: 'http://loinc.org', code: '2823-3' },
      ],
    }
    expect(only([result('1', potassium(4)), result('2', { ...potassium(5), code })])).toHaveLength(
      1,
    )
  })

  test('a name alone is enough', () => {
    expect(
      only([result('1', { ...potassium(4), code: { text: 'Stone analysis' } })])[0]?.name,
    ).toBe('Stone analysis')
  })

  test('components are rows of their own', () => {
    const component = [{ code: { text: 'Organism' }, valueString: 'E. coli' }]
    expect(only([result('1', { component })]).map(({ name }) => name)).toEqual(['Organism'])
  })

  test.each([
    ['a flag', { interpretation: [{ text: 'critical, called' }] }],
    ['a range', { referenceRange: [{ text: 'no growth' }] }],
    ['a reason for absence', { dataAbsentReason: { text: 'contaminated' } }],
    ['a value that cannot be shown', { valueSampledData: {} }],
    ['members', { hasMember: [{ reference: 'Observation/9' }] }],
  ])('the whole keeps its own row when it says %s beside its components', (_, parts) => {
    const component = [{ code: { text: 'Organism' }, valueString: 'E. coli' }]
    const names = only([result('1', { component, ...parts })]).map(({ name }) => name)
    expect(names).toEqual(['Potassium', 'Organism'])
  })

  test('a code without a system is no identity: two names are two analytes', () => {
    const named = (name: string) => ({ code: { text: name, coding: [{ code: '1' }] } })
    const found = only([
      result('1', { ...potassium(140), ...named('Sodium') }),
      result('2', { ...potassium(4), ...named('Potassium') }),
    ])
    expect(found.map(({ name }) => name)).toEqual(['Potassium', 'Sodium'])
  })

  test('results that have no name at all are never joined', () => {
    const component = [{ valueQuantity: quantity(1, 'g') }]
    const found = only([result('1', { code: {}, component }), result('2', { code: {}, component })])
    expect(found).toHaveLength(2)
  })

  const inr = loinc('6301-6', 'INR')
  const gravity = loinc('2965-2', 'Specific gravity')
  const score = { text: 'Score' }
  test.each([
    ['of an INR are joined', inr, [quantity(2.1), quantity(2.6)], [2]],
    ['of an INR are joined to those in {INR}', inr, [quantity(2.1), ucum(2.6, '{INR}')], [2]],
    ['of a specific gravity, to those in 1', gravity, [quantity(1.01), ucum(1.02, '1')], [2]],
    [
      'of an INR are not joined to those in another unit',
      inr,
      [quantity(2.1), ucum(70, '%')],
      [1, 1],
    ],
    ['of an INR are not joined to words', inr, [quantity(2.1), quantity(26, 'ratio')], [1, 1]],
    ['that no result has a unit of are joined', score, [quantity(3), quantity(4)], [2]],
    [
      'beside one in {score} stay apart',
      score,
      [quantity(3), quantity(4), ucum(4, '{score}')],
      [1, 1, 1],
    ],
    ['beside one in 1 stay apart', score, [quantity(42), quantity(41), ucum(0.42, '1')], [1, 1, 1]],
    [
      'of a substance measured by mass and by amount stay apart',
      loinc('2345-7', 'Glucose'),
      [quantity(99), quantity(5.5)],
      [1, 1],
    ],
  ])('numbers without a unit %s', (_, code, values, lengths) => {
    const [analyte] = only(
      values.map((valueQuantity, day) =>
        result(String(day), {
          code,
          valueQuantity,
          effectiveDateTime: `2026-11-0${String(day + 1)}`,
        }),
      ),
    )
    expect(analyte?.readings).toHaveLength(values.length)
    expect(analyte?.series.map(({ readings }) => readings.length)).toEqual(lengths)
    expect(analyte?.previous).toHaveLength(lengths.length === 1 ? 1 : 0)
  })

  test('a result that cannot be interpreted safely is listed and not drawn', () => {
    const [analyte] = only([
      result('1', potassium(4)),
      result('2', { ...potassium(5), modifierExtension: [{ url: 'x' }] }),
    ])
    expect(analyte?.readings).toHaveLength(2)
    expect(analyte?.series.map(({ readings }) => readings.map(({ id }) => id))).toEqual([['1']])
  })

  test('a number too large to be drawn is listed and not drawn', () => {
    const [analyte] = only([result('1', potassium(Infinity))])
    expect(analyte?.series).toEqual([])
    expect(analyte?.readings).toHaveLength(1)
  })

  test('a result about somebody else never joins the patient’s own', () => {
    const found = only([
      result('1', potassium(4)),
      result('2', { ...potassium(9), focus: [{ reference: 'Patient/newborn' }] }),
    ])
    expect(found.map(({ latest }) => latest.id)).toEqual(['1', '2'])
    expect(found[1]?.latest.cautions).toEqual(['about-another-subject'])
  })

  test('a local code that looks like a LOINC code is in no group', () => {
    const code = { text: 'Local', coding: [{ system: 'urn:local', code: '2823-3' }] }
    const { groups } = laboratoryResults([result('1', { ...potassium(4), code })]).answer
    expect(groups.map(({ group }) => group)).toEqual(['further'])
  })
})

test('groups come in reading order, what is in none under its own name at the end', () => {
  const { groups } = laboratoryResults([
    result('1', { ...potassium(1), code: { text: 'Zinc' } }),
    result('2', { ...potassium(1), code: { text: 'Aluminium' } }),
    result('3', {
      ...potassium(1),
      code: loinc('718-7'),
    }),
    result('4', potassium(4)),
  ]).answer
  expect(groups.map(({ group, analytes }) => [group, analytes.map(({ name }) => name)])).toEqual([
    ['renal-and-electrolytes', ['Potassium']],
    ['haematology', ['718-7']],
    ['further', ['Aluminium', 'Zinc']],
  ])
})

describe('all results together', () => {
  test('count what is still to come', () => {
    const announced = { status: 'registered' }
    const { pending } = laboratoryResults([
      result('1', potassium(4)),
      result('2', announced),
      result('3', { ...announced, code: { text: 'Culture' } }),
      result('4', { ...announced, component: [{ code: { text: 'A' } }, { code: { text: 'B' } }] }),
    ]).answer
    expect(pending).toBe(4)
  })
})
