import type { FhirResource } from 'fhir/r4'
import { describe, expect, test } from 'vitest'
import { userEvent, type Locator } from 'vitest/browser'
import { fhirSession } from '#src/testing/fhir-session.ts'
import { medicationRequest } from '#src/testing/medication-request.ts'
import { loinc } from '#src/testing/loinc.ts'
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

async function chartOf(
  resources: readonly FhirResource[],
  parts: Parameters<typeof fhirSession>[1] = {},
  isLoading = false,
) {
  const session = fhirSession([patient(), ...resources], parts)
  const { screen, queryClient } = await renderInChart(<ChartShell />, session, { isLoading })
  const answered = '[data-ring=complete], [data-ring=incomplete]'
  await expect.poll(() => screen.container.querySelectorAll(answered).length).toBe(3)
  const region = (name: string) => screen.getByRole('region', { name, exact: true })
  return {
    session,
    queryClient,
    screen,
    banner: screen.getByRole('banner', { name: 'Patient' }),
    vitalSigns: region('Vital signs'),
    laboratory: region('Laboratory results'),
    medications: region('Medications'),
  }
}

const textOf = (place: Locator) => () => place.element().textContent.replaceAll(/\s+/g, ' ')

test('the first stop of a keyboard leads past the banner and the navigation', async () => {
  const { screen } = await chartOf([])
  await expect.element(screen.getByRole('link', { name: 'Skip to the chart' })).toBeInTheDocument()
  await userEvent.keyboard('{Tab}')
  await expect.element(screen.getByRole('link', { name: 'Skip to the chart' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('main')).toHaveFocus()
  await userEvent.keyboard('{Tab}')
  expect(document.activeElement?.closest('main')).not.toBeNull()
})

describe('the patient banner', () => {
  test('says name, birth date and sex', async () => {
    const { banner } = await chartOf([])
    for (const part of ['BEAULIEU, Odette', '14 Mar 1957', 'Female']) {
      await expect.poll(textOf(banner)).toContain(part)
    }
  })

  test('chooses none of two record numbers, but says who gave each', async () => {
    const type = {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }],
    }
    const twice = patient({
      identifier: [
        { type, value: '11', assigner: { display: 'North' } },
        { type, value: '22', assigner: { display: 'South' } },
      ],
      deceasedDateTime: '2026-01-02',
    })
    const session = fhirSession([twice])
    const { banner } = await chartOf([], { fetch: session.fetch })
    await expect.poll(textOf(banner)).toContain('MRN11 (North), 22 (South)')
    await expect.poll(textOf(banner)).toContain('Deceased 2 Jan 2026')
  })
})

describe('laboratory results', () => {
  test('a number is never broken in two, and text is shown as it was sent', async () => {
    const { laboratory } = await chartOf([
      laboratoryResult({ id: '1', valueQuantity: ucum(4.844475304294939, 'mmol/L') }),
      laboratoryResult({
        id: '2',
        code: { text: 'Culture' },
        valueString: 'No growth after five days',
      }),
    ])
    const number = laboratory.getByText('4.844475304294939')
    await expect.element(number).toHaveStyle({ whiteSpace: 'nowrap' })
    await expect.poll(textOf(laboratory)).toContain('No growth after five days')
  })

  test('an announced result is shown beside the latest one that came', async () => {
    const { laboratory } = await chartOf([
      laboratoryResult({
        id: '1',
        effectiveDateTime: '2026-11-20T08:00:00Z',
        valueQuantity: ucum(4.1, 'mmol/L'),
      }),
      laboratoryResult({ id: '2', status: 'registered' }),
    ])
    const row = laboratory.getByRole('row', { name: /^Potassium/ })
    await expect.poll(textOf(row)).toMatch(/pending.*4\.1/)
  })

  test('two results of one time stand beside each other, and that both are normal is not said in the row', async () => {
    const at = {
      effectiveDateTime: '2026-11-20T08:00:00Z',
      interpretation: interpretation('N'),
    }
    const { laboratory } = await chartOf([
      laboratoryResult({ id: '1', ...at, valueQuantity: ucum(4.1, 'mmol/L') }),
      laboratoryResult({ id: '2', ...at, valueQuantity: ucum(4.4, 'mmol/L') }),
    ])
    const row = laboratory.getByRole('row', { name: /^Potassium/ })
    await expect.poll(textOf(row)).toMatch(/2 values.*4\.[14], 4\.[14] mmol\/L/)
    expect(textOf(row)()).not.toMatch(/\bN\b/)
  })

  test('the head of a group without rows promises no trend and no value before', async () => {
    const { screen, laboratory } = await chartOf([
      laboratoryResult({ id: '1', valueQuantity: ucum(4.1, 'mmol/L') }),
      ...['2093-3', '2571-8', '2085-9'].map((code) =>
        laboratoryResult({
          id: code,
          code: loinc(code, `lipid ${code}`),
          interpretation: interpretation('N'),
          valueQuantity: ucum(100, 'mg/dL'),
        }),
      ),
    ])
    await expect.poll(textOf(laboratory)).toMatch(/3 more, no flag/)
    const heads = [...screen.container.querySelectorAll('.group')].map((each) => each.textContent)
    expect(heads.map((each) => /before/.test(each))).toEqual([true, false])
  })

  test('what is dated in the future does not hide what was measured last, and is reported', async () => {
    const ahead = '2036-11-24T08:00:00Z'
    const pulse = (value: number, effectiveDateTime: string) =>
      vitalSign('8867-4', { valueQuantity: ucum(value, '/min'), effectiveDateTime })
    const { vitalSigns, laboratory } = await chartOf([
      pulse(49, '2026-11-20T08:00:00Z'),
      pulse(71, ahead),
      bloodPressure(105, 60, { effectiveDateTime: '2026-11-20T08:00:00Z' }),
      bloodPressure(188, 60, { effectiveDateTime: ahead }),
      laboratoryResult({
        id: 'k1',
        valueQuantity: ucum(5.7, 'mmol/L'),
        effectiveDateTime: '2026-11-20',
      }),
      laboratoryResult({ id: 'k2', valueQuantity: ucum(4.1, 'mmol/L'), effectiveDateTime: ahead }),
    ])
    const pulseRow = vitalSigns.getByRole('row', { name: /^Heart rate/ })
    await expect.poll(textOf(pulseRow)).toMatch(/1 dated in the future.*49/)
    await expect.poll(textOf(pulseRow)).not.toMatch(/71/)
    await expect.poll(textOf(vitalSigns)).toMatch(/105\/60.*1 dated in the future/)
    await expect.poll(textOf(vitalSigns)).not.toMatch(/188/)
    await expect.poll(textOf(laboratory)).toMatch(/Potassium ?1 dated in the future.*5\.7/)
    await expect.poll(textOf(laboratory)).not.toMatch(/4\.1/)
    await laboratory.getByRole('button', { name: 'Potassium' }).click()
    await expect.poll(textOf(laboratory)).toMatch(/4\.1/)
  })

  test('a value entered in error is nowhere, and is counted', async () => {
    const { laboratory } = await chartOf([
      laboratoryResult({ id: '1', valueQuantity: ucum(4.1, 'mmol/L') }),
      laboratoryResult({ id: '2', status: 'entered-in-error', valueQuantity: ucum(9.9, 'mmol/L') }),
    ])
    await laboratory.getByRole('button', { name: 'Potassium' }).click()
    await expect.poll(textOf(laboratory)).toContain('1 left out')
    await expect.poll(textOf(laboratory)).not.toContain('9.9')
  })

  test('a resource about another patient is withheld', async () => {
    const { laboratory } = await chartOf([
      laboratoryResult({ id: '1', valueQuantity: ucum(4.1, 'mmol/L') }),
      laboratoryResult({
        id: '2',
        subject: { reference: 'Patient/q' },
        valueQuantity: ucum(9.9, 'mmol/L'),
      }),
    ])
    await laboratory.getByRole('button', { name: 'Details' }).click()
    await expect.poll(textOf(laboratory)).toContain('about another patient: withheld')
    await expect.poll(textOf(laboratory)).not.toContain('9.9')
  })
})

describe('vital signs', () => {
  test('a row of several measures says which one the latest is, and not its own name again', async () => {
    const rate = (name: string, day: string) =>
      vitalSign('8867-4', {
        id: name,
        code: loinc('8867-4', name),
        effectiveDateTime: day,
        valueQuantity: ucum(70, '/min'),
      })
    const rates = [rate('Heart rate', '2026-11-20'), rate('Pulse', '2026-11-19')]
    const { vitalSigns } = await chartOf(rates)
    const row = vitalSigns.getByRole('row', { name: /^Heart rate/ })
    await expect.poll(textOf(row)).toMatch(/^Heart rate(?!.*Heart rate).*70/)
  })

  test('a preliminary blood pressure says so', async () => {
    const { vitalSigns } = await chartOf([bloodPressure(120, 80, { status: 'preliminary' })])
    await expect.poll(textOf(vitalSigns)).toMatch(/120\/80.*mmHg/)
    await expect.poll(textOf(vitalSigns)).toContain('prelim.')
  })

  test('blood pressures that still wait for their result are counted', async () => {
    const { vitalSigns } = await chartOf([
      bloodPressure(120, 80),
      vitalSign('8480-6', { status: 'registered' }),
      vitalSign('8462-4', { status: 'registered' }),
    ])
    await expect.poll(textOf(vitalSigns)).toContain('2 pending')
  })
})

describe('medications', () => {
  test('what is not to be given comes first and is not counted', async () => {
    const { medications } = await chartOf([
      medicationRequest('a'),
      medicationRequest('b', { doNotPerform: true }),
    ])
    await expect.poll(textOf(medications)).toContain('according to the EHR · 1')
    expect(medications.element().textContent).toMatch(
      /Do not give: Medication b.*according to the EHR · 1 Orders, not proof of intake. orderedMedication a/,
    )
  })

  test('an order names the one that it replaces', async () => {
    const { medications } = await chartOf([
      medicationRequest('a', { priorPrescription: { reference: 'MedicationRequest/b' } }),
      medicationRequest('b', { status: 'stopped', authoredOn: '2025-05-01' }),
    ])
    await medications.getByRole('button', { name: 'Medication a' }).click()
    await expect.poll(textOf(medications)).toContain('replaces Medication b, ordered 1 May 2025')
  })

  test('a text and the coded part that contradict each other are shown as a contradiction', async () => {
    const timing = { repeat: { frequency: 1, period: 1, periodUnit: 'd' } }
    const { medications } = await chartOf([
      medicationRequest('a', { dosageInstruction: [{ text: '1 tablet twice daily', timing }] }),
    ])
    await expect
      .poll(textOf(medications))
      .toContain('Contradiction: text “twice daily”, coded part “once daily”')
    expect(medications.element().textContent).toContain('also sent: once daily')
  })

  test('parts that the text says are not repeated once they have been compared', async () => {
    const timing = { repeat: { frequency: 2, period: 1, periodUnit: 'd' } }
    const { medications } = await chartOf([
      medicationRequest('a', { dosageInstruction: [{ text: '1 tablet twice daily', timing }] }),
    ])
    await expect.poll(textOf(medications)).not.toContain('also sent')
  })

  test('a part that cannot be read is listed in its row, and everything else is shown', async () => {
    const dosageInstruction = [
      { doseQuantity: { value: 'six', unit: 'tablet' }, route: { text: 'Oral' } },
    ]
    const { medications } = await chartOf([medicationRequest('a', { dosageInstruction })])
    await expect
      .poll(textOf(medications))
      .toContain(
        'Part of the instructions could not be read: doseQuantity.value: “six” (malformed) · doseQuantity.unit: “tablet”',
      )
    expect(medications.element().textContent).toContain('Oral')
  })

  test('a Medication that is not there: not loaded, and the reason in its details', async () => {
    const { medications } = await chartOf([
      medicationRequest('a', {
        medicationCodeableConcept: undefined,
        medicationReference: { reference: 'Medication/gone' },
      }),
    ])
    await expect.poll(textOf(medications)).toContain('Medication details not loaded')
    expect(medications.element().textContent).not.toContain('not named by the source')
    await medications.getByRole('button', { name: 'Medication details not loaded' }).click()
    await expect.poll(textOf(medications)).toContain('Medication/gone: The EHR does not have this')
  })
})

describe('what is new', () => {
  const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()
  const flag = (code: string) => [{ coding: [{ code }] }]
  const potassium = (hours: number, value: number, code: string) =>
    laboratoryResult({
      id: `k${String(hours)}`,
      valueQuantity: ucum(value, 'mmol/L'),
      interpretation: flag(code),
      effectiveDateTime: ago(hours),
    })

  test('the gravest of the window leads, with the latest beside it, and leads to its trend', async () => {
    const { screen } = await chartOf([
      potassium(47, 6.2, 'HH'),
      potassium(24, 5.7, 'H'),
      medicationRequest('a', { status: 'on-hold' }),
    ])
    const news = screen.getByRole('region', { name: 'What is new' })
    await expect
      .poll(textOf(news))
      .toMatch(/Gravest in 7 d ?Potassium.*6\.2.*47 h ago.*Latest.*5\.7/)
    await expect.poll(textOf(news)).toMatch(/On hold ?Medication a ?date not sent/)
    await expect.poll(textOf(news)).toContain('Complete · flags as sent')
    await expect
      .element(news.getByRole('link', { name: 'Potassium' }))
      .toHaveAttribute(
        'href',
        expect.stringMatching(/\/results\?test=[0-9a-z]{1,7}&read=[0-9a-z]{1,7}$/),
      )
  })

  test('another window is another question', async () => {
    const { screen } = await chartOf([potassium(72, 6.2, 'HH'), potassium(24, 5.7, 'H')])
    const news = screen.getByRole('region', { name: 'What is new' })
    await news.getByRole('button', { name: '48 h' }).click()
    await expect.poll(textOf(news)).toMatch(/Gravest in 48 h ?Potassium.*5\.7/)
    await expect.poll(textOf(news)).not.toContain('6.2')
  })

  test('where there is nothing it says from when the newest is', async () => {
    const { screen } = await chartOf([
      laboratoryResult({ id: '1', effectiveDateTime: '2020-11-10', valueQuantity: ucum(4, 'g') }),
    ])
    const news = screen.getByRole('region', { name: 'What is new' })
    await expect.poll(textOf(news)).toMatch(/Nothing new in 7 d.*is from 10 Nov 2020/)
  })
})

test('stopping while older results are read says that older ones are not shown, not newer ones', async () => {
  // So many that the window is enough, and older ones are the reader's to ask for.
  const results = Array.from({ length: 30 }, (_, index) =>
    laboratoryResult({
      effectiveDateTime: new Date(Date.now() - (index + 1) * 86_400_000).toISOString(),
      valueQuantity: ucum(4, 'mmol/L'),
    }),
  )
  const { fetch } = fhirSession([patient(), ...results])
  let isHeld = false
  const { laboratory } = await chartOf([], {
    fetch: (url, init) =>
      isHeld
        ? new Promise((_resolve, reject) => {
            init?.signal?.addEventListener('abort', () => {
              reject(new DOMException('', 'AbortError'))
            })
          })
        : fetch(url, init),
  })
  isHeld = true
  await laboratory.getByRole('button', { name: 'Read older' }).click()
  await expect.poll(textOf(laboratory)).toContain('Reading older ones · showing what was read')
  await laboratory.getByRole('button', { name: 'Stop' }).click()
  await expect
    .poll(textOf(laboratory))
    .toContain('reading older ones was stopped · older ones not shown')
})

test('a search beside the panels keeps nobody from reading them again', async () => {
  const { fetch } = fhirSession([patient()])
  let isAsked = false
  const parts: Parameters<typeof fhirSession>[1] = {
    optionalSearches: ['encounters'],
    grantedScopes: ['patient/*.rs'],
    fetch: (url, init) => {
      if (!url.includes('/Encounter?')) return fetch(url, init)
      isAsked = true
      return new Promise(() => undefined)
    },
  }
  const { screen } = await chartOf([], parts, true)
  await expect.poll(() => isAsked).toBe(true)
  await expect.element(screen.getByRole('button', { name: 'Read again' })).toBeEnabled()
})

test('when the session ends nothing of the chart stays on the page or in memory', async () => {
  const { session, screen, queryClient } = await chartOf([
    laboratoryResult({ id: '1', valueQuantity: ucum(4.1, 'mmol/L') }),
  ])
  const queries = queryClient.getQueryCache().getAll()
  const watched = () => queries.filter((each) => each.getObserversCount() > 0).length
  expect(watched()).toBeGreaterThan(3)
  session.endNow()
  await expect.poll(textOf(screen.getByRole('alert'))).toContain('You are signed out')
  expect(screen.container.textContent).not.toMatch(/BEAULIEU|Potassium|4\.1/)
  expect(queryClient.getQueryCache().getAll()).toEqual([])
  // Who watches an answer holds it.
  expect(watched()).toBe(0)
})

test('the way out is in sight, and after it whose chart it was is said by initials only', async () => {
  const { screen, session } = await chartOf([], { end: () => Promise.resolve(session.endNow()) })
  await screen.getByRole('button', { name: 'Sign out' }).click()
  const alert = screen.getByRole('alert')
  await expect.poll(textOf(alert)).toContain('You are signed out')
  await expect.poll(textOf(alert)).toContain('O. B. · Example EHR')
  expect(document.body.textContent).not.toContain('BEAULIEU')
})

test.each([
  [5.5, false],
  [4.5, true],
])(
  '%f minutes before an end that nothing can renew, the reader is told: %s',
  async (left, isTold) => {
    const endsAt = Date.now() + left * 60_000
    const { screen } = await chartOf([], { endsAt: () => endsAt })
    await expect.element(screen.getByRole('button', { name: /^Signed in:/ })).toBeVisible()
    const warning = screen.getByText(/^This session ends at \d\d:\d\d, in 5 minutes\.$/)
    expect(warning.elements()).toHaveLength(isTold ? 1 : 0)
    if (!isTold) return
    await screen.getByRole('button', { name: 'Let it end' }).click()
    expect(warning.elements()).toHaveLength(0)
    await expect.element(screen.getByRole('banner', { name: 'Patient' })).toBeVisible()
  },
)

describe('a new sign-in to the same chart', () => {
  const soon = () => Date.now() + 4.5 * 60_000

  test('is offered before the end where the EHR allows it, with the place in the chart', async () => {
    const asked: unknown[] = []
    const endsAt = soon()
    const { screen } = await chartOf([], {
      endsAt: () => endsAt,
      signInAgain: (view) => {
        asked.push(view)
        return Promise.reject(new Error('not begun'))
      },
    })
    const warning = screen.getByRole('status').filter({ hasText: 'This session ends at' })
    await expect.poll(textOf(warning)).toContain('Sign in again and you come back to this view.')
    await expect.poll(textOf(warning)).not.toContain('gives no way to renew it')
    await warning.getByRole('button', { name: 'Sign in again' }).click()
    await expect.poll(textOf(warning)).toContain('The sign-in could not be started.')
    expect(asked).toEqual([{ rest: '', scroll: expect.objectContaining({ page: [0, 0] }) }])
    await expect.element(screen.getByRole('banner', { name: 'Patient' })).toBeVisible()
    await expect.element(warning.getByRole('button', { name: 'Sign in again' })).toBeEnabled()
  })

  test('where it is refused, the keyboard goes back to where it was', async () => {
    const endsAt = soon()
    const { screen } = await chartOf([], { endsAt: () => endsAt })
    const report = screen.getByRole('link', { name: 'Session' })
    const letItEnd = screen.getByRole('button', { name: 'Let it end' })
    await expect.element(letItEnd).toBeVisible()
    ;(report.element() as HTMLElement).focus()
    ;(letItEnd.element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(report).toHaveFocus()
  })

  test.each([
    ['idle', 'Unlock'],
    ['expired', 'Sign in again'],
    ['revoked', 'Sign in again'],
    ['refused', 'Sign in again'],
    ['time-limit', 'Sign in again'],
  ] as const)('is one button after the end by %s: %s', async (reason, name) => {
    let begun = 0
    const reader = { kind: 'verified', subject: 's', fhirUser: undefined } as const
    const { screen, session } = await chartOf([], {
      identity: () => reader,
      signInAgain: () => Promise.reject(new Error(String((begun += 1)))),
    })
    session.endNow(reason)
    const alert = screen.getByRole('alert')
    await alert.getByRole('button', { name }).click()
    await expect.poll(textOf(alert)).toContain('The sign-in could not be started.')
    expect(textOf(alert)()).toContain('Sign in again as the same person and open the same patient')
    expect(textOf(alert)()).not.toContain('Close this page')
    expect(begun).toBe(1)
  })

  test.each(['by-reader', 'client-refused', 'identity-wrong', 'reader-changed'] as const)(
    'is not what follows the end by %s',
    async (reason) => {
      const { screen, session } = await chartOf([], {
        signInAgain: () => Promise.reject(new Error('not asked')),
      })
      session.endNow(reason)
      const alert = screen.getByRole('alert')
      await expect.poll(textOf(alert)).toContain(`SC-SESSION-${reason.toUpperCase()}`)
      expect(textOf(alert)()).not.toContain('as the same person')
      expect(alert.getByRole('button', { name: /Sign in again|Unlock/ }).elements()).toEqual([])
    },
  )
})
