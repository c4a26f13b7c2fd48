/**
 * Whether a key is Escape, pressed once and alone, and nobody's own: an input method, a list of choices and a dialog have
 * it first.
 */
export function isEscape(event: KeyboardEvent): boolean {
  const { key, defaultPrevented, repeat, target } = event
  const isModified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey
  if (key !== 'Escape' || defaultPrevented || repeat || isModified || isOfInputMethod(event))
    return false
  if (!(target instanceof Element) || target instanceof HTMLSelectElement) return false
  return target.ownerDocument.querySelector('dialog[open]') === null
}

/** Safari says so by the key code alone: https://bugs.webkit.org/show_bug.cgi?id=165004 */
function isOfInputMethod({ isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === 229
}
