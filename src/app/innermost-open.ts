/**
 * The button of the innermost thing that is open around a place, by how disclosures are written for everyone:
 * https://www.w3.org/WAI/ARIA/apg/patterns/disclosure/. The days of a sheet are not among them: the sheet knows their order.
 */
export function innermostOpen(place: Element): HTMLElement | undefined {
  const buttons = document.querySelectorAll<HTMLElement>(
    '[aria-expanded="true"]:not([data-column])',
  )
  const around = [...buttons].flatMap((button) => {
    const part = [button, openedBy(button)].find((each) => each?.contains(place))
    return part ? [{ button, part }] : []
  })
  const [first, ...others] = around
  return others.reduce((inner, each) => (inner?.part.contains(each.part) ? each : inner), first)
    ?.button
}

/** What it says that it opens. */
function openedBy(button: Element): Element | null {
  return document.getElementById(button.getAttribute('aria-controls') ?? '')
}
