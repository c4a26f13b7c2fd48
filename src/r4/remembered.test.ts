import { expect, test } from 'vitest'
import { remembered } from './remembered.ts'

test('the work is done once for each text, whatever its answer', () => {
  const read: string[] = []
  const length = remembered((text) => {
    read.push(text)
    return text === '' ? undefined : text.length
  })
  expect(['one', '', 'three', 'one', ''].map(length)).toEqual([3, undefined, 5, 3, undefined])
  expect(read).toEqual(['one', '', 'three'])
})

test('thousands of texts are not kept, and are answered all the same', () => {
  let reads = 0
  const number = remembered((text) => {
    reads += 1
    return Number(text)
  })
  for (let round = 0; round < 2; round += 1)
    for (let each = 0; each < 3000; each += 1) expect(number(String(each))).toBe(each)
  expect(reads).toBe(6000)
})
