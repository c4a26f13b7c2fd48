import { expectRead } from './chart-steps.ts'
import { expect, test } from './visit.ts'

test('a clinician signs in at the desk and opens the app in a pane beside the chart', async ({
  clinic,
  window,
}) => {
  await window.open(`${clinic.ehr}?patient=story-heart-failure`)
  await window.press('button', 'Dr. Amal Haddad')
  await window.press('button', 'Sidechart beside the chart')
  await expectRead(await window.frame(), 'BEAULIEU, Odette')
  expect((await window.texts('header')).join()).toContain('Dr. Amal Haddad')
})

test('a clinician opens the app in a new window, and finds the chart there after a reload', async ({
  clinic,
  window,
}) => {
  await window.open(`${clinic.ehr}?patient=story-healthy-young`)
  await window.press('button', 'Dr. Amal Haddad')
  const chart = await window.windowOpenedBy(() => window.press('link', 'New window'))
  await expectRead(chart, 'OKAFOR, Daniel')
  await clinic.clearLog()
  await chart.reload()
  await expectRead(chart, 'OKAFOR, Daniel')
  const asked = await clinic.log()
  expect(asked.map(({ kind }) => kind)).toContain('fhir')
  expect(asked.map(({ kind }) => kind)).not.toContain('authorization')
})

test('a launch that asks for consent is answered inside the pane', async ({ clinic, window }) => {
  await window.open(`${clinic.ehr}simulator?patient=story-heart-failure&consent=ask`)
  await window.press('button', 'Launch here')
  const pane = await window.frame()
  await pane.press('button', 'Allow')
  await expectRead(pane, 'BEAULIEU, Odette')
})

test('a patient goes from the portal to the app, signs in, allows it, and reads their own chart', async ({
  clinic,
  window,
}) => {
  await window.open(clinic.portal)
  await window.press('button', 'Nguyen, Thi Lan')
  await window.press('link', 'Open my chart in Sidechart')
  const { host } = new URL(clinic.ehr)
  await window.press('link', `Local sandbox EHR ${host} For trying out: invented patients`)
  await window.press('button', 'Continue as Nguyen, Thi Lan')
  await window.press('button', 'Allow')
  await expectRead(window, 'NGUYEN, Thi Lan')
})
