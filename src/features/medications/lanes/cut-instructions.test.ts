import { expect, test } from 'vitest'
import { cutInstructions } from './cut-instructions.ts'

const week = (dose: string) => `1 tablet daily: ${dose} mg a week, or as told`

test('an instruction is cut to where it differs, between words, and says so', () => {
  expect(cutInstructions(week('35'), [week('32.5'), week('37.5')])).toEqual([
    '1 tablet daily: 35 mg a week, or as told',
    '… 35 mg a week, or as told',
    '… 35 mg a week, or as …',
    '… 35 mg a week, or …',
    '… 35 mg a week, …',
    '… 35 mg a …',
    '… 35 mg …',
  ])
})

test('it never ends with a number that lost its unit, and never begins after one', () => {
  for (const text of cutInstructions('take 2 tablets then 1 tablet', ['take 2 capsules']))
    expect(text).not.toMatch(/\d …$/)
  expect(cutInstructions('take 2 tablets', ['take 2 capsules'])).toContain('… 2 tablets')
})

test('one that no other is like is cut from its end alone', () => {
  expect(cutInstructions('as directed by the clinic', ['once daily']).at(-1)).toBe('as directed …')
  expect(cutInstructions('once daily', [])).toEqual(['once daily'])
  expect(cutInstructions('once daily', ['once daily'])).toEqual(['once daily'])
})
