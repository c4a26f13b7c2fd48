// The desktop in the browser. Each chart is a tab, and stays open with the app that was launched in it until it is
// closed. Switching to another patient leaves that app as it was, as in an EHR with several workspaces.

import { find } from './find-patient.js'
import { selectTab } from './section-tabs.js'

const charts = one('[data-charts]')
const openCharts = one('[data-open-charts]')

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : undefined
  const link = target?.closest('a[data-open-chart]')
  if (link instanceof HTMLAnchorElement) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    void openChart(link)
    return
  }
  const button = target?.closest('button')
  const chart = target?.closest('article')
  if (!button || !(chart instanceof HTMLElement)) return
  if (button.dataset['openApp'] !== undefined) {
    openApp(chart, button)
    focusOn(chart, '.app [aria-pressed=true]')
  } else if (button.dataset['pane'] !== undefined) {
    resize(chart, button.dataset['pane'])
    if (button.dataset['pane'] === 'closed') focusOn(chart, '[data-open-app]')
  } else if (button.role === 'tab') selectTab(button)
})

enableApps()
for (const chart of allCharts()) {
  stampApp(chart)
  markSize(chart, chart.className.replace('chart pane-', ''))
}
showTabs()
/**
 * Shows a chart. It is fetched when it is not open yet, and when another visit is chosen; an app that is open in it
 * keeps running, because the visit applies to later launches only.
 * @param {HTMLAnchorElement} link
 */
async function openChart(link) {
  const { search } = new URL(link.href)
  const patient = link.dataset['openChart'] ?? ''
  const open = chartOf(patient)
  if (!open || new URLSearchParams(search).has('encounter')) {
    const response = await fetch(`/chart${search}`)
    if (!response.ok) {
      location.assign(link.href)
      return
    }
    const holder = document.createElement('template')
    holder.innerHTML = await response.text()
    const fresh = /** @type {HTMLElement} */ (holder.content.querySelector('article'))
    if (open) replaceRecord(open, fresh)
    else charts.append(fresh)
    enableApps()
  }
  show(patient)
}

/** Until here a press would be lost: nobody listened. */
function enableApps() {
  for (const button of charts.querySelectorAll('button[data-open-app]'))
    button.removeAttribute('disabled')
}

/**
 * Replaces what the EHR shows of an open chart. Its app, the selected section and the draft note are kept.
 * @param {HTMLElement} open
 * @param {HTMLElement} fresh
 */
function replaceRecord(open, fresh) {
  const section = part(open, '[role=tab][aria-selected=true]').id
  const note = /** @type {HTMLTextAreaElement} */ (part(open, 'textarea')).value
  for (const selector of ['.patient-header', '.record'])
    part(open, selector).replaceWith(part(fresh, selector))
  part(open, 'textarea').textContent = note
  const tab = document.getElementById(section)
  if (!tab) return
  selectTab(tab)
  tab.focus()
}

/** @param {string} patient */
function show(patient) {
  for (const chart of allCharts()) chart.hidden = chart.dataset['chart'] !== patient
  for (const link of document.querySelectorAll('.lists [data-open-chart]')) {
    const isCurrent = /** @type {HTMLElement} */ (link).dataset['openChart'] === patient
    if (isCurrent) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
  one('[data-nothing-open]').hidden = true
  history.replaceState(null, '', `/?${new URLSearchParams({ patient }).toString()}`)
  showTabs()
}

/** @param {string} patient */
function close(patient) {
  chartOf(patient)?.remove()
  const [next] = allCharts()
  if (next) {
    show(next.dataset['chart'] ?? '')
    return
  }
  one('[data-nothing-open]').hidden = false
  history.replaceState(null, '', '/')
  showTabs()
}

/** Renders the tabs again. Focus stays on the same tab, or moves to the current chart or to the search box. */
function showTabs() {
  const all = allCharts()
  const focused = [...openCharts.querySelectorAll('button')].find(
    (button) => button === document.activeElement,
  )
  openCharts.hidden = all.length === 0
  openCharts.replaceChildren(
    ...all.map((chart) => {
      const patient = chart.dataset['chart'] ?? ''
      const name = chart.dataset['name'] ?? ''
      const item = document.createElement('span')
      const go = document.createElement('button')
      go.type = 'button'
      go.textContent = chart.querySelector('iframe') ? `${name} · app open` : name
      if (!chart.hidden) go.setAttribute('aria-current', 'true')
      go.addEventListener('click', () => {
        show(patient)
      })
      const shut = document.createElement('button')
      shut.type = 'button'
      shut.className = 'shut'
      shut.setAttribute('aria-label', `Close chart of ${name}`)
      shut.textContent = '×'
      shut.addEventListener('click', () => {
        close(patient)
      })
      go.dataset['tab'] = `go ${patient}`
      shut.dataset['tab'] = `shut ${patient}`
      item.append(go, shut)
      return item
    }),
  )
  if (!focused) return
  const again = [...openCharts.querySelectorAll('button')].find(
    (button) => button.dataset['tab'] === focused.dataset['tab'],
  )
  if (again) again.focus()
  else if (openCharts.hidden) find.focus()
  else focusOn(openCharts, '[aria-current]')
}

/**
 * Launches an app in the chart's pane.
 * @param {HTMLElement} chart
 * @param {HTMLButtonElement} button
 */
function openApp(chart, button) {
  const name = button.dataset['name'] ?? ''
  const frame = document.createElement('iframe')
  frame.title = name
  frame.src = button.dataset['openApp'] ?? ''
  part(chart, '[data-app-frame]').replaceChildren(frame)
  part(chart, '[data-app-name]').textContent = name
  const window = /** @type {HTMLAnchorElement} */ (part(chart, '[data-app-window]'))
  window.href = button.dataset['window'] ?? ''
  stampApp(chart)
  resize(chart, button.dataset['size'] ?? 'side')
}

/**
 * Shows for whom and when the app was launched, because it does not learn of later changes in the EHR.
 * @param {HTMLElement} chart
 */
function stampApp(chart) {
  if (!chart.querySelector('iframe')) return
  const time = new Date().toTimeString().slice(0, 5)
  part(chart, '[data-app-launched]').textContent =
    `launched for ${chart.dataset['name'] ?? ''} at ${time}`
}

/**
 * Resizes the pane without restarting the app.
 * @param {HTMLElement} chart
 * @param {string} size
 */
function resize(chart, size) {
  chart.className = `chart pane-${size}`
  part(chart, '.app').hidden = size === 'closed'
  if (size === 'closed') part(chart, '[data-app-frame]').replaceChildren()
  markSize(chart, size)
  showTabs()
}

/**
 * @param {HTMLElement} chart
 * @param {string} size
 */
function markSize(chart, size) {
  for (const button of chart.querySelectorAll('.app [data-pane]')) {
    const isThis = /** @type {HTMLElement} */ (button).dataset['pane'] === size
    button.setAttribute('aria-pressed', String(isThis))
  }
}

/**
 * Moves the focus when the button that had it is gone or hidden: https://www.w3.org/TR/WCAG22/#focus-order
 * @param {ParentNode} place
 * @param {string} selector
 */
function focusOn(place, selector) {
  const shown = [...place.querySelectorAll(selector)].find((each) => each.checkVisibility())
  if (shown instanceof HTMLElement) shown.focus()
}

/** @returns {HTMLElement[]} */
function allCharts() {
  return /** @type {HTMLElement[]} */ ([...charts.querySelectorAll('article')])
}

/** @param {string} patient */
function chartOf(patient) {
  return allCharts().find((chart) => chart.dataset['chart'] === patient)
}

/**
 * @param {ParentNode} place
 * @param {string} selector
 */
function part(place, selector) {
  return /** @type {HTMLElement} */ (place.querySelector(selector))
}

/** @param {string} selector */
function one(selector) {
  return part(document, selector)
}
