import type { FhirResource } from 'fhir/r4'
import { expect, test } from 'vitest'
import { userEvent, type Locator } from 'vitest/browser'
import { medicationLanes } from '#src/messages/en/medication-lanes.ts'
import { medicationsPage } from '#src/messages/en/medications-page.ts'
import { news } from '#src/messages/en/news.ts'
import { orders } from '#src/messages/en/orders.ts'
import { PanelsProvider } from '#src/queries/panels-provider.tsx'
import { fhirSession } from '#src/testing/fhir-session.ts'
import { medicationRequest } from '#src/testing/medication-request.ts'
import { bloodPressure, laboratoryResult } from '#src/testing/observation.ts'
import { patient } from '#src/testing/patient.ts'
import { renderInChart } from '#src/testing/render-in-chart.tsx'
import { MedicationsPage } from './medications-page.tsx'

const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
const until = (days: number) => ({
  dosageInstruction: [
    { text: 'once daily', timing: { repeat: { boundsPeriod: { end: ago(days) } } } },
  ],
})

const textOf = (place: Locator) => () => place.element().textContent

/** The page, and where its address leads. */
async function pageOf(resources: readonly FhirResource[], start = '') {
  const session = fhirSession([patient(), ...resources])
  const { screen, address } = await renderInChart(
    <PanelsProvider>
      <MedicationsPage messages={{ medicationLanes, medicationsPage, news, orders }} />
    </PanelsProvider>,
    session,
    { at: `/e/ehr/chart/launch/screen${start}` },
  )
  const list = screen.getByRole('region', { name: 'Medications', exact: true })
  const drawing = screen.getByRole('region', { name: 'At the same time', exact: true })
  return { screen, list, drawing, visited: address.steps }
}

const warfarin = [
  medicationRequest('first', {
    medicationCodeableConcept: { text: 'warfarin 5 mg tablet' },
    status: 'stopped',
    statusReason: { text: 'INR 6.2' },
    ...until(200),
  }),
  medicationRequest('second', {
    medicationCodeableConcept: { text: 'warfarin 5 mg tablet' },
    authoredOn: ago(190),
    reasonCode: [{ text: 'Atrial fibrillation' }],
    requester: { display: 'Dr. Singh' },
    dispenseRequest: {
      numberOfRepeatsAllowed: 4,
      quantity: { value: 90, unit: 'tablet' },
      expectedSupplyDuration: {
        value: 90,
        unit: 'days',
        system: 'http://unitsofmeasure.org',
        code: 'd',
      },
    },
    priorPrescription: { reference: 'MedicationRequest/first' },
  }),
]

test('reason, prescriber and supply stand in the row of an order, and what it replaced one press away', async () => {
  const { list } = await pageOf(warfarin)
  await expect
    .poll(textOf(list.getByRole('heading', { name: /^Current/ })))
    .toContain('Orders, not proof of intake.')
  await expect
    .poll(textOf(list))
    .toMatch(
      /for Atrial fibrillation · by Dr. Singh · dispense 90 tablet · supply for 90 days · 4 refills/,
    )
  await list.getByRole('button', { name: '1 linked order' }).click()
  await expect
    .poll(textOf(list.getByRole('list').filter({ hasText: 'stopped: INR 6.2' }).first()))
    .toMatch(/^warfarin 5 mg tablet/)
})

test('days of supply that the quantity contradicts are a conflict in the row', async () => {
  const supplied = (days: number) => ({
    quantity: { value: 30, unit: 'tablets' },
    expectedSupplyDuration: {
      value: days,
      unit: 'days',
      system: 'http://unitsofmeasure.org',
      code: 'd',
    },
  })
  const once = {
    timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } },
    doseAndRate: [{ doseQuantity: { value: 1, unit: 'tablet' } }],
  }
  const { list } = await pageOf([
    medicationRequest('a', { dosageInstruction: [once], dispenseRequest: supplied(90) }),
    medicationRequest('b', { dosageInstruction: [once], dispenseRequest: supplied(30) }),
  ])
  const conflict = list.getByText(/^Contradiction: quantity “30 tablets” at 1 a day, supply for/)
  await expect.element(conflict).toBeVisible()
  expect(conflict.elements()).toHaveLength(1)
})

test('stopped with its reason, replaced, completed and what has no date each have a head of their own', async () => {
  const { list, visited } = await pageOf([
    ...warfarin,
    medicationRequest('course', { status: 'completed', ...until(20) }),
    medicationRequest('undated', { status: 'stopped' }),
    medicationRequest('long-ago', { status: 'completed', ...until(800) }),
    medicationRequest('never', { doNotPerform: true }),
  ])
  const heads = () =>
    list
      .getByRole('heading', { level: 4 })
      .elements()
      .map((head) => head.textContent)
  await expect.poll(heads).toEqual(['Stopped · 1', 'Completed · 1', 'Stopped, date not sent · 1'])
  await expect.poll(textOf(list)).toMatch(/stopped: INR 6.2/)
  await expect.poll(textOf(list)).toMatch(/Current according to the EHR · 1/)
  expect(list.element().textContent).not.toContain('Medication long-ago')
  await list.getByRole('button', { name: /^Ended before .* · 1$/ }).click()
  await expect.poll(textOf(list)).toMatch(/Medication long-ago/)
  await list.getByRole('button', { name: 'Medication long-ago' }).click()
  expect(visited).toEqual([
    expect.stringMatching(/^replace \?open=[0-9a-z]+$/),
    expect.stringMatching(/^replace \?open=[0-9a-z]+\.[0-9a-z]+$/),
  ])
})

test('find and changed since narrow the list down, say how far, and claim nothing of what has no date', async () => {
  const { screen, list, visited } = await pageOf([
    ...warfarin,
    medicationRequest('undated', { status: 'stopped' }),
  ])
  await expect.poll(textOf(list)).toMatch(/Ended since/)
  await list.getByRole('button', { name: '1 y' }).click()
  await expect.poll(textOf(list)).toMatch(/2 of 3 orders shown · 1 more ended/)
  expect(visited).toEqual(['replace ?changed=1y'])
  await screen.getByRole('searchbox').fill('atrial')
  await expect.poll(textOf(list)).toMatch(/1 of 3 orders shown/)
  await screen.getByRole('searchbox').fill('aspirin')
  await screen.getByRole('button', { name: 'Show all orders' }).click()
  await expect.poll(textOf(list)).toMatch(/Ended since/)
})

test('an absence is claimed only where everything was read and nothing is narrowed down', async () => {
  const { list } = await pageOf([medicationRequest('only', { doNotPerform: true })])
  await expect.poll(textOf(list)).toMatch(/Do not give: Medication only/)
  await expect.poll(textOf(list)).toMatch(/None current according to the EHR/)
  await expect.poll(textOf(list)).toMatch(/None ended in this time, by the dates sent/)
})

const inr = (days: number, value: number) =>
  laboratoryResult({
    code: { coding: [{ system: 'http://loinc.org', code: '6301-6' }], text: 'INR' },
    effectiveDateTime: ago(days),
    valueQuantity: { value, unit: 'INR' },
  })

test('the drawing is read by keyboard: the values and orders of a moment, and what changed that day', async () => {
  const { drawing } = await pageOf([...warfarin, inr(250, 2.4), inr(195, 2.1), inr(3, 3.1)])
  await expect.poll(textOf(drawing)).toMatch(/INR 3\.1.*Orders in force then.*warfarin 5 mg tablet/)
  const hair = drawing.getByRole('slider')
  hair.element().focus()
  await userEvent.keyboard('{ArrowDown}')
  await expect
    .poll(textOf(drawing))
    .toMatch(/Changed that day.*warfarin 5 mg tablet.* began.*From then on/)
  await userEvent.keyboard('{Home}')
  await expect.poll(textOf(drawing)).toMatch(/INR 2\.4/)
  expect(hair.element().getAttribute('aria-valuetext')).toContain('INR 2.4')
})

test('the days on which orders changed are one press each; the drawing is read where it is pressed', async () => {
  const { drawing } = await pageOf([...warfarin, inr(250, 2.4), inr(195, 2.1), inr(3, 3.1)])
  const days = drawing.getByRole('group', { name: 'Orders changed' })
  await expect.poll(() => days.getByRole('button').elements().length).toBe(1)
  const newest = days.getByRole('button').first()
  await expect.element(newest).toHaveAttribute('aria-pressed', 'false')
  await newest.click()
  await expect.element(newest).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(textOf(drawing)).toMatch(/Changed that day.*warfarin 5 mg tablet.* began/)
  // Somewhere on its left is the oldest moment.
  await drawing.getByRole('slider').click({ position: { x: 1, y: 60 } })
  await expect.poll(textOf(drawing)).toMatch(/INR 2\.4/)
  await expect.element(newest).toHaveAttribute('aria-pressed', 'false')
})

test('a list that names no order by its code says so; lines are added and taken away by hand', async () => {
  const { drawing, visited } = await pageOf([
    ...warfarin,
    inr(3, 3.1),
    bloodPressure(120, 80, { effectiveDateTime: ago(2) }),
  ])
  await drawing.getByRole('button', { name: 'INR · warfarin' }).click()
  expect(visited).toEqual(['replace ?together=inr'])
  await expect.poll(textOf(drawing)).toContain('No order here carries a code of this list')
  await expect.poll(textOf(drawing)).not.toContain('Blood pressure 120/80')
  await drawing.getByRole('button', { name: 'Choose lines' }).click()
  await drawing.getByRole('checkbox', { name: 'Blood pressure' }).click()
  await expect.poll(textOf(drawing)).toContain('Blood pressure 120/80 mmHg')
  await drawing.getByRole('checkbox', { name: /^warfarin/ }).click()
  await expect.poll(textOf(drawing)).toContain('none among those drawn')
})

test('what is drawn and read stands in the address without a name, an id or a date, and is there again', async () => {
  const resources = [...warfarin, inr(250, 2.4), inr(195, 2.1), inr(3, 3.1)]
  const { drawing, screen, visited } = await pageOf(resources)
  await drawing.getByRole('button', { name: 'Choose lines' }).click()
  await drawing.getByRole('checkbox', { name: /^warfarin/ }).click()
  drawing.getByRole('slider').element().focus()
  await userEvent.keyboard('{ArrowLeft>3/}')
  await expect.poll(textOf(drawing)).toMatch(/INR 2\.4/)
  const key = '[0-9a-z]{1,7}'
  // A key that is held tells the address nothing until it is let go.
  expect(visited).toEqual([
    'replace ?choose',
    expect.stringMatching(new RegExp(`^replace \\?without=${key}&choose$`)),
    expect.stringMatching(new RegExp(`^replace \\?without=${key}&choose&moment=${key}$`)),
  ])
  const last = visited.at(-1)?.replace('replace ', '')
  await screen.unmount()
  const again = await pageOf(resources, last)
  await expect.poll(textOf(again.drawing)).toMatch(/INR 2\.4.*none among those drawn/)
  await expect.element(again.drawing.getByRole('checkbox', { name: /^warfarin/ })).not.toBeChecked()
})

test('what cannot be drawn is listed, and no cause is claimed', async () => {
  const { drawing } = await pageOf([
    medicationRequest('undated', {}),
    medicationRequest('stopped', { status: 'stopped', authoredOn: ago(30) }),
  ])
  await expect.poll(textOf(drawing)).toMatch(/Not on the time axis · 1.*undated.*start not sent/)
  await expect
    .poll(textOf(drawing))
    .toMatch(/Medication stopped, ordered .*: stopped, end not sent/)
  await expect.poll(textOf(drawing)).toContain('same time does not mean cause')
})

test('orders of one code stand under a heading that says that nobody linked them', async () => {
  const coded = {
    medicationCodeableConcept: {
      text: 'warfarin 5 mg tablet',
      coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '855332' }],
    },
  }
  const { list } = await pageOf([
    medicationRequest('one', { ...coded, authoredOn: ago(20) }),
    medicationRequest('two', { ...coded, authoredOn: ago(10) }),
    medicationRequest('uncoded', { medicationCodeableConcept: { text: 'warfarin 5 mg tablet' } }),
  ])
  await list.getByRole('button', { name: '1 order with the same code' }).first().click()
  await expect
    .poll(textOf(list))
    .toContain('Same product or ingredient by the codes sent, not linked by the source')
  expect(list.getByRole('button', { name: /linked/ }).elements()).toEqual([])
  expect(list.getByRole('button', { name: /with the same code/ }).elements()).toHaveLength(2)
})
