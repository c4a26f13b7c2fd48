import { afterEach, describe, expect, test, vi } from 'vitest'
import { exportRecords } from '#src/exports/let-out.ts'
import { frCa } from '#src/messages/fr-CA/first-screen.ts'
import { opaqueKey } from '#src/presentation/opaque-key.ts'
import { englishView } from '#src/testing/english-view.ts'
import { fhirSession } from '#src/testing/fhir-session.ts'
import { loinc } from '#src/testing/loinc.ts'
import { medicationRequest } from '#src/testing/medication-request.ts'
import {
  bloodPressure,
  interpretation,
  laboratoryResult,
  vitalSign,
} from '#src/testing/observation.ts'
import { patient } from '#src/testing/patient.ts'
import { ucum } from '#src/testing/quantity.ts'
import { renderInChart } from '#src/testing/render-in-chart.tsx'
import { ChartShell } from './chart-shell.tsx'
import '#src/ui/values.css'

const today = new Date().toISOString()

const resources = [
  patient(),
  laboratoryResult({
    id: 'k1',
    status: 'preliminary',
    valueQuantity: ucum(5.7, 'mmol/L'),
    interpretation: interpretation('H'),
    referenceRange: [{ low: ucum(3.5, 'mmol/L'), high: ucum(5, 'mmol/L') }],
    effectiveDateTime: today,
  }),
  laboratoryResult({
    id: 'k2',
    valueQuantity: ucum(6.2, 'mmol/L'),
    interpretation: interpretation('HH'),
    effectiveDateTime: '2026-10-24T08:00:00Z',
  }),
  laboratoryResult({
    id: 'na',
    code: loinc('2951-2', 'Sodium'),
    valueQuantity: ucum(140, 'mmol/L'),
    interpretation: interpretation('N'),
    effectiveDateTime: today,
  }),
  laboratoryResult({
    id: 'x',
    code: { text: '=cmd()' },
    valueString: '=1+1',
    effectiveDateTime: today,
  }),
  bloodPressure(105, 60, { effectiveDateTime: today }),
  bloodPressure(131, 72, {
    id: 'earlier-pressure',
    effectiveDateTime: new Date(Date.now() - 30 * 86_400_000).toISOString(),
  }),
  vitalSign('8867-4', { valueQuantity: ucum(49, '/min'), effectiveDateTime: today }),
  medicationRequest('a', { authoredOn: '2026-03-07', requester: { display: 'Dr. A' } }),
  medicationRequest('b', { doNotPerform: true }),
]

type Parts = NonNullable<Parameters<typeof fhirSession>[1]>

/** The chart of an invented patient, once everything late is there. */
async function openChart(parts: Parts = {}, view = englishView(), at = '/e/ehr/chart/launch') {
  const session = fhirSession(resources, parts)
  const { screen } = await renderInChart(<ChartShell />, session, { view, at })
  await expect.poll(() => screen.container.querySelector('.reader')).not.toBeNull()
  const read = '[data-ring=complete], [data-ring=incomplete]'
  // The summary has three; any other screen is waited for by whoever opens it.
  if (at === '/e/ehr/chart/launch')
    await expect.poll(() => screen.container.querySelectorAll(read).length).toBe(3)
  return { screen, session }
}

/** What is put on the clipboard, by its type. */
function clipboard() {
  const written: Record<string, string>[] = []
  const write = vi.spyOn(navigator.clipboard, 'write').mockImplementation(async ([item]) => {
    const forms = (item?.types ?? []).map(
      async (type) => [type, await (await item?.getType(type))?.text()] as const,
    )
    written.push(Object.fromEntries(await Promise.all(forms)) as Record<string, string>)
  })
  return { write, written }
}

/** The text of a file that is downloaded next. */
function downloads() {
  const files: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.push(file as Blob)
    return 'blob:nothing'
  })
  const names: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    names.push(this.download)
  })
  return { files, names }
}

/** What of a part can be taken with one press. */
function partOf(screen: Awaited<ReturnType<typeof openChart>>['screen'], name: string) {
  return screen.getByRole('dialog').getByRole('group', { name })
}

/** The last line of each panel; there are three. */
function completenessLines(): Element[] {
  const lines = [...document.querySelectorAll('[data-ring] > .completeness__ring + span')]
  expect(lines).toHaveLength(3)
  return lines
}

const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim()

afterEach(() => {
  vi.restoreAllMocks()
})

describe('a copy says what the screen says', () => {
  test.each([
    ['in English', englishView()],
    ['in French', { ...englishView(), locale: 'fr-CA' as const, t: frCa }],
  ])('%s: names, values, units and flags of every row', async (_language, view) => {
    const { screen } = await openChart({}, view)
    const { written } = clipboard()
    await screen.getByRole('button', { name: /^(Copy|Copier)…/ }).click()
    await screen.getByRole('button', { name: /^(Copy as a table|Copier en tableau)$/ }).click()
    await expect.poll(() => written.length).toBe(1)
    const lines =
      written[0]?.['text/plain']?.split('\n').map((line) => line.split('\t').map(plain)) ?? []
    const rows = [...document.querySelectorAll('.rows .row')]
    expect(rows.length).toBeGreaterThan(2)
    for (const row of rows) {
      const name = plain(row.querySelector('.row__name')?.textContent)
      const shown = plain(row.querySelector('.value--number, .row__words')?.textContent)
      const line = lines.find(([own]) => own?.replace(/^'/, '') === name)
      expect(line?.slice(0, 3).map((cell) => cell.replace(/^'/, ''))).toEqual([
        name,
        shown,
        plain(row.querySelector('.unit')?.textContent),
      ])
      for (const flag of row.querySelectorAll('.row__flag .sr-only'))
        if (!/not judged|non évalué/.test(flag.textContent))
          expect(line?.[3]).toContain(flag.textContent)
    }
    const pressure = plain(document.querySelector('.pressure__value')?.textContent)
    expect(pressure).toContain(lines.find(([own]) => own === view.t.vitalSigns.bloodPressure)?.[1])
    for (const order of document.querySelectorAll('.medication__open'))
      expect(lines.map(([own]) => own)).toContain(plain(order.textContent))
    for (const foot of completenessLines())
      expect(plain(written[0]?.['text/plain'])).toContain(plain(foot.textContent))
  })

  test('as HTML and text at once, without an identifier, and with one where that is asked', async () => {
    const { screen, session } = await openChart()
    const { written } = clipboard()
    await screen.getByRole('button', { name: 'Copy…' }).click()
    await screen.getByRole('button', { name: 'Copy as a table' }).click()
    await expect.element(screen.getByText(/^Copied: \d+ rows/)).toBeVisible()
    expect(Object.keys(written[0] ?? {}).toSorted()).toEqual(['text/html', 'text/plain'])
    expect(JSON.stringify(written)).not.toMatch(/BEAULIEU|1957/)
    await screen.getByRole('checkbox', { name: /^Add name/ }).click()
    await screen.getByRole('button', { name: 'Copy as text for a note' }).click()
    await expect
      .poll(() => written[1]?.['text/plain'])
      .toContain('BEAULIEU, Odette · Born 14 Mar 1957')
    expect(exportRecords(session).map(({ kind }) => kind)).toEqual(['copy', 'copy'])
  })

  test('where a frame may not write the clipboard, the text is there and selected', async () => {
    const { screen } = await openChart()
    clipboard().write.mockRejectedValue(new DOMException('denied', 'NotAllowedError'))
    await screen.getByRole('button', { name: 'Copy…' }).click()
    await screen.getByRole('button', { name: 'Copy as a table' }).click()
    const text = screen.getByRole('textbox', { name: 'The text to copy' })
    await expect.element(text).toHaveFocus()
    const area = text.element() as HTMLTextAreaElement
    expect(area.value).toContain('Potassium\t5.7\tmmol/L\tH')
    expect([area.selectionStart, area.selectionEnd]).toEqual([0, area.value.length])
    await expect.element(screen.getByText(/not allowed to write to the clipboard/)).toBeVisible()
  })
})

test('the week’s results of the summary are three presses away', async () => {
  const { screen } = await openChart()
  const { written } = clipboard()
  await screen.getByRole('button', { name: 'Copy…' }).click()
  await partOf(screen, 'Laboratory results')
    .getByRole('button', { name: 'Last 7 days · 3' })
    .click()
  await screen.getByRole('button', { name: 'Copy as text for a note' }).click()
  await expect.poll(() => written[0]?.['text/plain']).toContain('Potassium 5.7 mmol/L')
  expect(written[0]?.['text/plain']).not.toContain('6.2')
  expect(written[0]?.['text/plain']).not.toContain('Medications')
})

describe('a screen that is narrowed down leaves as it is shown, and says by what', () => {
  const at = '/e/ehr/chart/launch'
  /** What the dialog shows of a copy: what was chosen, and the first cell of each row. */
  const chosen = () => plain(document.querySelector('.export__preview h3')?.textContent)
  const names = () =>
    [...document.querySelectorAll('.export__preview td:first-child')].map((cell) =>
      plain(cell.textContent),
    )
  async function copied(address: string, find: string) {
    const { screen } = await openChart({}, englishView(), at + address)
    const field = screen.getByRole('searchbox')
    await expect.element(field).toBeVisible()
    if (find !== '') await field.fill(find)
    await screen.getByRole('button', { name: 'Copy…' }).click()
    await expect.poll(chosen).not.toBe('')
    return screen
  }

  test.each<[string, string, string, string[]]>([
    ['/results', 'sod', '(“sod”)', ['Sodium']],
    ['/results?flagged', '', '(flagged)', ['Potassium']],
    ['/results?trend', '', '(with a trend)', ['Potassium']],
    ['/results?flagged', 'sod', '(“sod”, flagged)', []],
    [`/results?pins=${opaqueKey('loinc:2951-2')}`, '', '(pinned first)', ['Sodium']],
    ['/medications', 'dr.', '(“dr.”)', ['Medication a']],
    ['/medications?changed=90d', '', '(Changed since: 90 d)', []],
  ])('%s, %j', async (address, find, filters, first) => {
    await copied(address, find)
    expect(chosen()).toContain(`As on screen ${filters}`)
    expect(names().slice(0, Math.max(1, first.length))).toEqual(first)
    if (first.length === 0 || find !== '') expect(names()).toEqual(first)
  })

  test('nothing typed: the whole of the screen; what was typed elsewhere is forgotten', async () => {
    const screen = await copied('/medications', 'dr.')
    await screen.getByRole('button', { name: 'Close' }).click()
    await screen.getByRole('link', { name: 'Results', exact: true }).click()
    await expect.element(screen.getByRole('grid')).toBeVisible()
    await screen.getByRole('button', { name: 'Copy…' }).click()
    await expect.poll(chosen).toBe('Laboratory results · Latest of each')
    expect(names()).toEqual(expect.arrayContaining(['Potassium', 'Sodium']))
  })

  test('printed by the browser’s own command, too', async () => {
    const { screen } = await openChart({}, englishView(), `${at}/results`)
    await screen.getByRole('searchbox').fill('sod')
    await expect.poll(() => screen.getByRole('grid').element().textContent).not.toMatch(/Potassium/)
    // Before everything is read, nothing is called the latest.
    await expect.poll(() => document.body.textContent).not.toMatch(/so far/)
    window.dispatchEvent(new Event('beforeprint'))
    const paper = plain(document.querySelector('body > .paper')?.textContent)
    window.dispatchEvent(new Event('afterprint'))
    expect(paper).toContain('Laboratory results · Latest of each · As on screen (“sod”)')
    expect(paper).not.toContain('Potassium')
  })
})

describe('files', () => {
  test('CSV is guarded; the Bundle holds what was sent, and the Medication behind an order', async () => {
    const { screen, session } = await openChart()
    const { files, names } = downloads()
    await screen.getByRole('button', { name: 'Copy…' }).click()
    await screen.getByRole('button', { name: 'Save as CSV' }).click()
    const csv = await files[0]?.text()
    expect(csv).toContain(`"'=cmd()","'=1+1"`)
    expect(csv).not.toContain('"=')
    await screen.getByRole('button', { name: 'Save as FHIR' }).click()
    const bundle = JSON.parse((await files[1]?.text()) ?? '') as {
      entry: { fullUrl: string; resource: { id: string } }[]
    }
    expect(bundle.entry.map(({ resource }) => resource.id)).toEqual(
      expect.arrayContaining(['k1', 'na', 'x', 'a', 'b']),
    )
    expect(bundle.entry.some(({ fullUrl }) => fullUrl.includes('/Patient/'))).toBe(false)
    expect(names).toEqual([
      expect.stringMatching(/^sidechart-\d{4}-\d\d-\d\d\.csv$/),
      expect.stringMatching(/^sidechart-\d{4}-\d\d-\d\d\.fhir\.json$/),
    ])
    expect(exportRecords(session).map(({ fileName }) => fileName)).toEqual(names)
    await expect.element(screen.getByText(/^Saved as sidechart/)).toBeVisible()
  })
})

describe('paper', () => {
  const paper = () => document.querySelector('body > .paper')

  test('the browser’s own printing prints it, and takes it away again', async () => {
    const { session } = await openChart()
    window.dispatchEvent(new Event('beforeprint'))
    const text = plain(paper()?.textContent)
    for (const part of [
      'BEAULIEU, Odette',
      'Born 14 Mar 1957',
      'Potassium',
      '5.7',
      '6.2',
      '105/60',
    ])
      expect(text).toContain(part)
    for (const foot of completenessLines()) expect(text).toContain(plain(foot.textContent))
    expect(text).not.toMatch(/\b\d+ (min|h|d|mo|y)\b(?! )/)
    window.dispatchEvent(new Event('afterprint'))
    await expect.poll(paper).toBeNull()
    expect(exportRecords(session).map(({ kind }) => kind)).toEqual(['print'])
  })

  test('blood pressures are drawn above their table, at the width of the paper, as many as are said', async () => {
    const { screen } = await openChart()
    window.dispatchEvent(new Event('beforeprint'))
    const drawing = paper()?.querySelector('.paper__pressures')
    expect(drawing?.querySelector('svg')?.getAttribute('width')).toBe('700')
    expect(drawing?.querySelectorAll('.plot__pressure').length).toBe(2)
    expect(plain(drawing?.textContent)).toContain('mmHg: 2 of 2 readings')
    window.dispatchEvent(new Event('afterprint'))
    // A copy is a table, and holds no drawing.
    await screen.getByRole('button', { name: 'Copy…' }).click()
    await expect
      .poll(() => document.querySelector('.export__preview')?.textContent)
      .toMatch(/105\/60/)
    expect(document.querySelector('.export__preview svg')).toBeNull()
  })

  test('what is chosen is printed, and counted once', async () => {
    const { screen, session } = await openChart()
    const print = vi.spyOn(window, 'print').mockImplementation(() => {
      window.dispatchEvent(new Event('beforeprint'))
    })
    await screen.getByRole('button', { name: 'Print…' }).click()
    await partOf(screen, 'Laboratory results')
      .getByRole('button', { name: 'Everything read · 4' })
      .click()
    await screen.getByRole('button', { name: 'Print', exact: true }).click()
    expect(print).toHaveBeenCalledOnce()
    const heads = [...(paper()?.querySelectorAll('.paper__table thead th') ?? [])].map(
      ({ textContent }) => textContent,
    )
    expect(heads[0]).toBe('Test')
    expect(heads.length).toBe(4)
    expect(paper()?.textContent).not.toContain('Medications')
    expect(exportRecords(session)).toHaveLength(1)
    window.dispatchEvent(new Event('afterprint'))
  })

  test('switched off, nothing of the chart is printed', async () => {
    const { screen, session } = await openChart({ exportsOff: ['print'] })
    await expect.element(screen.getByRole('button', { name: 'Copy…' })).toBeVisible()
    await expect.element(screen.getByRole('button', { name: 'Print…' })).not.toBeInTheDocument()
    window.dispatchEvent(new Event('beforeprint'))
    expect(paper()?.textContent).toBe('Printing is switched off for this chart.')
    expect(exportRecords(session)).toEqual([])
    window.dispatchEvent(new Event('afterprint'))
  })
})

test('when the session is over, what was saved and copied is named, and nothing of the chart', async () => {
  const { screen, session } = await openChart()
  const { names } = downloads()
  clipboard()
  await screen.getByRole('button', { name: 'Copy…' }).click()
  await screen.getByRole('button', { name: 'Save as CSV' }).click()
  await screen.getByRole('button', { name: 'Copy as a table' }).click()
  await expect.element(screen.getByText(/^Copied/)).toBeVisible()
  session.endNow('by-reader')
  const end = () => plain(screen.getByRole('alert').element().textContent)
  await expect.poll(end).toContain(`saved from the chart: ${String(names[0])}.`)
  expect(end()).toContain('The clipboard may still hold what was copied.')
  expect(end()).not.toContain('Potassium')
})

test('what is switched off is not offered', async () => {
  const { screen } = await openChart({ exportsOff: ['copy', 'csv'] })
  await screen.getByRole('button', { name: 'Copy…' }).click()
  await expect.element(screen.getByRole('button', { name: 'Save as FHIR' })).toBeVisible()
  for (const name of ['Copy as a table', 'Copy as text for a note', 'Save as CSV'])
    await expect.element(screen.getByRole('button', { name })).not.toBeInTheDocument()
})

test('a screen without any of the chart’s values offers nothing', async () => {
  const { screen } = await openChart({}, englishView(), '/e/ehr/chart/launch/report')
  await expect.element(screen.getByRole('heading', { name: 'Session report' })).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Copy…' })).not.toBeInTheDocument()
})
