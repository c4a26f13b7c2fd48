import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ada } from '#sandbox/testing/small-clinic.ts'
import { startTestSandbox, type TestSandbox } from '#sandbox/testing/start-test-sandbox.ts'
import { app, createTestClient, redirectUri } from '#sandbox/testing/test-client.ts'

/** What each kind of EHR does otherwise than the plain one, over HTTP, chosen by the `personality` of a launch. */

let clinic: TestSandbox
beforeAll(async () => {
  clinic = await startTestSandbox()
})
afterAll(() => clinic.close())

const v2 = 'launch openid fhirUser online_access patient/Patient.r patient/Observation.rs'
const v1 = 'launch openid fhirUser online_access patient/Patient.read patient/Observation.read'

async function launched(personality: string, scope = v2) {
  const testClient = createTestClient(clinic.sandbox)
  const { exchange } = await testClient.launch(ada, scope, { personality })
  const { body } = await exchange()
  const ask = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const url = path.startsWith('http') ? path : `${clinic.sandbox.fhirServerUrl}/${path}`
    const response = await testClient.visit(url, {
      headers: { authorization: `Bearer ${String(body['access_token'])}`, ...headers },
    })
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text: await response.text(),
    }
  }
  return { testClient, body, ask }
}

const observations = `Observation?patient=${ada}`
const nextIn = (text: string) => /"next","url":"([^"]*)"/.exec(text)?.[1] ?? ''

async function discovery(personality: string) {
  const testClient = createTestClient(clinic.sandbox)
  await testClient.launch(ada, v2, { personality })
  const url = `${clinic.sandbox.fhirServerUrl}/.well-known/smart-configuration`
  const response = await testClient.visit(url, { headers: { origin: app } })
  return (await response.json()) as Readonly<Record<string, unknown>>
}

test.each([
  ['plain', { software: { name: 'Sidechart sandbox EHR' } }, false],
  ['epic-like', { software: { name: 'Epic', version: 'May 2026' } }, true],
  ['oracle-like', { publisher: 'Oracle Health' }, true],
  ['hapi-like', { software: { name: 'HAPI FHIR Server', version: '8.10.0' } }, false],
])(
  '%s names itself in the CapabilityStatement that the launched app reads without a token',
  async (personality, named, listsCount) => {
    const testClient = createTestClient(clinic.sandbox)
    await testClient.launch(ada, v2, { personality })
    const url = `${clinic.sandbox.fhirServerUrl}/metadata`
    const statement = await (await testClient.visit(url, { headers: { origin: app } })).text()
    expect(JSON.parse(statement)).toMatchObject(named)
    expect(statement.includes('"_count"')).toBe(listsCount)
  },
)

describe('epic-like', () => {
  test('lists identity scopes only, and neither introspection nor revocation', async () => {
    const { scopes_supported, capabilities, ...document } = await discovery('epic-like')
    expect(scopes_supported).toEqual(['fhirUser', 'launch', 'openid', 'profile'])
    expect(capabilities).not.toContain('permission-online')
    expect(capabilities).toContain('context-standalone-patient')
    expect(document).not.toHaveProperty('introspection_endpoint')
    expect(document).not.toHaveProperty('revocation_endpoint')
  })

  test('gives a public client no refresh token, and a confidential one whose scope it does not repeat', async () => {
    expect((await launched('epic-like')).body).not.toHaveProperty('refresh_token')
    const { client_id, client_secret = '' } = clinic.sandbox.clients.register({
      client_name: 'A server',
      type: 'confidential-symmetric',
      redirect_uris: [redirectUri],
      launch_url: `${app}/other.html`,
    })
    const server = createTestClient(clinic.sandbox, client_id)
    const authorization = `Basic ${btoa(`${client_id}:${client_secret}`)}`
    const choices = { personality: 'epic-like', client: client_id }
    const { exchange } = await server.launch(ada, v2.replace('online', 'offline'), choices)
    const { body } = await exchange({}, { authorization })
    expect(body['refresh_token']).toBeTypeOf('string')
    expect(body['scope']).not.toContain('offline_access')
  })

  test('needs a category or a code, or an id', async () => {
    const { ask } = await launched('epic-like')
    const refused = await ask(observations)
    expect([refused.status, /"code":"59108"/.test(refused.text)]).toEqual([400, true])
    expect((await ask(`${observations}&category=laboratory`)).status).toBe(200)
    expect((await ask(`${observations}&code=x`)).status).toBe(200)
    expect((await ask('Observation?_id=ada-pulse')).status).toBe(200)
  })

  test('ignores what it does not know, and says so among the results', async () => {
    const { ask } = await launched('epic-like')
    const { text } = await ask(`${observations}&category=laboratory&_sort=-date&rain=1`)
    expect(text.match(/"code":"4122"/g)).toHaveLength(2)
    expect(text).toContain('"code":"4119"')
    expect(text).not.toMatch(/"self","url":"[^"]*(_sort|rain)/)
  })

  test('says by an outcome that there are no results', async () => {
    const { ask } = await launched('epic-like')
    const { text } = await ask(`${observations}&category=survey`)
    expect(text).toContain('"code":"4101"')
  })

  test('refuses other prefixes of a date', async () => {
    const { ask } = await launched('epic-like')
    const search = `${observations}&category=laboratory&date=`
    expect((await ask(`${search}ge2026-01-01`)).status).toBe(200)
    expect((await ask(`${search}2026-06-01`)).status).toBe(200)
    expect((await ask(`${search}sa2026-01-01`)).status).toBe(400)
  })

  test('answers a next link that is not valid with code 4113', async () => {
    const { ask } = await launched('epic-like')
    const first = await ask(`${observations}&category=laboratory,vital-signs&_count=1`)
    const next = nextIn(first.text)
    expect(next).toMatch(/\/fhir\/r4\?sessionID=/)
    expect((await ask(next)).status).toBe(200)
    // Another launch's.
    const { status, text } = await (await launched('epic-like')).ask(next)
    expect([status, /"code":"4113"/.test(text)]).toEqual([400, true])
  })
})

describe('oracle-like', () => {
  test('has no patient picker, v1 scopes, and another issuer in its document than in its id_tokens', async () => {
    const { issuer, capabilities, scopes_supported, grant_types_supported } =
      await discovery('oracle-like')
    expect(issuer).toBe(`${clinic.sandbox.origin}/tenants/northgate`)
    expect(capabilities).not.toContain('context-standalone-patient')
    expect(scopes_supported).toContain('patient/Observation.read')
    expect(String(scopes_supported)).not.toMatch(/\.rs/)
    expect(grant_types_supported).not.toContain('refresh_token')
  })

  test('does not name its issuer in redirects, nor promise to', async () => {
    expect(await discovery('oracle-like')).not.toHaveProperty(
      'authorization_response_iss_parameter_supported',
    )
    const redirect = async (personality: string) => {
      const testClient = createTestClient(clinic.sandbox)
      return (await testClient.launch(ada, v1, { personality })).back.searchParams
    }
    const back = await redirect('oracle-like')
    expect([back.has('code'), back.has('iss')]).toEqual([true, false])
    expect((await redirect('plain')).get('iss')).toBe(clinic.sandbox.origin)
  })

  test('grants v1 scopes for single types, and none for Medication', async () => {
    const scope = `${v1} patient/Medication.read patient/*.read patient/Observation.rs`
    expect((await launched('oracle-like', scope)).body['scope']).toBe(v1)
  })

  test('refreshes with a token that stays the same, and does not repeat it', async () => {
    const { body, testClient } = await launched('oracle-like', v1)
    expect([body['expires_in'], body['tenant']]).toEqual([570, 'northgate'])
    for (const time of ['first', 'second']) {
      const { status, body: again } = await testClient.refresh(body['refresh_token'])
      expect([time, status, again['patient']]).toEqual([time, 200, ada])
      expect(again).not.toHaveProperty('refresh_token')
    }
  })

  test.each([
    ['no patient', 'Observation?category=laboratory'],
    ['sorting', `${observations}&_sort=-date`],
    ['a system with the category', `${observations}&category=http://x|laboratory`],
    ['another prefix of a date', `${observations}&date=sa2026-01-01`],
    ['two dates that are no range', `${observations}&date=ge2026-01-01&date=ge2026-02-01`],
    ['three dates', `${observations}&date=ge2026&date=le2027&date=le2028`],
    ['the code of a component', `${observations}&component-code=8480-6`],
  ])('refuses %s, in text', async (_, path) => {
    const { ask } = await launched('oracle-like', v1)
    const { status, type, text } = await ask(path)
    expect([status, type]).toEqual([400, 'text/plain; charset=utf-8'])
    expect(text).not.toContain('{')
  })

  test('takes a range of dates, and names the next page by its context', async () => {
    const { ask } = await launched('oracle-like', v1)
    const { status, text } = await ask(
      `${observations}&date=ge2026-01-01&date=lt2027-01-01&_count=1`,
    )
    expect(status).toBe(200)
    const next = nextIn(text)
    expect(next).toMatch(/\/Observation\?-pageContext=[^&]+&-pageDirection=NEXT$/)
    expect((await ask(next)).text).toContain('"ada-')
  })
})

describe('hapi-like', () => {
  test('sends 20 a page without a total, and links named _getpages', async () => {
    const { ask } = await launched('hapi-like')
    const { text } = await ask(`${observations}&_count=1`)
    expect(text).not.toContain('"total"')
    expect(nextIn(text)).toMatch(/\/fhir\/r4\?_getpages=/)
    expect((await ask(`${observations}&_total=accurate`)).text).toContain('"total":2')
    expect((await ask(nextIn(text))).status).toBe(200)
  })
})

describe('azure-like', () => {
  test('refuses a request that mixes syntaxes, or patient/ with user/', async () => {
    const error = async (scope: string) => {
      const testClient = createTestClient(clinic.sandbox)
      const { back } = await testClient.launch(ada, scope, { personality: 'azure-like' })
      return back.searchParams.get('error')
    }
    expect(await error(`${v2} patient/Encounter.read`)).toBe('invalid_scope')
    expect(await error(`${v2} user/Encounter.rs`)).toBe('invalid_scope')
    expect(await error(v2)).toBeNull()
    expect(await error(v1)).toBeNull()
  })

  test('ignores what it does not know, unless strict handling is preferred', async () => {
    const { ask } = await launched('azure-like')
    const { status, text } = await ask(`${observations}&rain=1`)
    expect(status).toBe(200)
    expect(text).not.toContain('OperationOutcome')
    expect(text).not.toMatch(/"self","url":"[^"]*rain/)
    expect((await ask(`${observations}&rain=1`, { prefer: 'handling=strict' })).status).toBe(400)
  })

  test('sorts by one key, and continues with a token', async () => {
    const { ask } = await launched('azure-like')
    expect((await ask(`${observations}&_sort=-date`)).status).toBe(200)
    expect((await ask(`${observations}&_sort=-date,_id`)).status).toBe(400)
    const { text } = await ask(`${observations}&_count=1`)
    expect(nextIn(text)).toMatch(/\/Observation\?ct=/)
    expect((await ask(nextIn(text))).text).toContain('"ada-')
  })
})

test('the command line’s personality is that of every launch that chooses none', async () => {
  const epic = await startTestSandbox({ personality: 'epic-like' })
  const status = async (choices: Readonly<Record<string, string>>) => {
    const testClient = createTestClient(epic.sandbox)
    const { body } = await (await testClient.launch(ada, v2, choices)).exchange()
    return (await testClient.read(observations, body['access_token'])).status
  }
  expect(await status({})).toBe(400)
  expect(await status({ personality: 'plain' })).toBe(200)
  await epic.close()
})

test('a launch for a kind of EHR that does not exist is refused', async () => {
  const url = `${clinic.sandbox.origin}/launch/direct?patient=${ada}&personality=shy`
  const response = await createTestClient(clinic.sandbox).visit(url)
  expect([response.status, await response.text()]).toEqual([
    400,
    'No launch: there is no such personality.\n',
  ])
})
