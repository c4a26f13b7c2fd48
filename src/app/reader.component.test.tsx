import type { FhirResource } from 'fhir/r4'
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Session } from '#src/smart/session.ts'
import { fhirSession } from '#src/testing/fhir-session.ts'
import { patient } from '#src/testing/patient.ts'
import { renderInChart } from '#src/testing/render-in-chart.tsx'
import { ChartShell } from './chart-shell.tsx'
import '#src/ui/tokens.css'
import '#src/ui/base.css'
import './app.css'

const haddad: FhirResource = {
  resourceType: 'Practitioner',
  id: 'haddad',
  name: [{ family: 'Haddad', given: ['Amal'] }],
  qualification: [{ code: { text: 'Internist' } }],
}
const mother: FhirResource = {
  resourceType: 'RelatedPerson',
  id: 'mother',
  patient: { reference: 'Patient/p' },
  name: [{ family: 'Kowalchuk', given: ['Tessa'] }],
  relationship: [{ text: 'mother' }],
}

/** A chart of patient `p`, read by whoever `fhirUser` names. */
async function readBy(fhirUser: string | undefined, parts: Partial<Session> = {}) {
  const asked: string[] = []
  const { fetch } = fhirSession([patient(), haddad, mother])
  const session = fhirSession([], {
    identity: () => known,
    fetch: (url, init) => {
      asked.push(new URL(url).pathname.replace('/fhir/', ''))
      return fetch(url, init)
    },
    ...parts,
  })
  const known = { kind: 'verified', subject: 's', fhirUser } as const
  const { screen } = await renderInChart(<ChartShell />, session)
  await expect.element(screen.getByRole('button', { name: /^Signed in:/ })).toBeVisible()
  return {
    asked,
    session,
    screen,
    menu: screen.getByRole('button', { name: /^Signed in:/ }),
    text: () => screen.container.textContent.replaceAll(/\s+/g, ' '),
  }
}

describe('who reads the chart', () => {
  test('is named by their own record, where the sign-in includes it', async () => {
    const { menu, text, asked } = await readBy('Practitioner/haddad')
    await expect.element(menu).toHaveTextContent('Signed in: HADDAD, Amal (Internist)')
    expect(asked.filter((path) => path.startsWith('Practitioner'))).toEqual(['Practitioner/haddad'])
    await menu.click()
    await expect.poll(text).toContain('RecordPractitioner/haddadChart ofBEAULIEU, Odette')
    await userEvent.keyboard('{Escape}')
    await expect.element(menu).toHaveAttribute('aria-expanded', 'false')
    await expect.element(menu).toHaveFocus()
  })

  test('is not asked for where the sign-in does not include it', async () => {
    const grantedScopes = ['openid', 'fhirUser', 'patient/Patient.r']
    const { menu, text, asked } = await readBy('Practitioner/haddad', { grantedScopes })
    await expect.element(menu).toHaveTextContent('Signed in: a clinician')
    await menu.click()
    await expect.poll(text).toContain('was not requested: your sign-in does not include it')
    expect(asked.some((path) => path.startsWith('Practitioner'))).toBe(false)
  })

  test('whose record cannot be read is still what they are', async () => {
    const { menu, text } = await readBy('Practitioner/gone')
    await expect.element(menu).toHaveTextContent('Signed in: a clinician')
    await menu.click()
    await expect.poll(text).toContain('The name could not be read.')
  })

  test.each([
    ['is not named by the EHR', { kind: 'not-sent' }],
    ['is not proven', { kind: 'not-verified', why: 'no keys' }],
    ['is still being proven', { kind: 'checking' }],
    ['is named elsewhere', { kind: 'verified', subject: 's', fhirUser: undefined }],
  ] as const)('who %s has no name here', async (_, identity) => {
    const { menu, asked } = await readBy('Practitioner/haddad', { identity: () => identity })
    await expect.element(menu).toHaveTextContent('Signed in: not named by the EHR')
    expect(asked.some((path) => path.startsWith('Practitioner'))).toBe(false)
  })
})

test.each([380, 720, 1024, 1440])('the reader’s name finds room at %i px', async (width) => {
  await page.viewport(width, 800)
  const { menu, screen } = await readBy('Practitioner/haddad')
  await expect.element(menu).toHaveTextContent('Signed in: HADDAD, Amal (Internist)')
  const { right, top } = menu.element().getBoundingClientRect()
  const out = screen.getByRole('button', { name: 'Sign out' }).element().getBoundingClientRect()
  expect(right <= out.left || top >= out.bottom || out.top > top).toBe(true)
  const row = screen.getByRole('navigation').element()
  expect(row.scrollWidth).toBeLessThanOrEqual(row.clientWidth)
})

describe('a chart that is not the reader’s own', () => {
  test.each([
    ['RelatedPerson/mother', 'Signed in: KOWALCHUK, Tessa (mother).'],
    ['Patient/q', 'Signed in: another patient.'],
  ])('%s is told whose it is', async (fhirUser, who) => {
    const { text, asked } = await readBy(fhirUser)
    await expect.poll(text).toContain('This is the chart of BEAULIEU, Odette, not your own.')
    await expect.poll(text).toContain(who)
    expect(asked).not.toContain('Patient/q')
  })

  test.each(['Patient/p', 'Practitioner/haddad', 'Person/x'])(
    '%s needs no such words',
    async (fhirUser) => {
      const { text } = await readBy(fhirUser)
      expect(text()).not.toContain('not your own')
    },
  )
})

describe('after the end', () => {
  test('the page says whose it was by initials, and who was reading', async () => {
    const { menu, session, text } = await readBy('Practitioner/haddad')
    await expect.element(menu).toHaveTextContent('Signed in: HADDAD, Amal (Internist)')
    session.endNow('idle')
    await expect.poll(text).toContain('O. B. · Example EHR · Signed in: HADDAD, Amal')
    expect(text()).not.toContain('BEAULIEU')
  })

  test.each([
    ['RelatedPerson/mother', 'revoked', 'You can no longer read this chart'],
    ['RelatedPerson/mother', 'refused', 'You can no longer read this chart'],
    ['Patient/q', 'revoked', 'You can no longer read this chart'],
    ['RelatedPerson/mother', 'expired', 'The session has ended'],
    ['Practitioner/haddad', 'revoked', 'The session has ended'],
    ['Patient/p', 'revoked', 'The session has ended'],
  ] as const)('%s, whose sign-in was %s: %s', async (fhirUser, reason, words) => {
    const { session, text } = await readBy(fhirUser)
    session.endNow(reason)
    await expect.poll(text).toContain(words)
  })
})
