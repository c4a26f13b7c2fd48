import { expect, test } from 'vitest'
import type { PlotPoint } from '#src/ui/plots/plot-point.ts'
import { sharedAxes } from './shared-axes.ts'

const line = (name: string, unit: string, ...values: readonly number[]) => ({
  name,
  unit,
  points: values.map((value, time): PlotPoint => ({
    key: `${name} ${String(time)}`,
    time,
    value,
    text: String(value),
    tone: 'plain',
    direction: undefined,
    hollow: false,
    limit: undefined,
    low: undefined,
    high: undefined,
  })),
})
const alt = line('ALT', 'U/L', 20, 66)
const ast = line('AST', 'U/L', 25, 73)
const alp = line('ALP', 'U/L', 44, 103)
const ggt = line('GGT', 'U/L', 10, 90)
const sodium = line('Sodium', 'mmol/L', 135, 141)
const potassium = line('Potassium', 'mmol/L', 3.9, 4.9)
const ph = line('pH', '', 7.2, 7.4)
const ratio = line('Ratio', '', 7.1, 7.3)

test.each([
  ['in one unit, alike', [alt, ast], 'ALT+AST'],
  ['in one unit, one of them flat beside the other', [sodium, potassium], 'Sodium Potassium'],
  ['in different units', [alt, sodium], 'ALT Sodium'],
  ['without a unit', [ph, ratio], 'pH Ratio'],
  ['more than strokes can tell apart', [alt, ast, alp, ggt], 'ALT+AST+ALP GGT'],
])('lines %s', (_, lines, axes) => {
  const names = sharedAxes(lines).map((each) => each.map(({ name }) => name).join('+'))
  expect(names.join(' ')).toBe(axes)
})
