import { expect, test } from 'vitest'
import { fhirSession } from '#src/testing/fhir-session.ts'
import { patient } from '#src/testing/patient.ts'
import { complete, order, potassium, pulse, saidOf, without } from '#src/testing/said-by-news.tsx'

test('only a medication changed: it says that nothing is flagged, and how many were measured', async () => {
  const { text } = await saidOf([potassium(2, 4.4, 'N'), order(1)], complete)
  expect(text).toMatch(/Nothing flagged in 7 d ?1 measured, not flagged/)
  expect(text).not.toContain('ewly flagged')
  expect(text).toMatch(/Medication changes · 1 by the status sent ?Ordered ?Medication a/)
})

test('nothing measured is not called unflagged', async () => {
  const { text } = await saidOf([potassium(90, 4.4, 'N'), order(1)], complete)
  expect(text).toMatch(/Nothing measured in 7 d/)
})

test('a critical result without a date, or of the future, may be new: it is never nothing', async () => {
  const undated = { ...potassium(0, 6.4, 'HH'), effectiveDateTime: undefined }
  const { text, cells } = await saidOf([undated, pulse(-400, 160, 'HH')], complete)
  expect(text).toMatch(/Flagged, date missing or in the future · 2 ?.*160/)
  expect(text).toMatch(/Potassium 6\.4/)
  expect(cells).toBe(3)
})

const undated = { ...potassium(0, 4.4, 'N'), effectiveDateTime: undefined }

test('a result without a date or of the future may be new: nobody says that nothing was measured', async () => {
  const { text } = await saidOf([undated, pulse(-400, 70)], complete)
  expect(text).toMatch(
    /^No measurement with a date in 7 d Date missing or in the future · 2\. No medication change/,
  )
  expect(text).not.toMatch(/Nothing/)
})

test('nor beside a medication that changed', async () => {
  const { text } = await saidOf([undated, order(1)], complete)
  expect(text).toMatch(/^No measurement with a date in 7 d ?Date missing or in the future · 1/)
})

test('measured, and neither flagged nor changed, is one line', async () => {
  const { text, cells } = await saidOf([potassium(2, 4.4, 'N'), order(90)], complete)
  expect(text).toMatch(
    /Nothing flagged in 7 d 1 measured, not flagged\. No medication change with a date in this window\./,
  )
  expect(cells).toBe(0)
})

test('nothing new is one line, with the date of the newest', async () => {
  const { text, cells } = await saidOf([potassium(90, 6.4, 'HH')], complete)
  expect(text).toMatch(/^Nothing new in 7 d The newest of everything read is from .*, 90 d ago/)
  expect(cells).toBe(0)
})

test('an empty chart has nothing new, and no date of a newest', async () => {
  const { text } = await saidOf([], complete)
  expect(text).toMatch(/^Nothing new in 7 d ?Complete/)
})

test('no change among orders of which some may be missing is not said of all', async () => {
  const { fetch } = fhirSession([patient(), potassium(2, 4.4, 'N')])
  const unproven: Parameters<typeof fhirSession>[1] = {
    fetch: (url, init) =>
      url.includes('/MedicationRequest')
        ? Promise.resolve(
            Response.json({ resourceType: 'Bundle', entry: [{ resource: order(90) }] }),
          )
        : fetch(url, init),
  }
  const quiet = await saidOf([], /Medications: not proven complete/, unproven)
  expect(quiet.text).toContain('No medication change with a date in this window in what was read.')
  expect(quiet.cells).toBe(0)
})

test('while orders are read it says so, and calls nothing the latest', async () => {
  const resources = [potassium(3, 6.2, 'HH'), potassium(1, 5.2, 'H')]
  const { text } = await saidOf(
    resources,
    /Newest read/,
    without('/MedicationRequest', resources),
    true,
  )
  expect(text).toMatch(/Gravest in 7 d in what was read.*6\.2.*Newest read 5\.2/)
  expect(text).toContain('newly flagged in what was read · 0')
  expect(text).toContain('Medications: still being read')
  expect(text).not.toContain('Medication changes')
})

test('what could not be read is not nothing: a flagged vital sign leads, said to be one, and nobody says that results are not flagged', async () => {
  const resources = [pulse(1, 150, 'HH'), order(90)]
  const { text, cells } = await saidOf(
    resources,
    /^(?!.*still being read).*Laboratory results: could not be read/,
    without('category=laboratory', resources, 403),
  )
  expect(text).toMatch(/Gravest in 7 d, vital signs only.*150/)
  // Every order was read.
  expect(text).toContain('None with a date in this window.')
  expect(text).not.toMatch(/Newly flagged|Nothing/)
  expect(cells).toBe(3)
})

test('without laboratory results an unflagged vital sign says nothing of what is gravest', async () => {
  const resources = [pulse(1, 70), order(90)]
  const { text } = await saidOf(
    resources,
    /^(?!.*still being read).*Laboratory results: could not be read/,
    without('category=laboratory', resources, 403),
  )
  expect(text).toContain('Not known: results are not read.')
  expect(text).not.toMatch(/Nothing|Newly flagged/)
})

test('of what may be incomplete it says only what was read', async () => {
  const resources = [potassium(90, 4.4, 'N')]
  const { text } = await saidOf(
    resources,
    /Nothing new in 7 d in what was read/,
    without('category=vital-signs', resources, 403),
  )
  expect(text).toContain('Vital signs: could not be read')
})
