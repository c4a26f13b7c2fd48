import { expect, test } from 'vitest'
import { medicationRequest } from '#src/testing/medication-request.ts'
import { readOrders } from '#src/testing/read-orders.ts'
import { everyOrder } from './every-order.ts'
import { quantityUse } from './quantity-use.ts'

const day = 86_400_000
const tablets = (value: number, unit = 'tablet') => ({ value, unit })

function useOf(
  quantity: object,
  instructions: object | readonly object[],
  dispensing: object = {},
) {
  const request = medicationRequest('a', {
    dosageInstruction: Array.isArray(instructions) ? instructions : [instructions],
    dispenseRequest: { quantity, ...dispensing },
  })
  const [order] = everyOrder(readOrders([request], Date.parse('2026-11-28')))
  const use = order && quantityUse(order)
  return (
    use && [use.quantity.text, use.amount, use.days, Math.round((use.lastsMs / day) * 1e6) / 1e6]
  )
}

const daily = { frequency: 1, period: 1, periodUnit: 'd' }
const instruction = (repeat: object, parts: object = {}, dose: object = tablets(1)) => ({
  timing: { repeat },
  doseAndRate: [{ doseQuantity: dose }],
  ...parts,
})

test.each([
  ['one a day', tablets(30), instruction(daily), ['30 tablet', 1, 1, 30]],
  [
    'the plural, and every 6 hours',
    tablets(60, 'tablets'),
    instruction({ frequency: 1, period: 6, periodUnit: 'h' }),
    ['60 tablets', 4, 1, 15],
  ],
  [
    'one a week',
    tablets(4),
    instruction({ frequency: 1, period: 1, periodUnit: 'wk' }),
    ['4 tablet', 1, 7, 28],
  ],
  [
    'half of one, twice a day, with a text that says the same',
    tablets(30),
    instruction(
      { frequency: 2, period: 1, periodUnit: 'd' },
      { text: 'half a tablet by mouth twice daily' },
      tablets(0.5),
    ),
    ['30 tablet', 1, 1, 30],
  ],
  [
    'a volume',
    tablets(100, 'mL'),
    instruction({ frequency: 2, period: 1, periodUnit: 'd' }, {}, tablets(5, 'ml')),
    ['100 mL', 10, 1, 10],
  ],
  [
    'French words for the unit',
    tablets(30, 'comprimés'),
    instruction(daily, {}, tablets(1, 'comprimé')),
    ['30 comprimés', 1, 1, 30],
  ],
  [
    'as many times of day as times',
    tablets(30),
    instruction({ ...daily, timeOfDay: ['08:00:00'] }),
    ['30 tablet', 1, 1, 30],
  ],
])('a quantity is used up: %s', (_, quantity, dosage, expected) => {
  expect(useOf(quantity, dosage)).toEqual(expected)
})

test.each([
  ['a dose in another unit', tablets(30), instruction(daily, {}, tablets(5, 'mg'))],
  ['a quantity without a unit', { value: 30 }, instruction(daily)],
  ['neither with a unit', { value: 30 }, instruction(daily, {}, { value: 1 })],
  ['boxes', tablets(1, 'box'), instruction(daily)],
  [
    'a unit whose code is another',
    { ...tablets(30), system: 'http://unitsofmeasure.org', code: 'mL' },
    instruction(daily),
  ],
  ['a comparator', { ...tablets(30), comparator: '<' }, instruction(daily)],
  ['none of it', tablets(0), instruction(daily)],
  ['a dose of none', tablets(30), instruction(daily, {}, tablets(0))],
  ['as needed', tablets(30), instruction(daily, { asNeededBoolean: true })],
  ['as needed in words', tablets(30), instruction(daily, { text: '1 tablet daily as needed' })],
  [
    'as needed to the patient',
    tablets(30),
    instruction(daily, { patientInstruction: 'Take it if your ankles swell' }),
  ],
  [
    'a step in the text',
    tablets(30),
    instruction(daily, { text: '1 tablet daily, then 2 tablets daily' }),
  ],
  [
    'a condition beside the text',
    tablets(30),
    instruction(daily, { additionalInstruction: [{ text: 'or as told by the clinic' }] }),
  ],
  ['another dose in the text', tablets(30), instruction(daily, { text: '2 tablets daily' })],
  ['a limit in the text', tablets(30), instruction(daily, { text: 'up to 1 tablet daily' })],
  [
    'certain days of the week',
    tablets(30),
    instruction({ frequency: 1, period: 1, periodUnit: 'wk', dayOfWeek: ['mon', 'thu'] }),
  ],
  [
    'two times of day and one a day',
    tablets(30),
    instruction({ ...daily, timeOfDay: ['08:00:00', '20:00:00'] }),
  ],
  [
    'a range of times',
    tablets(30),
    instruction({ frequency: 1, frequencyMax: 2, period: 1, periodUnit: 'd' }),
  ],
  [
    'a range of hours',
    tablets(30),
    instruction({ frequency: 1, period: 4, periodMax: 6, periodUnit: 'h' }),
  ],
  ['months', tablets(3), instruction({ frequency: 1, period: 1, periodUnit: 'mo' })],
  ['no frequency', tablets(30), instruction({ period: 1, periodUnit: 'd' })],
  ['a count', tablets(30), instruction({ ...daily, count: 5 })],
  [
    'a range of doses',
    tablets(30),
    {
      timing: { repeat: daily },
      doseAndRate: [{ doseRange: { low: tablets(1), high: tablets(2) } }],
    },
  ],
  [
    'a calculated dose',
    tablets(30),
    {
      timing: { repeat: daily },
      doseAndRate: [{ type: { text: 'calculated' }, doseQuantity: tablets(1) }],
    },
  ],
  ['two instructions', tablets(30), [instruction(daily), instruction(daily)]],
  ['text alone', tablets(30), { text: '1 tablet daily' }],
  [
    'a modifier that is not known',
    tablets(30),
    instruction(daily, { modifierExtension: [{ url: 'https://x.example', valueBoolean: true }] }),
  ],
])('how long it lasts is not known: %s', (_, quantity, dosage) => {
  expect(useOf(quantity, dosage)).toBeUndefined()
})

test('nor where the first dispensing is another', () => {
  const initialFill = { quantity: tablets(7) }
  expect(useOf(tablets(30), instruction(daily), { initialFill })).toBeUndefined()
})
