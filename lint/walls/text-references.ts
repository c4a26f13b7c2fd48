import type { FoundReference } from './found-reference.ts'
import { scriptReferences } from './script-references.ts'
import { syntaxOf } from './syntax.ts'

/** References in CSS, HTML and comments. */

export function styleReferences(text: string): FoundReference[] {
  return matches(text, /@import\s+(?:url\()?["']?([^"')\s;]+)/g, '@import').map(besideThis)
}

/** Scripts that a page loads, and imports of its inline scripts. */
export function htmlReferences(text: string): FoundReference[] {
  const tags = [...text.matchAll(/<script\b([^>]*)>([^]*?)<\/script/g)]
  return tags.flatMap(({ index, 1: attributes = '', 2: inner = '' }) => {
    const written = /type="(module|text\/javascript)"/.test(attributes) ? inner : ''
    return [
      ...matches(attributes, /\bsrc=["']?([^"'\s>]+)/g, 'script').map(besideThis),
      ...scriptReferences(`inline-${index}.js`, written),
    ].map((found) => ({ ...found, at: index }))
  })
}

/** TypeScript's `/// <reference>`, and the JSDoc types of JavaScript. */
export function commentReferences(file: string, text: string): FoundReference[] {
  const isJavaScript = /\.[cm]?jsx?$/.test(file)
  return syntaxOf(file, text).comments.flatMap(({ value, start }) =>
    [
      ...matches(value, /^\/\s*<reference\s+(?:path|types)=["']([^"']+)/g, '/// <reference>'),
      ...(isJavaScript
        ? [
            ...matches(value, /\bimport\(\s*["']([^"']+)["']\s*\)/g, 'the type import()'),
            ...matches(value, /@import\s[^'"]*["']([^"']+)["']/g, '@import'),
          ]
        : []),
    ].map((found) => ({ ...found, at: start })),
  )
}

/** In CSS and HTML a bare name is a file in the same folder. */
function besideThis(found: FoundReference): FoundReference {
  const { specifier = '' } = found
  return /^(\w+:|[./])/.test(specifier) ? found : { ...found, specifier: `./${specifier}` }
}

function matches(text: string, pattern: RegExp, form: string): FoundReference[] {
  return [...text.matchAll(pattern)].map((match) => ({
    specifier: match[1],
    form,
    at: match.index,
  }))
}
