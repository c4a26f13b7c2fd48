import { expect, onTestFinished, test } from 'vitest'
import { page } from 'vitest/browser'
import { element } from './element.ts'
import { showNotice } from './show-notice.ts'

async function shown(isAlert: boolean): Promise<HTMLElement> {
  const place = document.body.appendChild(element('div'))
  const language = document.documentElement.lang
  onTestFinished(() => {
    place.remove()
    localStorage.clear()
    sessionStorage.clear()
    document.documentElement.lang = language
  })
  const draw = (t: { readonly facts: { readonly next: string } }) => [
    element('h1', { text: t.facts.next }),
  ]
  await showNotice(place, { code: 'SC-CODE', isAlert, draw })
  return place
}

test('an alert is inside of the page’s main landmark, and has the focus on its heading', async () => {
  const place = await shown(true)
  const alert = page.getByRole('main').getByRole('alert')
  await expect.element(alert.getByRole('heading', { level: 1 })).toHaveFocus()
  // What is not the message is not read out with it.
  expect(alert.element().querySelector('button')).toBeNull()
  expect(place.querySelectorAll('main')).toHaveLength(1)
})

test('another language says the same, and the focus goes to the heading again', async () => {
  await shown(true)
  await page.getByRole('button', { name: 'Français' }).click()
  const heading = page.getByRole('alert').getByRole('heading', { name: 'Quoi faire maintenant' })
  await expect.element(heading).toHaveFocus()
  expect(document.documentElement.lang).toBe('fr-CA')
})

test('what is no alert interrupts nobody', async () => {
  const place = await shown(false)
  await expect.element(page.getByRole('heading', { name: 'What to do next' })).toHaveFocus()
  expect(place.querySelector('[role=alert]')).toBeNull()
})
