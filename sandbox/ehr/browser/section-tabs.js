// The sections of a chart as tabs, by click and by arrow keys: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/

document.addEventListener('keydown', (event) => {
  const tab = event.target
  if (!(tab instanceof HTMLElement) || tab.role !== 'tab') return
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (step === 0) return
  const all = [...(tab.parentElement?.querySelectorAll('[role=tab]') ?? [])]
  const next = all[(all.indexOf(tab) + step + all.length) % all.length]
  if (next instanceof HTMLElement) {
    selectTab(next)
    next.focus()
  }
})

/** @param {HTMLElement} tab */
export function selectTab(tab) {
  for (const other of tab.parentElement?.querySelectorAll('[role=tab]') ?? []) {
    const isThis = other === tab
    other.setAttribute('aria-selected', String(isThis))
    if (isThis) other.removeAttribute('tabindex')
    else other.setAttribute('tabindex', '-1')
    const panel = document.getElementById(other.getAttribute('aria-controls') ?? '')
    panel?.toggleAttribute('hidden', !isThis)
  }
}
