/** Whether a key is Escape, and nobody's own: an input method and a dialog have it first. */
export function isEscape(event: KeyboardEvent): boolean {
  const { key, defaultPrevented, isComposing, target } = event
  if (key !== 'Escape' || defaultPrevented || isComposing || !(target instanceof Element))
    return false
  return target.ownerDocument.querySelector('dialog[open]') === null
}
