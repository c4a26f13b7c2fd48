import { describe, expect, test } from 'vitest'
import { medicationRequest } from '#src/testing/medication-request.ts'
import { orderCodes } from './order-codes.ts'
import { namesOrder, namesTest, readTogether, readTogetherIds } from './read-together.ts'

const rxNorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
const coded = (code: string, system = rxNorm) => ({ coding: [{ system, code }] })
const isWarfarin = (...resources: readonly unknown[]) =>
  namesOrder(readTogether.inr, orderCodes(resources))

describe('an order is in a list', () => {
  test.each([
    [
      'by the code of its product',
      [medicationRequest('a', { medicationCodeableConcept: coded('855332') })],
    ],
    [
      'by the code of its ingredient',
      [medicationRequest('a', { medicationCodeableConcept: coded('11289') })],
    ],
    [
      'by an ingredient of the Medication that was read for it',
      [
        medicationRequest('a', { medicationReference: { reference: 'Medication/m' } }),
        { resourceType: 'Medication', ingredient: [{ itemCodeableConcept: coded('11289') }] },
      ],
    ],
    [
      'by the code of a contained Medication',
      [
        medicationRequest('a', {
          contained: [{ resourceType: 'Medication', id: 'm', code: coded('855332') }],
        }),
      ],
    ],
  ])('%s', (_, resources) => {
    expect(isWarfarin(...resources)).toBe(true)
  })

  test.each([
    [
      'by its name',
      [medicationRequest('a', { medicationCodeableConcept: { text: 'warfarin 5 mg tablet' } })],
    ],
    [
      'by a display',
      [
        medicationRequest('a', {
          medicationCodeableConcept: { coding: [{ display: 'warfarin' }] },
        }),
      ],
    ],
    [
      'by the same digits of another system',
      [
        medicationRequest('a', {
          medicationCodeableConcept: coded('11289', 'http://hl7.org/fhir/sid/ndc'),
        }),
      ],
    ],
    [
      'by a code without a system',
      [medicationRequest('a', { medicationCodeableConcept: { coding: [{ code: '11289' }] } })],
    ],
    [
      'by what is malformed',
      [medicationRequest('a', { medicationCodeableConcept: 'warfarin' }), undefined, 'x'],
    ],
  ])('never %s', (_, resources) => {
    expect(isWarfarin(...resources)).toBe(false)
  })
})

describe('the lists', () => {
  const ingredients = readTogetherIds.flatMap((id) => readTogether[id].ingredients)

  test('name each code once, and as one ingredient', () => {
    const names = new Map<string, string>()
    for (const { name, code, products } of ingredients)
      for (const each of [code, ...products]) {
        expect(names.get(each) ?? name).toBe(name)
        names.set(each, name)
      }
    for (const id of readTogetherIds) {
      const codes = readTogether[id].ingredients.flatMap(({ code, products }) => [
        code,
        ...products,
      ])
      expect(new Set(codes).size).toBe(codes.length)
    }
  })

  test('know the code of a product of each ingredient, except of those for which none was verified', () => {
    const without = ingredients.filter(({ products }) => products.length === 0)
    expect([...new Set(without.map(({ name }) => name))].toSorted()).toEqual([
      'acenocoumarol',
      'glimepiride',
      'glyburide',
      'phenprocoumon',
    ])
  })

  test('have RxNorm codes that are digits', () => {
    for (const { code, products } of ingredients)
      for (const each of [code, ...products]) expect(each).toMatch(/^[1-9]\d{2,6}$/)
  })

  test('find a test by its LOINC code, and by nothing else', () => {
    expect(namesTest(readTogether.inr, ['http://loinc.org|6301-6'])).toBe(true)
    expect(namesTest(readTogether.inr, ['urn:local|6301-6', 'http://loinc.org|6301'])).toBe(false)
  })
})
