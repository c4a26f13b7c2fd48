/**
 * Closes a day of the sheet that is open in its draws, where one is drawn: the one that the focus is in or behind, or the
 * last. The focus goes to its button.
 */
export function closeADay(page: Element | null): boolean {
  const buttons = [
    ...(page?.querySelectorAll<HTMLElement>('.sheet [data-column][aria-expanded="true"]') ?? []),
  ]
  const focused = page?.ownerDocument.activeElement?.closest<HTMLElement>('.sheet [data-column]')
  const button =
    buttons.findLast((each) => focused && placeOf(each) <= placeOf(focused)) ?? buttons.at(-1)
  if (!button) return false
  button.focus()
  button.click()
  return true

  /** Days are columns, or rows. */
  function placeOf({ dataset }: HTMLElement): number {
    const areRows = buttons.some((each) => each.dataset['column'] === '-1')
    return Number(dataset[areRows ? 'row' : 'column'])
  }
}
