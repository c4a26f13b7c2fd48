import { expect, test } from 'vitest'
import { initials } from './initials.ts'

const nobody = { family: undefined, given: [], suffix: [], text: undefined }

test.each([
  [{ family: 'Beaulieu', given: ['Odette', 'Marie'] }, 'O. B.'],
  [{ family: 'beaulieu', given: ['odette'] }, 'O. B.'],
  [{ family: 'Élie', given: ['E\u0301ric'] }, 'É. É.'],
  [{ family: 'Abbott509', given: ['9Li'] }, 'L. A.'],
  [{ family: 'Beaulieu' }, 'B.'],
  [{ given: ['Odette'] }, 'O.'],
  [{ text: 'Odette Marie Beaulieu' }, 'O. B.'],
  [{ text: 'BEAULIEU, Odette' }, 'O. B.'],
  [{ text: 'Beaulieu' }, 'B.'],
  [{ family: '王', given: ['小明'] }, undefined],
  [{ family: '김', given: ['Minji'] }, undefined],
  [{ text: '123' }, undefined],
  [{}, undefined],
])('%j becomes %s', (parts, expected) => {
  expect(initials({ ...nobody, ...parts })).toBe(expected)
})
