import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { onHumanInput } from './human-input.ts'

test('only what a person does is input: no event that a script makes', async () => {
  const seen: true[] = []
  onHumanInput(() => void seen.push(true))
  const made = [
    ...['pointerdown', 'pointermove'].map((type) => new PointerEvent(type, { bubbles: true })),
    new KeyboardEvent('keydown', { bubbles: true, key: 'a' }),
    new WheelEvent('wheel', { bubbles: true }),
    new Event('touchstart', { bubbles: true }),
  ]
  for (const event of made) document.body.dispatchEvent(event)
  // Nor what the page does to itself.
  document.body.append(document.createElement('input'))
  document.querySelector('input')?.focus()
  document.querySelector('input')?.click()
  scrollTo(0, 1)
  expect(seen).toEqual([])
  await userEvent.keyboard('a')
  expect(seen).not.toEqual([])
  const afterKey = seen.length
  await userEvent.click(document.body)
  expect(seen.length).toBeGreaterThan(afterKey)
})
