/**
 * Puts the text of an element on the clipboard. A frame may be denied it: then the text is selected, for the keyboard.
 * @returns whether it is on the clipboard
 */
export async function copyText(text: string, shown: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    document.getSelection()?.selectAllChildren(shown)
    return false
  }
}
