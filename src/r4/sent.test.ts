import { describe, expect, expectTypeOf, test } from 'vitest'
import type { Observation, ObservationComponent, Patient } from 'fhir/r4'
import { conceptName } from './codeable-concept.ts'
import { element, elements, sent, type Sent } from './sent.ts'

const observation = sent<Observation>({
  effectiveDateTime: '2026-11-24',
  code: { text: 'Blood pressure' },
  component: [{ code: { text: 'Systolic' } }, null, 'nonsense'],
})

describe('the compiler', () => {
  test('refuses an element that R4 does not have', () => {
    expect(observation.effectiveDateTime).toBe('2026-11-24')
    // @ts-expect-error: the element is effectiveDateTime
    expect(observation.effectiveDatetime).toBeUndefined()
    // @ts-expect-error: a component has no status
    expect(elements(observation.component)[0]?.status).toBeUndefined()
  })

  test('trusts no value, not even a primitive', () => {
    expectTypeOf(observation.status).toBeUnknown()
    expectTypeOf(observation.effectiveDateTime).toBeUnknown()
    // @ts-expect-error: a nested element has to be opened first
    expect(observation.code?.text).toBe('Blood pressure')
  })

  test('keeps the type of nested elements', () => {
    expectTypeOf(elements(observation.component)).toEqualTypeOf<Sent<ObservationComponent>[]>()
    expectTypeOf(elements(element(elements(observation.component)[0]?.code).coding)).toExtend<
      readonly { readonly userSelected?: unknown }[]
    >()
  })

  test('refuses an element of another data type', () => {
    expect(conceptName(observation.code)).toBe('Blood pressure')
    // @ts-expect-error: a Quantity is not a CodeableConcept
    expect(conceptName(observation.valueQuantity)).toBeUndefined()
  })

  test('refuses a repeating element that is read as a single one, and the reverse', () => {
    // @ts-expect-error: component repeats
    expect(element(observation.component).code).toBeUndefined()
    // @ts-expect-error: code does not repeat
    expect(elements(observation.code)).toHaveLength(1)
  })

  test('knows the companions of primitives', () => {
    const patient = sent<Patient>({ _birthDate: { extension: [{ url: 'x' }] } })
    expect(elements(element(patient._birthDate).extension)).toEqual([{ url: 'x' }])
    // @ts-expect-error: an Identifier list has no companion
    expect(patient._identifier).toBeUndefined()
  })
})

describe('whatever the JSON holds, reading it', () => {
  test.each([undefined, null, 5, 'text', true, []])('%j as an object has no elements', (value) => {
    expect(sent<Observation>(value).code).toBeUndefined()
    expect(element(sent<Observation>({ code: value }).code).text).toBeUndefined()
  })

  test.each([
    ['only the objects of an array', [{ id: '1' }, null, 5, [], { id: '2' }], ['1', '2']],
    ['a single object as a list of one', { id: '1' }, ['1']],
    ['nothing of a text', 'nonsense', []],
    ['nothing of null', null, []],
  ])('a repeating element gives %s', (_, component, ids) => {
    expect(elements(sent<Observation>({ component }).component).map(({ id }) => id)).toEqual(ids)
  })

  test('gives the very objects that were sent, so that the digits of their numbers are found', () => {
    const valueQuantity = { value: 1.1 }
    expect(element(sent<Observation>({ valueQuantity }).valueQuantity)).toBe(valueQuantity)
  })
})
