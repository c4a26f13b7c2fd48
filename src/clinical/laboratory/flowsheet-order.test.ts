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

/** What Synthea's modules send: whole blood for electrolytes and creatinine, a direct LDL. */
const codesOfSynthea =
  '2947-0 6298-4 2069-3 20565-8 6299-2 38483-4 33914-3 2339-0 49765-1 14959-1 1742-6 1920-8 6768-6 1975-2 1751-7 ' +
  '2885-2 10834-0 718-7 4544-3 789-8 6690-2 777-3 787-2 785-6 786-4 21000-5 32207-3 32623-1 33762-6 4548-4 2093-3 ' +
  '18262-6 2085-9 2571-8'

describe('on the summary no test is among the further ones', () => {
  test.each([
    ['of Synthea', codesOfSynthea],
    ['in molar units', '14937-7 22664-7 14682-9 14749-6 15074-8 2000-8 14879-1 2601-3 14631-6'],
    ['of lipids in molar units', '14647-2 22748-8 14646-4 14927-8'],
    ['of a filtration rate by any equation', '98979-8 62238-1 33914-3 77147-7'],
  ])('%s', (_, codes) => {
    const further = codes
      .split(' ')
      .filter((code) => laboratoryPlace(loinc(code)).group === 'further')
    expect(further).toEqual([])
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
