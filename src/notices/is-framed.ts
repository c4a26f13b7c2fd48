/** Whether this page is shown inside another page. */
export function isFramed(): boolean {
  return document.defaultView !== top
}
