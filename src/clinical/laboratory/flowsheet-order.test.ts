import { describe, expect, test } from 'vitest'
import { flowsheetCatalogue, flowsheetGroups } from './flowsheet-catalogue.ts'
import { catalogueCodes, flowsheetPlace } from './flowsheet-order.ts'
import { laboratoryGroups, laboratoryPlace } from './laboratory-groups.ts'

const loinc = (code: string) => `http://loinc.org|${code}`

/** The last digit of a LOINC code is a Luhn check digit, which reveals one wrong digit or two swapped ones. */
function checkDigit(code: string): number {
  const digits = (code.split('-')[0] ?? '').split('').toReversed().map(Number)
  const sum = digits.reduce((total, digit, place) => {
    const doubled = place % 2 === 0 ? digit * 2 : digit
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return (10 - (sum % 10)) % 10
}

describe('the catalogue', () => {
  test('holds more than 400 codes, each with a valid check digit', () => {
    const codes = catalogueCodes()
    expect(codes.length).toBeGreaterThan(400)
    expect(codes.filter((code) => checkDigit(code) !== Number(code.split('-')[1]))).toEqual([])
  })

  test('holds every code that is written in it once, and a name on every line', () => {
    const lines = Object.values(flowsheetCatalogue).flatMap((text) => text.trim().split('\n'))
    const parts = lines.map((line) => /^(.*?)((?: \d{3,5}-\d)+)$/.exec(line.trim()))
    expect(parts.filter((part) => !part?.[1])).toEqual([])
    const written = parts.flatMap((part) => part?.[2]?.trim().split(' ') ?? [])
    expect(written).toHaveLength(catalogueCodes().length)
  })

  test('puts what the summary groups into the same groups, in the same order', () => {
    expect(laboratoryGroups.filter((group) => !flowsheetGroups.includes(group))).toEqual([])
    const ofSummary = catalogueCodes().filter(
      (code) => laboratoryPlace(loinc(code)).group !== 'further',
    )
    const inSummaryOrder = ofSummary.toSorted((one, other) => {
      const [place, otherPlace] = [laboratoryPlace(loinc(one)), laboratoryPlace(loinc(other))]
      const byGroup =
        flowsheetGroups.indexOf(place.group) - flowsheetGroups.indexOf(otherPlace.group)
      return byGroup || place.place - otherPlace.place
    })
    expect(ofSummary).toEqual(inSummaryOrder)
    for (const code of ofSummary)
      expect([code, flowsheetPlace(loinc(code)).group]).toEqual([
        code,
        laboratoryPlace(loinc(code)).group,
      ])
  })
})

describe('a row', () => {
  test.each([
    ['sodium as Synthea sends it', '2947-0', 'renal-and-electrolytes'],
    ['creatinine in molar units', '14682-9', 'renal-and-electrolytes'],
    ['a platelet volume', '32623-1', 'haematology'],
    ['a drug level', '10535-3', 'drug-levels'],
    ['a serology', '5196-1', 'infection'],
    ['a cell count in spinal fluid', '58470-6', 'body-fluids'],
    ['a cancer antigen, whose name looks like a code', '24108-3', 'tumour-markers'],
  ])('%s has its group', (_, code, group) => {
    expect(flowsheetPlace(loinc(code)).group).toBe(group)
  })

  test('keeps its place when its key says more than the code', () => {
    expect(flowsheetPlace(`${loinc('2823-3')}|potassium|arterial`)).toEqual(
      flowsheetPlace(loinc('2823-3')),
    )
  })

  test.each(['urn:local|2823-3', 'text|sodium', '|', 'alone|19-9', loinc('19-9')])(
    '%s has no group',
    (key) => {
      expect(flowsheetPlace(key).group).toBe('further')
    },
  )
})
