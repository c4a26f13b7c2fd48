import { describe, expect, test } from 'vitest'
import { en } from '#src/messages/en/first-screen.ts'
import { strokeWords } from './stroke-words.ts'

describe('what is said of the strokes of a drawing', () => {
  const home = { isHome: true, isRange: false }
  const ward = { isHome: false, isRange: false }
  const day = { isRange: true }

  test.each([
    ['nothing is from home, each reading is one', [ward, ward], '', ''],
    ['nothing is from home, a day is one', [ward, { ...ward, ...day }], '', 'range of the day'],
    ['all is from home', [home], 'home', ''],
    ['all is from home, a day is one', [{ ...home, ...day }], 'home, range of the day', ''],
    ['both are there', [{ ...home, ...day }, ward], 'home, range of the day', 'clinic or ward'],
  ])('where %s', (_, strokes, atHome, others) => {
    expect(strokeWords(strokes, en)).toEqual({ home: atHome, others })
  })
})
