import { describe, expect, test } from 'vitest'
import { keepLocale, pageLocale, type LocalePage } from './page-locale.ts'

function storage(kept?: string) {
  const items = new Map(kept === undefined ? [] : [['sidechart.locale', kept]])
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => {
      items.set(key, value)
    },
  }
}

function setup(parts: { search?: string; tab?: string; browser?: string; languages?: string[] }) {
  return {
    location: { search: parts.search ?? '' },
    navigator: { languages: parts.languages ?? [] },
    sessionStorage: storage(parts.tab),
    localStorage: storage(parts.browser),
  }
}

describe('the language of a page', () => {
  test.each([
    ['English when nothing names another', {}, 'en'],
    [
      'the browser’s first language that the app has',
      { languages: ['de', 'fr-FR', 'en'] },
      'fr-CA',
    ],
    ['English for a browser in another language', { languages: ['de-DE'] }, 'en'],
    ['what a person chose', { browser: 'fr-CA', languages: ['en-CA'] }, 'fr-CA'],
    ['what this tab asked for', { tab: 'en', browser: 'fr-CA' }, 'en'],
    ['what the address asks for', { search: '?iss=x&lang=fr', tab: 'en', browser: 'en' }, 'fr-CA'],
    ['the pseudo-locale only when it is asked for', { search: '?lang=qps' }, 'qps'],
    ['never an unknown language', { search: '?lang=constructor', browser: 'fr-CA' }, 'fr-CA'],
    [
      'never a stored value that is no language',
      { tab: 'null', browser: '{}', languages: ['fr'] },
      'fr-CA',
    ],
  ] as const)('is %s', (_, parts, expected) => {
    expect(pageLocale(setup(parts as Parameters<typeof setup>[0]))).toBe(expected)
  })

  test('an address’s language stays with the tab, for the page after the redirect', () => {
    const page = setup({ search: '?lang=fr-CA' })
    pageLocale(page)
    expect([...page.sessionStorage.items]).toEqual([['sidechart.locale', 'fr-CA']])
    expect(page.localStorage.items.size).toBe(0)
  })

  test('the browser’s own language is not kept anywhere', () => {
    const page = setup({ languages: ['fr-CA'] })
    pageLocale(page)
    expect(page.sessionStorage.items.size + page.localStorage.items.size).toBe(0)
  })

  test('a choice holds for this tab and for the next launch', () => {
    const page = setup({ tab: 'fr-CA' })
    keepLocale(page, 'en')
    expect(pageLocale(page)).toBe('en')
    expect(pageLocale({ ...page, sessionStorage: storage() })).toBe('en')
  })

  test('a frame without storage has the browser’s language', () => {
    const page: LocalePage = {
      location: { search: '' },
      navigator: { languages: ['fr-CA'] },
      get sessionStorage(): never {
        throw new DOMException('blocked', 'SecurityError')
      },
      get localStorage(): never {
        throw new DOMException('blocked', 'SecurityError')
      },
    }
    keepLocale(page, 'en')
    expect(pageLocale(page)).toBe('fr-CA')
  })
})
