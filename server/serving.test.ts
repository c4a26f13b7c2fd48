import { ehrFamilies } from '#src/ehr-families/ehr-families.ts'
import { describe, expect, test } from 'vitest'
import type { KnownFhirServer } from '#src/smart/protocol/known-fhir-servers.ts'
import { withKnownFhirServers } from './place-configuration.ts'
import { securityHeaders, type Reach } from './security-headers.ts'

const server: KnownFhirServer = {
  id: 'a',
  name: 'A',
  fhirServerUrl: 'https://fhir.example/r4',
  authorizationEndpoint: 'https://auth.example/authorize',
  tokenEndpoint: 'https://token.example/token',
  clientId: 'c',
  scopes: 'v2',
  refresh: 'never',
  standaloneLaunch: false,
  ehr: ehrFamilies.plain,
  frameAncestors: [],
  opensWindow: false,
  idleMinutes: 15,
  maxSessionMinutes: 480,
}
const policy = (reach: Partial<Reach> = {}) =>
  securityHeaders({ connectsTo: [], shownBy: [], isHeldByOpener: false, ...reach })[
    'content-security-policy'
  ] ?? ''

describe('the content security policy', () => {
  test('lets only our own files run, and only what a page needs be asked', () => {
    const connectsTo = ['https://fhir.example', 'https://token.example', 'https://fhir.example']
    expect(policy({ connectsTo })).toContain("script-src 'self';")
    expect(policy({ connectsTo })).toContain(
      "connect-src 'self' https://fhir.example https://token.example;",
    )
    expect(policy()).toContain("require-trusted-types-for 'script'; trusted-types 'none'")
    expect(policy({ connectsTo })).not.toMatch(/unsafe|\*/)
  })

  test('lets nobody frame us unless a record system is named for it', () => {
    expect(policy()).toContain("frame-ancestors 'none'")
    expect(policy({ shownBy: ['https://ehr.example'] })).toContain(
      'frame-ancestors https://ehr.example;',
    )
  })
})

describe('the known FHIR servers in a page', () => {
  const page = '<head><script type="application/json" id="known-fhir-servers"></script></head>'

  test('are placed as data that no name in them can break out of', () => {
    const name = '</script><script>alert(1)</script> $& $1'
    const placed = withKnownFhirServers(page, [{ ...server, name }])
    expect(placed.match(/<\/script>/g)).toHaveLength(1)
    const json = /known-fhir-servers">(.*)<\/script>/.exec(placed)?.[1] ?? ''
    expect(
      (JSON.parse(json) as { knownFhirServers: KnownFhirServer[] }).knownFhirServers[0]?.name,
    ).toBe(name)
  })

  test('a page without a place for them is refused', () => {
    expect(() => withKnownFhirServers('<head></head>', [server])).toThrow(/no place/)
  })
})
