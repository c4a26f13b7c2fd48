import type { FoundReference, Reference } from './found-reference.ts'
import { scriptReferences } from './script-references.ts'
import { lineAt } from './syntax.ts'
import { commentReferences, htmlReferences, styleReferences } from './text-references.ts'

/** Every reference in a file: TypeScript, JavaScript, CSS or HTML. */
export function referencesIn(file: string, text: string): Reference[] {
  return foundIn(file, text).map(({ specifier, form, at }) => ({
    specifier,
    form,
    line: lineAt(text, at),
  }))
}

function foundIn(file: string, text: string): FoundReference[] {
  if (file.endsWith('.css')) return styleReferences(text)
  if (file.endsWith('.html')) return htmlReferences(text)
  return [...commentReferences(file, text), ...scriptReferences(file, text)]
}
