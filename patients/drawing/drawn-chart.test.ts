import { expect, test } from 'vitest'
import type { Resource } from '../resource-parts.ts'
import { medicineLanes } from './drawn-chart.ts'

const order = (name: string, status: string, ends: readonly (string | undefined)[]): Resource => ({
  resourceType: 'MedicationRequest',
  status,
  medicationCodeableConcept: { text: name },
  authoredOn: '2026-01-01',
  dosageInstruction: ends.map((end) =>
    end === undefined ? { text: 'then' } : { timing: { repeat: { boundsPeriod: { end } } } },
  ),
})
const lanes = (...orders: readonly Resource[]) => medicineLanes(orders, '2026-01-31')

test('the bar of an order continues if its last step has no end, and ends if all steps end', () => {
  const [open] = lanes(order('semaglutide', 'active', ['2026-01-15', undefined])).values()
  expect(open?.[0]?.to).toBeUndefined()
  const [ended] = lanes(order('prednisone', 'active', ['2026-01-08', '2026-01-15'])).values()
  expect(ended?.[0]?.to).toBe(-15)
})

test.each([
  ['lisinopril 10 mg tablet', 'lisinopril'],
  ['folic acid 1 mg tablet', 'folic acid'],
  ['lactated Ringer solution 30 mL/kg', 'lactated Ringer'],
  ['salt substitute containing potassium chloride', 'salt substitute'],
  ['oxygen by nasal prongs', 'oxygen'],
  ['phytonadione (vitamin K) 2.5 mg by mouth', 'phytonadione'],
  ['trimethoprim-sulfamethoxazole 160-800 mg tablet', 'trimethoprim-sulfamethoxazole'],
])('%s is drawn in the lane %s', (name, lane) => {
  expect([...lanes(order(name, 'active', [])).keys()]).toEqual([lane])
})
