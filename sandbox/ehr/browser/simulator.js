// The launch simulator in the browser: the launch URL follows the choices, a chosen patient brings its visits.
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
  // Their visits, and whether this user may open the chart, are the EHR's to say.
  if (name === 'patient' || name === 'client' || name === 'user') form.requestSubmit()
})

document.querySelector('[data-copy]')?.addEventListener('click', () => {
  url.select()
  navigator.clipboard.writeText(url.value).then(
    () => {
      say('Copied.')
    },
    () => {
      say('This browser does not let the page copy; the URL is selected.')
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

/** @param {boolean} isFromHere whether the launch is to be told apart in the list of requests */
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

/** @param {string} words */
function say(words) {
  const said = /** @type {HTMLElement} */ (document.querySelector('[data-said]'))
  said.textContent = words
}
