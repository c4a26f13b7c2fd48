import { expect, test } from 'vitest'
import { foldedText } from './folded-text.ts'

test.each([
  ['Hôpital Sainte-Justine', 'hopital sainte justine'],
  ['L’Hôtel-Dieu de Lévis', 'l hotel dieu de levis'],
  ['Sacré-Cœur', 'sacre coeur'],
  ['  ST.  MARY’S ', 'st mary s'],
  ['Ærø Łódź Straße', 'aero lodz strasse'],
  ['G1R 2J6', 'g1r 2j6'],
  ['東京病院', '東京病院'],
  ['', ''],
])('%s is found as %s', (text, expected) => {
  expect(foldedText(text)).toBe(expected)
})
