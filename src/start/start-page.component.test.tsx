import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { showStartPage } from './start-page.ts'

/** Names in the order in which they are listed. */
const towns = ['Québec, QC', 'Halifax, NS', 'Regina, SK']
const many = Array.from({ length: 60 }, (_, index) => ({
  id: `ehr-${String(index)}`,
  name: `Hôpital ${String(index).padStart(2, '0')}`,
  portal: 'Mon dossier',
  place: towns[index % towns.length],
  host: 'fhir.example',
  ...(index === 3 ? { trial: true } : {}),
}))

let answers: (() => Response)[] = []
beforeEach(() => {
  answers = []
  localStorage.clear()
  vi.spyOn(globalThis, 'fetch').mockImplementation(() =>
    Promise.resolve((answers.shift() ?? (() => Response.json({ ehrs: many })))()),
  )
})
afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
  sessionStorage.clear()
  document.body.replaceChildren()
})

const text = () => document.body.textContent
const links = () => [...document.querySelectorAll('a')]
const find = () => document.querySelector('input') ?? document.createElement('input')
/** Links that lead to launches must not leave the test. */
function stay(): void {
  document.body.addEventListener('click', (event) => {
    event.preventDefault()
  })
}

describe('the page on which patients choose', () => {
  test('shows twenty of many, says how many there are, and shows more on request with the focus on them', async () => {
    await showStartPage(document.body, 'en')
    expect(links()).toHaveLength(20)
    expect(document.querySelector('[role=status]')?.textContent).toContain(
      '60 hospitals and clinics',
    )
    await userEvent.click(document.querySelector('ul + div button') ?? document.body)
    expect(links()).toHaveLength(40)
    expect(document.activeElement).toBe(links()[20])
  })

  test('finds by accents left out, counts, and keeps what was typed when the language changes', async () => {
    await showStartPage(document.body, 'en')
    await userEvent.fill(find(), 'hopital quebec')
    expect(links()).toHaveLength(20)
    expect(text()).toContain('20 found.')
    await userEvent.fill(find(), 'zzz')
    expect(text()).toContain('Nothing found for “zzz”')
    await userEvent.fill(find(), 'regina')
    await userEvent.click(document.querySelector('button[lang=fr-CA]') ?? document.body)
    await expect.poll(text).toContain('Trouvez votre hôpital')
    expect(find().value).toBe('regina')
    expect(text()).toContain('20 résultats.')
  })

  test('is used by keyboard alone: arrows between field and links, Enter goes on where one is left', async () => {
    await showStartPage(document.body, 'en')
    stay()
    find().focus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    expect(document.activeElement).toBe(links()[1])
    await userEvent.keyboard('{ArrowUp}{ArrowUp}')
    expect(document.activeElement).toBe(find())
    await userEvent.keyboard('hopital{Enter}')
    expect(document.activeElement, 'several are left: nobody is sent anywhere').toBe(links()[0])
    expect(localStorage.getItem('sidechart.last-ehr')).toBeNull()
    await userEvent.fill(find(), 'hopital 41')
    await userEvent.keyboard('{Enter}')
    expect(localStorage.getItem('sidechart.last-ehr')).toBe('["ehr-41","Hôpital 41","Mon dossier"]')
  })

  test('puts the last choice first, says who sees it, and forgets it', async () => {
    localStorage.setItem('sidechart.last-ehr', '["ehr-41","Hôpital 41","Mon dossier"]')
    await showStartPage(document.body, 'en')
    const [first] = links()
    expect(first?.getAttribute('href')).toBe('/e/ehr-41/launch')
    expect(text()).toContain('Whoever uses this browser sees this choice')
    await userEvent.click(document.querySelector('section button') ?? document.body)
    expect(localStorage.getItem('sidechart.last-ehr')).toBeNull()
    expect(document.activeElement?.textContent).toBe('The choice is forgotten.')
  })

  test('does not offer a last choice that is no longer in the list', async () => {
    localStorage.setItem('sidechart.last-ehr', '["gone","Gone",""]')
    await showStartPage(document.body, 'en')
    expect(document.querySelector('section')).toBeNull()
  })

  test('marks what is for trying out, and says a host where nothing else is known', async () => {
    answers = [() => Response.json({ ehrs: [many[3], { id: 'x', name: 'X', host: 'x.example' }] })]
    await showStartPage(document.body, 'en')
    const said = links().map((link) => link.textContent)
    expect(said[0]).toContain('For trying out: invented patients')
    expect(said[1]).toContain('x.example')
    expect(document.querySelector('input'), 'two need no field').toBeNull()
  })

  test('says that the list did not come, and tries again', async () => {
    answers = [() => new Response('', { status: 503 })]
    await showStartPage(document.body, 'en')
    expect(text()).toContain('could not be loaded')
    await userEvent.click(document.querySelector('main > button') ?? document.body)
    await expect.poll(() => links().length).toBe(20)
  })

  test('says that there is nothing to choose', async () => {
    answers = [() => Response.json({ ehrs: [] })]
    await showStartPage(document.body, 'en')
    expect(text()).toContain('No hospital or clinic can be opened')
  })
})
