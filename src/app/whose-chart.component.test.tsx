import type { FhirResource, Patient } from 'fhir/r4'
import { describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { toldFailure } from '#src/notices/failure.ts'
import type { Session } from '#src/smart/session.ts'
import { fhirSession } from '#src/testing/fhir-session.ts'
import { laboratoryResult } from '#src/testing/observation.ts'
import { patient } from '#src/testing/patient.ts'
import { renderInChart } from '#src/testing/render-in-chart.tsx'
import { ChartShell } from './chart-shell.tsx'

async function openChart(
  resources: readonly FhirResource[],
  parts: Partial<Session> = {},
  address = '/e/ehr/chart/launch',
) {
  const session = fhirSession(resources, parts)
  const { screen, queryClient } = await renderInChart(<ChartShell />, session, { at: address })
  const { container } = screen
  return {
    session,
    queryClient,
    container,
    text: () => container.textContent.replaceAll(/\s+/g, ' '),
  }
}

/** A session whose FHIR server answers the Patient read in its own way. */
function answering(resources: readonly FhirResource[], read: () => Response): Partial<Session> {
  const { fetch } = fhirSession(resources)
  return {
    fetch: (url, init) => (url.includes('/Patient/') ? Promise.resolve(read()) : fetch(url, init)),
  }
}

const result = laboratoryResult({ id: 'r', code: { text: 'Potassium' } })

describe('without an identity there is no chart', () => {
  test('a Patient read that fails leaves nothing of the chart on the page', async () => {
    const { text, container } = await openChart(
      [result],
      answering([result], () => new Response('', { status: 403 })),
    )
    await expect.poll(text).toContain('identity could not be read. No chart is shown.')
    expect(text()).not.toContain('Potassium')
    expect(text()).not.toContain('Complete')
    expect(container.querySelectorAll('.panel')).toHaveLength(0)
    await expect.poll(text).toContain('SC-NO-IDENTITY')
    expect(text()).toContain('Sign out')
    expect(document.activeElement).toBe(container.querySelector('main [role=alert] h1'))
  })

  test('nor is there one where the sign-in does not include the patient', async () => {
    const { text } = await openChart([patient(), result], {
      grantedScopes: ['patient/Observation.rs', 'patient/MedicationRequest.rs'],
    })
    await expect.poll(text).toContain('Your sign-in does not include the patient’s identity')
    await expect.poll(text).toContain('SC-IDENTITY-NOT-PERMITTED')
    expect(text()).not.toContain('Potassium')
  })
})

describe('the wrong patient', () => {
  test('a Patient answered under another id takes the whole screen, naming both', async () => {
    const { text, container } = await openChart(
      [result],
      answering([result], () => Response.json(patient({ id: 'someone-else' }))),
    )
    await expect.poll(text).toContain('This may be the wrong patient. No chart is shown.')
    for (const part of ['Patient/p', 'Patient/someone-else', 'SC-OTHER-PATIENT', 'Sign out'])
      await expect.poll(text).toContain(part)
    expect(text()).not.toContain('Potassium')
    expect(container.querySelector('main [role=alert] h1')).not.toBeNull()
  })

  test('a redirected Patient may have been merged', async () => {
    const redirected = Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' })
    const { text } = await openChart(
      [result],
      answering([result], () => redirected),
    )
    await expect.poll(text).toContain('may have been merged into another one. No chart is shown.')
    expect(text()).toContain('SC-REDIRECTED')
  })

  test.each([
    [1, '1 of 2 received are about another patient'],
    [2, '2 of 2 received are about another patient'],
  ])('%i of two results about someone else: an alarm above the panels', async (count, words) => {
    const about = (id: string, isOther: boolean) =>
      laboratoryResult({ id, subject: { reference: `Patient/${isOther ? 'other' : 'p'}` } })
    const { container, text } = await openChart([
      patient(),
      about('a', true),
      about('b', count === 2),
    ])
    await expect.poll(text).toContain(words)
    const alarm = container.querySelector('.strip--alarm[role=alert]')
    expect(alarm?.textContent).toContain('Laboratory results')
    expect(alarm?.compareDocumentPosition(container.querySelector('.panel') ?? alarm)).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    )
  })
})

test('results that name nobody are left out, without an alarm about another patient', async () => {
  const { container, text } = await openChart([
    patient(),
    laboratoryResult({ id: 'a', subject: { identifier: { value: '1' } } }),
    laboratoryResult({ id: 'b', subject: { reference: 'Patient/p' } }),
  ])
  await expect.poll(text).toContain('1 left out')
  expect(text()).toContain('Not proven complete')
  expect(container.querySelector('.strip--alarm')).toBeNull()
})

describe('merged records', () => {
  const linked = (type: string) =>
    patient({ link: [{ type, other: { reference: 'Patient/new' } }] as Patient['link'] })

  test('a record that was merged into another says so above everything, and where to go', async () => {
    const { container } = await openChart([linked('replaced-by')])
    await expect
      .poll(() => container.querySelector('.strip--alarm')?.textContent)
      .toContain('This record was merged into Patient/new.')
  })

  test('a linked record is not shown, and the banner says so', async () => {
    const { text } = await openChart([linked('seealso')])
    await expect.poll(text).toContain('A linked record is not shown')
  })

  test('a record that was merged into this one is named, and what is about it belongs to the chart', async () => {
    const { text, container } = await openChart([
      linked('replaces'),
      laboratoryResult({ id: 'a', subject: { reference: 'Patient/new' } }),
    ])
    await expect.poll(text).toContain('Complete · 1 result')
    expect(container.querySelector('.strip--alarm')).toBeNull()
    await expect.poll(text).toContain('Includes merged record Patient/new')
  })
})

test('a suffix distinguishes two relatives of one name', async () => {
  const { text } = await openChart([
    patient({ name: [{ family: 'Tremblay', given: ['Jean'], suffix: ['Jr.'] }] }),
  ])
  await expect.poll(text).toContain('TREMBLAY, Jean Jr.')
})

describe('when the session is over', () => {
  test('a refresh that named another patient is the loudest alarm', async () => {
    const { text, session } = await openChart([patient(), result])
    await expect.poll(text).toContain('Potassium')
    session.endNow('patient-changed')
    await expect.poll(text).toContain('This may be the wrong patient. No chart is shown.')
    expect(text()).toContain('the EHR named another patient')
    expect(text()).toContain('SC-PATIENT-CHANGED')
    expect(text()).not.toContain('Potassium')
  })

  test('a new sign-in that names another patient: the alarm names both, and has the focus', async () => {
    const { text, container, session } = await openChart([patient(), result], {
      otherPatient: () => 'Patient/q',
    })
    await expect.poll(text).toContain('Potassium')
    session.endNow('patient-changed')
    await expect.poll(text).toContain('Patient/q')
    expect(text()).toContain('Patient/p')
    await expect.poll(() => document.activeElement).toBe(container.querySelector('h1'))
    // A reload says it again; no record is named in the tab's history.
    expect(toldFailure(history.state)?.cause).toBe('patient-changed')
    expect(JSON.stringify(history.state)).not.toContain('Patient/')
  })

  test.each([
    ['expired', 'has run out'],
    ['revoked', 'has withdrawn the sign-in'],
    ['refused', 'no longer accepts the sign-in'],
    ['client-refused', 'refused Sidechart itself'],
    ['by-reader', 'You signed out'],
  ] as const)('%s: the cause is named, and nothing of the chart is left', async (reason, words) => {
    const { text, session, queryClient } = await openChart([patient(), result])
    await expect.poll(text).toContain('Potassium')
    session.endNow(reason)
    await expect.poll(text).toContain(words)
    expect(text()).toContain(`SC-SESSION-${reason.toUpperCase()}`)
    expect(text()).not.toContain('Potassium')
    await expect.poll(() => queryClient.getQueryCache().getAll()).toEqual([])
  })
})

describe('when a refresh changes the scopes', () => {
  const others = ['patient/Patient.r', 'patient/MedicationRequest.rs', 'patient/Medication.r']

  test('a panel that lost its permission shows nothing of its old answer', async () => {
    const { text, session } = await openChart([patient(), result])
    await expect.poll(text).toContain('Potassium')
    session.grantNow(others)
    await expect.poll(text).not.toContain('Potassium')
    expect(text()).toContain('They may exist')
  })

  test('a panel whose permission became narrower is no longer complete', async () => {
    const { container, text, session } = await openChart([patient(), result])
    await expect.poll(text).toContain('Potassium')
    await expect.poll(() => container.querySelectorAll('[data-ring=complete]')).toHaveLength(3)
    session.grantNow([...others, 'patient/Observation.rs?status=final'])
    await expect.poll(() => container.querySelectorAll('[data-ring=complete]')).toHaveLength(1)
    expect(text()).toContain('Potassium')
  })

  test('a panel that gained its permission is asked', async () => {
    const { text, session } = await openChart([patient(), result], { grantedScopes: others })
    await expect.poll(text).toContain('They may exist')
    session.grantNow([...others, 'patient/Observation.rs'])
    await expect.poll(text).toContain('Potassium')
  })

  test('the session report says so at once', async () => {
    const requestedScopes = ['openid', 'patient/Patient.r', 'patient/Observation.rs']
    const grants = { requestedScopes, grantedScopes: requestedScopes }
    const { text, session } = await openChart([patient()], grants, '/e/ehr/chart/launch/report')
    await expect.poll(text).toContain('patient/Observation.rs')
    expect(text()).not.toContain('not granted')
    session.grantNow(['patient/Patient.r', 'patient/Observation.rs'])
    await expect.poll(text).toContain('openid not granted')
  })
})

test('the reader signs out from the report, as from every screen', async () => {
  let ends = 0
  const end = () => Promise.resolve(void (ends += 1))
  const { text } = await openChart([patient()], { end }, '/e/ehr/chart/launch/report')
  await expect.poll(text).toContain('Sign out')
  await page.getByRole('button', { name: 'Sign out' }).click()
  expect(ends).toBe(1)
})

test('the report is copied without identifiers for a bug report', async () => {
  const { text } = await openChart([patient(), result], {}, '/e/ehr/chart/launch/report')
  await expect.poll(text).toContain('patient/*.rs')
  const written: string[] = []
  const write = vi.spyOn(navigator.clipboard, 'write').mockImplementation(async (items) => {
    for (const item of items) written.push(await (await item.getType('text/plain')).text())
  })
  await page.getByRole('button', { name: 'Copy without identifiers' }).click()
  await expect.poll(text).toContain('Copied for a bug report.')
  write.mockRestore()
  expect(written[0]).toContain('"search": "laboratory"')
  expect(written[0]).not.toMatch(/ehr\.example|Observation\/r|"p"/)
})

test('where copies are switched off, there is none', async () => {
  const parts = { exportsOff: ['copy'] } as const
  const { text } = await openChart([patient()], parts, '/e/ehr/chart/launch/report')
  await expect.poll(text).toContain('Download as JSON')
  expect(text()).not.toContain('Copy without identifiers')
})

test('the report names what the launch was about, and what of it was used', async () => {
  const { launchContext } = fhirSession([])
  const fhirContext = [
    { reference: 'MedicationRequest/7' },
    { reference: 'Task/1', role: 'https://example.org/role' },
  ]
  const parts = { launchContext: { ...launchContext, intent: 'order-entry', fhirContext } }
  const { text } = await openChart([patient()], parts, '/e/ehr/chart/launch/report')
  await expect.poll(text).toContain('Intentorder-entry · not used by Sidechart')
  expect(text()).toContain('MedicationRequest/7 (launch) · asks for: Medications')
  expect(text()).toContain('Task/1 (https://example.org/role) · not used by Sidechart')
})
