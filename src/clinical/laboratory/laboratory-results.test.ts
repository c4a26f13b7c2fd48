import { describe, expect, test } from 'vitest'
import { laboratoryResults as laboratoryResultsAt } from './laboratory-results.ts'

const now = Date.parse('2026-12-31T12:00:00Z')
const laboratoryResults = (observations: readonly unknown[]) =>
  laboratoryResultsAt(observations, now)

const result = (id: string, parts: object) => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '2823-3', display: 'Potassium' }] },
  effectiveDateTime: `2026-11-${id.padStart(2, '0')}`,
  ...parts,
})
const quantity = (value: number, unit = 'mmol/L') => ({ valueQuantity: { value, unit } })
const only = (results: readonly object[]) =>
  laboratoryResults(results).answer.groups.flatMap(({ analytes }) => analytes)

describe('an analyte', () => {
  test('dated ahead of now is never the latest while another is there, is counted, and is still reachable', () => {
    const [analyte] = only([
      result('1', quantity(4)),
      result('2', quantity(5)),
      result('9', { ...quantity(9), effectiveDateTime: '2036-11-24T08:00:00Z' }),
    ])
    expect([analyte?.latest.id, analyte?.previous?.id, analyte?.datedAhead]).toEqual(['2', '1', 1])
    expect(analyte?.readings.map(({ id }) => id)).toEqual(['9', '2', '1'])
  })

  test('dated ahead of now is the latest where there is no other, and clocks may differ by minutes', () => {
    const ahead = (effectiveDateTime: string) => only([result('1', { effectiveDateTime })])[0]
    expect(ahead('2036-11-24')).toMatchObject({ latest: { id: '1' }, datedAhead: 0 })
    const [analyte] = only([
      result('1', quantity(4)),
      result('2', { ...quantity(5), effectiveDateTime: '2026-12-31T12:04:00Z' }),
    ])
    expect([analyte?.latest.id, analyte?.datedAhead]).toEqual(['2', 0])
  })

  test('keeps all of its results, newest first, with the latest and the one before it', () => {
    const [analyte, ...more] = only([
      result('1', quantity(4)),
      result('3', quantity(6)),
      result('2', quantity(5)),
    ])
    expect(more).toEqual([])
    expect(analyte?.readings.map(({ id }) => id)).toEqual(['3', '2', '1'])
    expect([analyte?.latest.id, analyte?.previous?.id]).toEqual(['3', '2'])
  })

  test('a previous result in another unit is not called previous', () => {
    const [analyte] = only([result('1', quantity(4, 'mg/dL')), result('2', quantity(5))])
    expect(analyte?.previous).toBeUndefined()
  })

  test('two results at one instant are both reachable', () => {
    const [analyte] = only([
      result('1', quantity(4)),
      result('2', { ...quantity(5), effectiveDateTime: '2026-11-01' }),
    ])
    expect(analyte?.readings).toHaveLength(2)
  })

  test('results in words stand beside numbers and are not drawn', () => {
    const [analyte] = only([result('1', quantity(4)), result('2', { valueString: 'HEMOLYZED' })])
    expect(analyte?.latest.value).toEqual({ kind: 'text', text: 'HEMOLYZED' })
    expect(analyte?.series.map(({ readings }) => readings.map(({ id }) => id))).toEqual([['1']])
  })

  test('a pending result does not hide the one that is known', () => {
    const [analyte] = only([result('2', { status: 'registered' }), result('1', quantity(4))])
    expect(analyte?.latest.id).toBe('1')
    expect(analyte?.readings).toHaveLength(2)
  })

  test('two codings are one analyte by the LOINC one, wherever it stands', () => {
    const code = {
      coding: [
        { system: 'local', code: 'K' },
        { system: 'http://loinc.org', code: '2823-3' },
      ],
    }
    expect(only([result('1', quantity(4)), result('2', { ...quantity(5), code })])).toHaveLength(1)
  })

  test('a name alone is enough', () => {
    expect(only([result('1', { ...quantity(4), code: { text: 'Stone analysis' } })])[0]?.name).toBe(
      'Stone analysis',
    )
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
      result('1', { ...quantity(140), ...named('Sodium') }),
      result('2', { ...quantity(4), ...named('Potassium') }),
    ])
    expect(found.map(({ name }) => name)).toEqual(['Potassium', 'Sodium'])
  })

  test('results that have no name at all are never joined', () => {
    const component = [{ valueQuantity: { value: 1, unit: 'g' } }]
    const found = only([result('1', { code: {}, component }), result('2', { code: {}, component })])
    expect(found).toHaveLength(2)
  })

  test('results without a unit are never joined to a line', () => {
    const [analyte] = only([
      result('1', { valueQuantity: { value: 70 } }),
      result('2', { valueQuantity: { value: 154 } }),
    ])
    expect(analyte?.readings).toHaveLength(2)
    expect(analyte?.series.map(({ readings }) => readings.length)).toEqual([1, 1])
    expect(analyte?.previous).toBeUndefined()
  })

  test('a result that cannot be interpreted safely is listed and not drawn', () => {
    const [analyte] = only([
      result('1', quantity(4)),
      result('2', { ...quantity(5), modifierExtension: [{ url: 'x' }] }),
    ])
    expect(analyte?.readings).toHaveLength(2)
    expect(analyte?.series.map(({ readings }) => readings.map(({ id }) => id))).toEqual([['1']])
  })

  test('a number too large to be drawn is listed and not drawn', () => {
    const [analyte] = only([result('1', quantity(Infinity))])
    expect(analyte?.series).toEqual([])
    expect(analyte?.readings).toHaveLength(1)
  })

  test('a result about somebody else never joins the patient’s own', () => {
    const found = only([
      result('1', quantity(4)),
      result('2', { ...quantity(9), focus: [{ reference: 'Patient/newborn' }] }),
    ])
    expect(found.map(({ latest }) => latest.id)).toEqual(['1', '2'])
    expect(found[1]?.latest.cautions).toEqual(['about-another-subject'])
  })

  test('a local code that looks like a LOINC code is in no group', () => {
    const code = { text: 'Local', coding: [{ system: 'urn:local', code: '2823-3' }] }
    const { groups } = laboratoryResults([result('1', { ...quantity(4), code })]).answer
    expect(groups.map(({ group }) => group)).toEqual(['further'])
  })
})

test('groups come in reading order, what is in none under its own name at the end', () => {
  const { groups } = laboratoryResults([
    result('1', { ...quantity(1), code: { text: 'Zinc' } }),
    result('2', { ...quantity(1), code: { text: 'Aluminium' } }),
    result('3', {
      ...quantity(1),
      code: { coding: [{ system: 'http://loinc.org', code: '718-7' }] },
    }),
    result('4', quantity(4)),
  ]).answer
  expect(groups.map(({ group, analytes }) => [group, analytes.map(({ name }) => name)])).toEqual([
    ['renal-and-electrolytes', ['Potassium']],
    ['haematology', ['718-7']],
    ['further', ['Aluminium', 'Zinc']],
  ])
})
