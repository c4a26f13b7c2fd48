import type { Page } from '@playwright/test'

/** One text that a person reads or hears, and where it is. */
export interface WordsOnScreen {
  readonly text: string
  readonly place: string
}

/**
 * Every text of a page: text nodes, including hidden ones and those for screen readers, attributes that are read out,
 * and the title. Not the content of `code` (URLs, ids and codes as sent), nor a flag's code, which is the source's, nor
 * values as the EHR sent them and names in the list of EHRs (`data-source`), nor labels in a drawing, which repeat value,
 * flag and date of the table beside it, nor elements with a `lang` of their own, such as the name of a language in that
 * language.
 */
export async function wordsOnScreen(page: Page): Promise<WordsOnScreen[]> {
  const title = { text: await page.title(), place: 'title' }
  const words = await page.evaluate(() => {
    const notOurs =
      'code, script, style, noscript, .flag [aria-hidden], body [lang], [data-source] dd, a [data-source], .plot__label'
    const attributes = ['aria-label', 'aria-description', 'title', 'alt', 'placeholder']
    const found: WordsOnScreen[] = []
    const place = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement
      const text = walker.currentNode.textContent?.trim() ?? ''
      if (element && text !== '' && !element.closest(notOurs))
        found.push({ text, place: place(element) })
    }
    for (const element of document.body.querySelectorAll('*')) {
      for (const name of attributes) {
        const text = element.getAttribute(name)?.trim() ?? ''
        if (text !== '') found.push({ text, place: `${place(element)} [${name}]` })
      }
    }
    return found
  })
  return [title, ...words]
}

/** The names of the EHRs in this deployment. */
export function ehrNames(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const block = document.getElementById('known-fhir-servers')?.textContent ?? ''
    const { knownFhirServers } = JSON.parse(block) as { knownFhirServers: { name: string }[] }
    return knownFhirServers.map(({ name }) => name)
  })
}
