import { expect, test } from 'vitest'
import { nameWithStrength } from './name-with-strength.ts'

test.each([
  ['patiromer 8.4 g powder for oral suspension', 'patiromer 8.4 g'],
  ['carvedilol 6.25 mg tablet', 'carvedilol 6.25 mg'],
  ['calcium gluconate 1 g in 100 mL', 'calcium gluconate 1 g'],
  ['insulin glargine 100 units/mL pen', 'insulin glargine 100 units/mL'],
  ['NDA020800 0.3 ML Epinephrine 1 MG/ML Auto-Injector', 'NDA020800 0.3 ML'],
  ['fentanyl 25 mcg/h patch', 'fentanyl 25 mcg/h'],
  ['lévothyroxine 0,1 mg comprimé', 'lévothyroxine 0,1 mg'],
])('%s is read up to its strength first', (name, main) => {
  expect(nameWithStrength(name)).toEqual({ main, rest: name.slice(main.length) })
})

test.each(['salt substitute containing potassium chloride', 'vitamin B12 ginger', '', 'Omega-3'])(
  '“%s” has no strength, so all of it is the name',
  (name) => {
    expect(nameWithStrength(name)).toEqual({ main: name, rest: '' })
  },
)
