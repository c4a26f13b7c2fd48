import { describe, expect, test } from 'vitest'
import type { Observation } from 'fhir/r4'
import type { Parts } from '#src/testing/parts.ts'
import { vitalSign } from '#src/testing/observation.ts'
import { ucum } from '#src/testing/quantity.ts'
import { vitalSigns } from './vital-signs.ts'
import { changeSince, weightChange } from './change-since.ts'

const now = Date.parse('2026-11-28T12:00:00Z')

const weight = (day: string, value: number, unit = 'kg', parts: Parts<Observation> = {}) =>
  vitalSign('29463-7', {
    effectiveDateTime: `2026-${day}T08:00:00Z`,
    valueQuantity: ucum(value, unit),
    ...parts,
  })

function changeOf(...weights: readonly Observation[]) {
  const sign = vitalSigns(weights, now).answer.signs.find(({ kind }) => kind === 'body-weight')
  const change = sign?.history && weightChange(sign.history)
  return change && [change.difference, change.since.effective?.text.slice(5, 10)]
}

describe('the change of a weight', () => {
  test.each([
    ['without the error of a double', [73.1, 71.3], '-1.8'],
    ['upwards', [71.3, 73.1], '1.8'],
    ['below one', [71.3, 71.4], '0.1'],
    ['of nothing', [71.3, 71.3], '0.0'],
    ['in whole numbers', [80, 78], '-2'],
    ['with the decimals of the more precise', [80, 78.25], '-1.75'],
  ])('is exact: %s', (_, [earlier = 0, later = 0], difference) => {
    expect(changeOf(weight('11-10', earlier), weight('11-27', later))).toEqual([
      difference,
      '11-10',
    ])
  })

  test('begins with the first of the 30 days before the latest', () => {
    expect(
      changeOf(weight('10-27', 90), weight('10-28', 75), weight('11-20', 74), weight('11-27', 73)),
    ).toEqual(['-2', '10-28'])
  })

  test.each<[string, Observation[]]>([
    ['one weight', [weight('11-27', 73)]],
    ['the other one is older', [weight('10-01', 75), weight('11-27', 73)]],
    ['another unit', [weight('11-10', 165, '[lb_av]'), weight('11-27', 73)]],
    [
      'the latest in another unit than the others',
      [weight('11-10', 75), weight('11-11', 74), weight('11-27', 165, '[lb_av]')],
    ],
    ['two latest that differ', [weight('11-10', 75), weight('11-27', 73), weight('11-27', 71)]],
    [
      'a limit, not a weight',
      [
        weight('11-10', 75),
        weight('11-27', 73, 'kg', { valueQuantity: { ...ucum(73, 'kg'), comparator: '>' } }),
      ],
    ],
  ])('is not said of %s', (_, weights) => {
    expect(changeOf(...weights)).toBeUndefined()
  })
})

test('a change may begin at any time: with the first one since then', () => {
  const weights = [weight('06-01', 80), weight('10-28', 75), weight('11-27', 73)]
  const sign = vitalSigns(weights, now).answer.signs.find(({ kind }) => kind === 'body-weight')
  const since = (day: string) =>
    sign?.history && changeSince(sign.history, Date.parse(`2026-${day}T00:00:00Z`))?.difference
  expect([since('01-01'), since('07-01'), since('11-01')]).toEqual(['-7', '-2', undefined])
})
