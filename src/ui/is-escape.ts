/**
 * Whether a key is Escape, and nobody's own: a dialog has it first, then words typed in a search field, then an input
 * method.
 */
export function isEscape(event: KeyboardEvent): boolean {
  const { key, defaultPrevented, isComposing, target } = event
  if (key !== 'Escape' || defaultPrevented || isComposing || !(target instanceof Element))
    return false
  const isTyped = target.matches('[type=search]') && (target as HTMLInputElement).value !== ''
  return !isTyped && target.ownerDocument.querySelector('dialog[open]') === null
}
