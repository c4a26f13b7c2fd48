// The launch simulator in the browser: keeps the launch URL up to date with the choices.
import './request-monitor.js'

const form = /** @type {HTMLFormElement} */ (document.querySelector('[data-choices]'))
const url = /** @type {HTMLInputElement} */ (document.querySelector('[data-launch-url]'))
const go = /** @type {HTMLAnchorElement} */ (document.querySelector('[data-launch]'))
const place = /** @type {HTMLElement} */ (document.querySelector('[data-launch-place]'))
const { run = '' } = /** @type {HTMLElement} */ (document.querySelector('[data-monitor-list]'))
  .dataset

form.addEventListener('input', update)
form.addEventListener('change', (event) => {
  const { name } = /** @type {HTMLInputElement} */ (event.target)
  // The EHR knows the patient's visits, and whether this user may open the chart.
  if (name === 'patient' || name === 'client' || name === 'user') form.requestSubmit()
})

document.querySelector('[data-copy]')?.addEventListener('click', () => {
  url.select()
  navigator.clipboard.writeText(url.value).then(
    () => {
      showMessage('Copied.')
    },
    () => {
      showMessage('This browser does not let the page copy; the URL is selected.')
    },
  )
})

document.querySelector('[data-launch-here]')?.addEventListener('click', () => {
  const frame = document.createElement('iframe')
  frame.title = 'Launched app'
  frame.src = `/launch/direct?${choices(true).toString()}`
  place.replaceChildren(frame)
})

document.querySelector('[data-show-one]')?.addEventListener('click', () => {
  void showOne()
})

update()

function update() {
  url.value = `${location.origin}/launch/direct?${choices(false).toString()}`
  go.href = `/launch/direct?${choices(true).toString()}`
}

/** @param {boolean} isFromHere whether the list of requests is to show this launch only */
function choices(isFromHere) {
  const chosen = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') chosen.set(name, value)
  }
  if (isFromHere) chosen.set('run', run)
  return chosen
}

async function showOne() {
  const response = await fetch(`/launch/url?${choices(true).toString()}`)
  const shown = /** @type {HTMLElement} */ (document.querySelector('[data-one-launch]'))
  shown.textContent = await response.text()
}

/** @param {string} message */
function showMessage(message) {
  const said = /** @type {HTMLElement} */ (document.querySelector('[data-said]'))
  said.textContent = message
}
