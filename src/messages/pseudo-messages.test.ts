import { expect, test } from 'vitest'
import { formats } from './en/formats.ts'
import { pseudoMessages } from './pseudo-messages.ts'

const pseudo = pseudoMessages({
  title: 'Vital signs',
  doNotGive: (name: string) => `Do not give: ${name}`,
  counted: (count: number) => `${String(count)} ${count === 1 ? 'result' : 'results'}`,
  all: formats.all,
  months: ['May'],
  inside: { symbol: ' · 1' },
})

test('a word is in brackets, accented, and 40 % longer', () => {
  expect(pseudo.title).toBe('⟦Ṽîţåļ šîĝñš~~~~~⟧')
  expect(pseudo.months).toEqual(['⟦Ṁåý~~⟧'])
})

test('what a sentence is given stays outside its brackets, as it was', () => {
  expect(pseudo.doNotGive('ibuprofen')).toBe('⟦Ðö ñöţ ĝîṽé:~~~~~⟧ ibuprofen')
  expect(pseudo.all(['1', 'two', 'c'])).toBe('1, two ⟦åñð~~⟧ c')
})

test('a count still chooses its plural', () => {
  expect(pseudo.counted(1)).toBe('⟦1 ŕéšûļţ~~~~⟧')
  expect(pseudo.counted(2)).toBe('⟦2 ŕéšûļţš~~~~⟧')
})

test('what has no letter is left alone', () => {
  expect(pseudo.inside.symbol).toBe(' · 1')
  expect(pseudo.doNotGive('')).toBe('⟦Ðö ñöţ ĝîṽé:~~~~~⟧ ')
})
