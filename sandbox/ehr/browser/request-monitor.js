// Lists the requests that apps make, live from the EHR's access log.

const list = /** @type {HTMLElement} */ (document.querySelector('[data-monitor-list]'))
const count = /** @type {HTMLElement} */ (document.querySelector('[data-monitor-count]'))
const kind = /** @type {HTMLSelectElement} */ (document.querySelector('[data-monitor-kind]'))
const { run, client } = list.dataset
/** A browser cannot show a whole log of 20,000 lines. */
const maxListed = 1000
let last = 0
let shown = 0

kind.addEventListener('change', () => {
  for (const item of list.children) hideOthers(/** @type {HTMLElement} */ (item))
})
document.querySelector('[data-monitor-clear]')?.addEventListener('click', () => {
  list.replaceChildren()
  shown = 0
  count.textContent = 'none yet'
})

void begin()

async function begin() {
  // The simulator's page lists only what happens from now on.
  if (run) last = Math.max(0, ...(await linesAfter(0)).map(({ line }) => line))
  for (;;) {
    // One after the other: two at once would list what is new twice.
    await update()
    await new Promise((resolve) => setTimeout(resolve, 700))
  }
}

async function update() {
  const lines = await linesAfter(last)
  last = Math.max(last, ...lines.map(({ line }) => line))
  const wanted = lines.filter(isWanted)
  if (wanted.length === 0) return
  for (const line of wanted.slice(-maxListed)) {
    const item = entry(line)
    hideOthers(item)
    list.prepend(item)
  }
  while (list.children.length > maxListed) list.lastElementChild?.remove()
  shown += wanted.length
  const listed = shown > maxListed ? `, the newest ${String(maxListed)} listed` : ''
  count.textContent = `${String(shown)} so far${listed}`
}

/** @param {Line} line */
function isWanted(line) {
  const isOfAnother = run && line.launch !== undefined && line.launch !== run
  const isOfAnotherClient = client && line.client !== undefined && line.client !== client
  return !isOfAnother && !isOfAnotherClient
}

/**
 * @typedef {Record<string, unknown> & { line: number, kind: string, time: string, launch?: string, client?: string }} Line
 * @param {number} after
 * @returns {Promise<Line[]>}
 */
async function linesAfter(after) {
  try {
    const signal = AbortSignal.timeout(10_000)
    const response = await fetch(`/log?after=${String(after)}`, { signal })
    const lines = await response.text()
    return lines === ''
      ? []
      : lines.split('\n').map((line) => /** @type {Line} */ (JSON.parse(line)))
  } catch {
    count.textContent = 'the EHR does not answer'
    return []
  }
}

/** @param {HTMLElement} item */
function hideOthers(item) {
  item.hidden = kind.value !== '' && item.dataset['kind'] !== kind.value
}

/** @param {Line} line */
function entry(line) {
  const item = document.createElement('li')
  item.dataset['kind'] = line.kind
  item.className = isRefused(line) ? 'refused' : ''
  const details = document.createElement('details')
  const summary = document.createElement('summary')
  summary.append(
    text('time', line.time.slice(11, 23)),
    text('span', line.kind === 'fhir' ? 'FHIR' : line.kind, 'kind'),
    text('code', title(line)),
    text('span', outcome(line), 'outcome'),
  )
  details.append(summary, table('Asked', asked(line)), table('Answered', answered(line)))
  item.append(details)
  return item
}

/** @param {Line} line */
function isRefused(line) {
  if (line.kind === 'fault') return true
  if (line.kind === 'fhir') return Number(line['status']) >= 400
  return line['outcome'] !== undefined && line['outcome'] !== 'granted'
}

/** @param {Line} line */
function title(line) {
  if (line.kind === 'fhir') return `${words(line['method'])} ${fhirTitle(words(line['url']))}`
  if (line.kind === 'token') return words(line['grantType']) || 'token request'
  if (line.kind === 'authorization') return `${words(line['method'])} authorize`
  if (line.kind === 'fault') return `${words(line['method'])} ${words(line['url'])}`
  return `for ${words(line['patient']) || 'no patient'}`
}

/**
 * A readable form of the URL: decoded, and without the opaque name in a next link.
 * @param {string} url
 */
function fhirTitle(url) {
  const [path = '', query = ''] = url.split('?')
  if (path === '' && query.startsWith('_page=')) return 'next page'
  const parameters = [...new URLSearchParams(query)].map(([name, value]) => `${name}=${value}`)
  return [path, ...(parameters.length > 0 ? [parameters.join(' & ')] : [])].join(' ? ')
}

/** @param {Line} line */
function outcome(line) {
  if (line.kind === 'fault') return words(line['fault'])
  if (line.kind !== 'fhir') return words(line['outcome'])
  const answer = /** @type {Record<string, unknown>} */ (line['answer'] ?? {})
  const { entries, total, next, issue } = answer
  return [
    words(line['status']),
    entries === undefined ? '' : `${words(entries)} of ${words(total) || 'an unknown number'}`,
    next === true ? 'more to come' : '',
    words(issue),
    line['milliseconds'] === undefined
      ? ''
      : `${String(Math.round(Number(line['milliseconds'])))} ms`,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/**
 * @param {Line} line
 * @returns {[string, unknown][]}
 */
function asked(line) {
  const known = Object.entries({
    client: line.client,
    user: line['user'],
    patient: line['patient'],
  })
  const parameters = line['parameters']
  if (line.kind !== 'fhir') return [...known, ...membersOf(parameters)]
  const query = words(line['url']).split('?')[1] ?? ''
  const form = typeof parameters === 'string' ? parameters : ''
  return [...known, ...new URLSearchParams(query), ...new URLSearchParams(form)]
}

/**
 * @param {Line} line
 * @returns {[string, unknown][]}
 */
function answered(line) {
  const answer = membersOf(line['answer'])
  return line.kind === 'fhir' ? [['status', line['status']], ...answer] : answer
}

/**
 * @param {string} name
 * @param {[string, unknown][]} rows
 */
function table(name, rows) {
  const whole = document.createElement('table')
  whole.append(text('caption', name))
  for (const [key, value] of rows) {
    if (value === undefined || value === null) continue
    const row = whole.insertRow()
    const head = text('th', key)
    head.setAttribute('scope', 'row')
    row.append(head, text('td', words(value)))
  }
  return whole
}

/**
 * @param {string} tag
 * @param {string} content
 * @param {string} [className]
 */
function text(tag, content, className = '') {
  const element = document.createElement(tag)
  element.textContent = content
  element.className = className
  return element
}

/** @param {unknown} value */
function words(value) {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/**
 * @param {unknown} value
 * @returns {[string, unknown][]}
 */
function membersOf(value) {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}
