import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ada } from '#sandbox/testing/small-clinic.ts'
import { startTestSandbox, type TestSandbox } from '#sandbox/testing/start-test-sandbox.ts'
import { createTestClient } from '#sandbox/testing/test-client.ts'

/** The consent page of a standalone launch, as a form without script. */

const category = 'http://terminology.hl7.org/CodeSystem/observation-category'

let clinic: TestSandbox
beforeAll(async () => {
  clinic = await startTestSandbox()
})
afterAll(() => clinic.close())

const start = (scope: string, parameters: Readonly<Record<string, string>> = {}) =>
  createTestClient(clinic.sandbox).standalone(scope, parameters)

describe('consent', () => {
  const whole =
    'openid fhirUser launch/patient offline_access patient/Patient.r patient/Observation.rs patient/*.read'
  const agreeTo = async (scope: string, change?: (form: URLSearchParams) => void) => {
    const app = await start(scope)
    const consent = await app.signIn(`patient:${ada}`)
    const { url } = await app.agree(consent.page, change)
    return { url, page: consent.page, app, body: (await app.exchange(url)).body }
  }

  test('names the app, the patient, the user, and each scope in plain language', async () => {
    const { page } = await agreeTo(whole)
    for (const words of [
      'Sidechart',
      '127.0.0.1:9999',
      'Nguyễn, Ada',
      'born 3 Feb 1960',
      'Read measurements and results',
      'Read everything in the chart, now and in future',
      'Know who is signed in here',
      'Only vital signs',
      'also after sign-out',
    ])
      expect(page).toContain(words)
  })

  test('grants what was requested if nothing is changed', async () => {
    expect((await agreeTo(whole)).body['scope']).toBe(whole)
  })

  test('can refuse any scope, and the FHIR server enforces it', async () => {
    const { body } = await agreeTo(whole, (form) => {
      form.delete('scope', 'patient/Observation.rs')
      form.delete('scope', 'patient/*.read')
      form.delete('scope', 'fhirUser')
    })
    expect(body['scope']).toBe('openid launch/patient offline_access patient/Patient.r')
    expect(decodeJwt(String(body['id_token']))).not.toHaveProperty('fhirUser')
    const { status } = await createTestClient(clinic.sandbox).read(
      `Observation?patient=${ada}`,
      body['access_token'],
    )
    expect(status).toBe(403)
  })

  test('can allow a part of a scope instead of the whole, and the FHIR server enforces it', async () => {
    const vitalSigns = `patient/Observation.rs?category=${category}|vital-signs`
    const { body } = await agreeTo(
      'launch/patient patient/Observation.rs patient/*.read',
      (form) => {
        form.append('only:patient/Observation.rs', vitalSigns)
        form.append('only:patient/*.read', 'patient/Patient.read')
        form.append('only:patient/*.read', 'patient/Encounter.read')
      },
    )
    const granted = String(body['scope']).split(' ')
    expect(new Set(granted)).toEqual(
      new Set(['launch/patient', vitalSigns, 'patient/Patient.read', 'patient/Encounter.read']),
    )
    const { read } = createTestClient(clinic.sandbox)
    const search = await read(`Observation?patient=${ada}`, body['access_token'])
    expect(search.json.entry?.map(({ resource }) => resource.id)).toEqual(['ada-pulse'])
    expect((await read('Observation/ada-sodium', body['access_token'])).status).toBe(403)
  })

  test('can allow refreshing only until sign-out, or not at all', async () => {
    const scope = 'launch/patient offline_access patient/Patient.r'
    const online = await agreeTo(scope, (form) => {
      form.set('lasting', 'online_access')
    })
    expect(online.body['scope']).toBe('launch/patient online_access patient/Patient.r')
    expect(online.body['refresh_token']).toBeTypeOf('string')
    const none = await agreeTo(scope, (form) => {
      form.set('lasting', 'none')
    })
    expect(none.body['scope']).toBe('launch/patient patient/Patient.r')
    expect(none.body).not.toHaveProperty('refresh_token')
  })

  test('grants no patient scope if the person refuses launch/patient', async () => {
    const { body } = await agreeTo(whole, (form) => {
      form.delete('scope', 'launch/patient')
    })
    expect(body['scope']).toBe('openid fhirUser offline_access')
    expect(body).not.toHaveProperty('patient')
  })

  test('never grants more than was offered, whatever is posted', async () => {
    const { body } = await agreeTo('launch/patient patient/Patient.r', (form) => {
      form.append('scope', 'patient/Observation.rs')
      form.append('scope', 'user/*.rs')
      form.append('only:patient/Patient.r', 'patient/*.rs')
      form.set('lasting', 'offline_access')
    })
    expect(body['scope']).toBe('launch/patient patient/Patient.r')
    expect(body).not.toHaveProperty('refresh_token')
  })

  test('that is refused, as a whole or scope by scope, is reported to the app as access_denied', async () => {
    const app = await start(whole)
    const { url } = await app.send({ step: 'cancel' })
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      error: 'access_denied',
      state: 's',
      iss: clinic.sandbox.origin,
    })
    const { url: back } = await agreeTo(whole, (form) => {
      form.delete('scope')
      form.set('lasting', 'none')
    })
    expect(back.searchParams.get('error')).toBe('access_denied')
  })

  test('lists what was requested and cannot be granted', async () => {
    const { page, body } = await agreeTo('launch/patient patient/Patient.cruds patient/Basic.rs')
    expect(page).toMatch(
      /asked to change: name, birth date and identifiers\. This server only reads/,
    )
    expect(page).toContain('It also asked for patient/Basic.rs, which cannot be granted')
    expect(body['scope']).toBe('launch/patient patient/Patient.rs')
  })

  test('has pages without script or caching that only the EHR may frame', async () => {
    const browser = createTestClient(clinic.sandbox)
    const app = await browser.standalone('launch/patient patient/Patient.r')
    const { headers } = await browser.visit(app.address.href)
    expect(headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*frame-ancestors 'self'/,
    )
    expect(headers.get('cache-control')).toBe('no-store')
    expect(app.page).not.toContain('<script')
  })
})
