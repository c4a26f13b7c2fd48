import { useId, useState, type ReactNode } from 'react'
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fhirSession } from '#src/testing/fhir-session.ts'
import { renderInChart } from '#src/testing/render-in-chart.tsx'
import { ToggleButton } from '#src/ui/toggle-button.tsx'
import { Keyboard } from './keyboard.tsx'

function Disclosure({ name, children }: { readonly name: string; readonly children?: ReactNode }) {
  const [isOpen, setOpen] = useState(true)
  const id = useId()
  return (
    <>
      <ToggleButton name={name} isOpen={isOpen} onToggle={setOpen} controls={id} />
      <a href="#more">{`More of ${name}`}</a>
      {isOpen && (
        <div id={id}>
          <p>{`Words of ${name}`}</p>
          {children}
        </div>
      )}
    </>
  )
}

const screenOf = (part: ReactNode) =>
  renderInChart(
    <>
      <Keyboard />
      <main id="main" tabIndex={-1}>
        {part}
      </main>
    </>,
    fhirSession([]),
  )
const button = (name: string) => page.getByRole('button', { name, exact: true })
const isOpen = (name: string) => button(name).element().getAttribute('aria-expanded')
const focus = (element: Element) => {
  ;(element as HTMLElement).focus()
}
/** Whether nothing took it. */
const isLeftAlone = (parts: KeyboardEventInit = {}) =>
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true, ...parts }),
  )

describe('Escape', () => {
  test('closes the innermost of what is open around the focus, then what is around that', async () => {
    await screenOf(
      <Disclosure name="outer">
        <Disclosure name="inner">
          <input aria-label="field" />
        </Disclosure>
      </Disclosure>,
    )
    focus(page.getByRole('textbox').element())
    await userEvent.keyboard('{Escape}')
    await expect.element(button('inner')).toHaveFocus()
    expect([isOpen('outer'), isOpen('inner')]).toEqual(['true', 'false'])
    await userEvent.keyboard('{Escape}')
    await expect.element(button('outer')).toHaveFocus()
    expect(isOpen('outer')).toBe('false')
  })

  test('closes nothing from what stands beside it', async () => {
    await screenOf(<Disclosure name="past orders" />)
    focus(page.getByRole('link', { name: 'More of past orders' }).element())
    await userEvent.keyboard('{Escape}')
    expect(isOpen('past orders')).toBe('true')
  })

  test('closes what was pressed in, where that takes no focus', async () => {
    await screenOf(<Disclosure name="source" />)
    await page.getByText('Words of source').click()
    await userEvent.keyboard('{Escape}')
    await expect.element(button('source')).toHaveFocus()
    expect(isOpen('source')).toBe('false')
  })

  test('closes it also where a place around it was led to, and so has the focus', async () => {
    await screenOf(
      <section aria-label="Weight" tabIndex={-1}>
        <Disclosure name="source" />
      </section>,
    )
    await page.getByText('Words of source').click()
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Weight')
    await userEvent.keyboard('{Escape}')
    expect(isOpen('source')).toBe('false')
  })

  test('closes nothing of what was pressed before the focus was elsewhere', async () => {
    await screenOf(
      <>
        <Disclosure name="source" />
        <button type="button">other</button>
      </>,
    )
    await page.getByText('Words of source').click()
    focus(button('other').element())
    ;(document.activeElement as HTMLElement).blur()
    await userEvent.keyboard('{Escape}')
    expect(isOpen('source')).toBe('true')
  })

  test.each([
    ['held', { repeat: true }],
    ['with another key', { shiftKey: true }],
    ['of an input method', { isComposing: true }],
    ['of an input method in Safari', { keyCode: 229 }],
  ])('%s closes nothing', async (_, parts) => {
    await screenOf(<Disclosure name="source" />)
    focus(button('source').element())
    expect(isLeftAlone(parts)).toBe(true)
    expect(isLeftAlone()).toBe(false)
    await expect.poll(() => isOpen('source')).toBe('false')
  })

  test('is that of a list of choices, where one has the focus', async () => {
    await screenOf(
      <Disclosure name="source">
        <select aria-label="choices" />
      </Disclosure>,
    )
    focus(page.getByRole('combobox').element())
    expect(isLeftAlone()).toBe(true)
  })
})

describe('the first stops of a keyboard', () => {
  const panels = (...names: readonly string[]) =>
    names.map((name) => <section key={name} className="panel" aria-label={name} />)
  const stops = () => page.getByRole('link', { name: /^Skip/ })

  test('lead to each panel of the screen', async () => {
    await screenOf(panels('Laboratory', 'Medications'))
    await expect.element(stops()).toBeInTheDocument()
    focus(stops().element())
    await expect.poll(() => stops().elements().length).toBe(3)
    focus(stops().elements()[2] as Element)
    await userEvent.keyboard('{Enter}')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Medications')
  })

  test('lead to the panel that they name, wherever it stands by now', async () => {
    const { screen } = await screenOf(panels('Laboratory', 'Medications'))
    await expect.element(stops()).toBeInTheDocument()
    focus(stops().element())
    await expect.poll(() => stops().elements().length).toBe(3)
    const [laboratory] = screen.container.querySelectorAll('section')
    laboratory?.parentElement?.append(laboratory)
    ;(stops().elements()[2] as HTMLElement).click()
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Medications')
  })

  test('do not name the panels of the screen before', async () => {
    const { address } = await screenOf(panels('Laboratory', 'Medications'))
    await expect.element(stops()).toBeInTheDocument()
    focus(stops().element())
    await expect.poll(() => stops().elements().length).toBe(3)
    address.push('/e/ehr/chart/launch/results')
    await expect.poll(() => stops().elements().length).toBe(1)
  })
})
