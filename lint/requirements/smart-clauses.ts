import type { RequirementGroup } from './requirement.ts'

/**
 * What SMART App Launch 2.2 asks of a client, in the order of its pages. R numbers are those of the Inferno client
 * suite's list of requirements.
 */

const spec = 'https://hl7.org/fhir/smart-app-launch/STU2.2'

const server = 'Of confidential clients: the server mode, which is not there yet.'
const notForThisApp = 'Not for this app: '

export const smartClauses: readonly RequirementGroup[] = [
  {
    title: 'Protecting the app',
    source: `${spec}/app-launch.html#app-protection`,
    requirements: [
      {
        id: 'S1',
        says: 'Secrets, codes and tokens go to authenticated servers over TLS (R1)',
        tests: {
          'src/smart/protocol/known-fhir-servers.test.ts': ['%s · plain http that is not loopback'],
        },
      },
      {
        id: 'S2',
        says: 'Every authorization request has an unpredictable `state` of at least 122 bits (R2, R3, R40)',
        tests: {
          'src/smart/protocol/random-text.test.ts': ['is 256 bits, URL-safe, and never the same'],
          'src/smart/browser-mode/begin-launch.test.ts': [
            'state, nonce and verifier are new for each launch',
            'the authorization request says what SMART asks for, and nothing else',
          ],
        },
      },
      {
        id: 'S3',
        says: '`state` is checked on every request to the redirect URL, and belongs to this user’s session (R4, R60, R61)',
        tests: {
          'src/smart/browser-mode/complete-launch.test.ts': [
            'a redirect can be used once',
            'another tab’s redirect is refused, and no code is sent',
          ],
          'src/smart/protocol/redirect-parameters.test.ts': ['%s is refused as malformed'],
          'e2e/hostile.spec.ts': ['someone else’s redirect is refused without a token request'],
        },
      },
      {
        id: 'S4',
        says: 'Untrusted input is never run as code (R5)',
        tests: {
          'server/serving.test.ts': [
            'lets only our own files run, and only what a page needs be asked',
            'are placed as data that no name in them can break out of',
          ],
        },
        because: 'Every visit whose page is `quiet` fails on a violation of the policy.',
      },
      {
        id: 'S5',
        says: 'What arrives at the redirect URL is not forwarded to URLs of others (R6)',
        tests: {
          'e2e/hostile.spec.ts': [
            'parameters other than iss and launch change nothing and are removed from the URL',
          ],
        },
      },
      {
        id: 'S6',
        says: 'No bearer token in a cookie in clear text (R7)',
        because: 'There are no cookies.',
      },
      {
        id: 'S7',
        says: 'Tokens are kept in storage of this app alone (R8, R9, R90)',
        tests: {
          'e2e/sessions.spec.ts': [
            'while a chart is open nothing of its session is stored, and a reload goes on without asking',
          ],
          'src/smart/browser-mode/resume-session.test.ts': [
            'the refresh token is never stored, so a reloaded chart is renewed at the EHR',
          ],
        },
      },
      {
        id: 'S8',
        says: 'No secret in the shipped code is relied on; only an app that can keep one is confidential (R10–R12)',
        tests: {
          'src/smart/protocol/known-fhir-servers.test.ts': ['%s · a word that is not known'],
          'src/smart/browser-mode/tab-session.test.ts': [
            'a refresh is the request of a public client',
          ],
        },
      },
      {
        id: 'S9',
        says: 'PKCE with S256, always (R13)',
        tests: {
          'src/smart/browser-mode/begin-launch.test.ts': [
            'the challenge is the S256 of the stored verifier',
            '%s: discovery says %j · pkce-not-offered',
          ],
          'e2e/discovery.spec.ts': ['${fault}: the launch stops with ${code.source} · no-pkce'],
        },
      },
      {
        id: 'S10',
        says: 'Servers answer browsers with CORS headers',
        because: 'A duty of servers. An EHR without them needs the server mode.',
      },
      {
        id: 'S11',
        says: 'A refresh token is never used twice (best practice)',
        tests: {
          'src/smart/browser-mode/refresh-race.test.ts': [
            'in a thousand rounds no replaced refresh token is sent, and no authorization is revoked',
          ],
          'src/smart/browser-mode/tab-session-model.test.ts': [
            'no replaced refresh token is sent, nothing is painted after the end, and only the launch patient is',
          ],
          'e2e/faults/refresh-race.spec.ts': [
            'thirty reloads in the middle of a refresh: no refresh token is sent twice, none is revoked',
          ],
        },
      },
      {
        id: 'S12',
        says: 'The launch context is a snapshot',
        tests: {
          'e2e/ehr-desktop.spec.ts': [
            'switching patients while an app is open does not change the app’s patient',
          ],
        },
      },
    ],
  },
  {
    title: 'Registration',
    source: `${spec}/app-launch.html#register-app-with-ehr`,
    requirements: [
      {
        id: 'S13',
        says: 'Launch and redirect URLs are fixed and fully specified (R20, R21)',
        tests: {
          'src/paths.test.ts': ['%s is a page', '%s is none'],
          'src/smart/protocol/known-fhir-servers.test.ts': [
            '%s · two entries with one redirect URI',
            '%s · a redirect URI of somebody else',
          ],
          'server/app.test.ts': [
            '%s is the %s page of %j, and reaches what they need and nothing more · /e/a/callback',
            'without an EHR that still uses it, the old redirect URI leads nowhere',
          ],
        },
      },
      { id: 'S14', says: 'Keys and secrets at registration (R22, R23)', because: server },
      {
        id: 'S15',
        says: 'Dynamic registration (R292)',
        because: `${notForThisApp}an EHR is configured by a person, who pins its endpoints.`,
      },
    ],
  },
  {
    title: 'Launch',
    source: `${spec}/app-launch.html#launch-app-standalone-launch`,
    requirements: [
      {
        id: 'S16',
        says: 'An EHR launch has `iss` and `launch`, in a new browser window or a frame',
        tests: {
          'src/smart/protocol/launch-parameters.test.ts': [
            'are iss and launch; anything else is ignored',
            '%s is refused as malformed',
          ],
          'e2e/launches.spec.ts': [
            'a clinician opens the app in a pane beside the EHR’s chart',
            'a clinician opens the app in a new window',
          ],
        },
      },
      {
        id: 'S17',
        says: '`launch` is sent back unchanged, and left out in a standalone launch (R35, R36)',
        tests: {
          'src/smart/browser-mode/begin-launch.test.ts': [
            'the authorization request says what SMART asks for, and nothing else',
            'a standalone launch sends no launch value',
          ],
        },
      },
      {
        id: 'S18',
        says: 'A standalone launch asks for its context by scope (R166)',
        tests: {
          'src/searches/scopes.test.ts': [
            'an EHR launch asks for launch, a standalone launch for launch/patient',
          ],
          'e2e/launches.spec.ts': ['a patient opens their own chart from the portal'],
        },
      },
      {
        id: 'S19',
        says: '`iss` may come from anybody: it must be known before anything is asked',
        tests: {
          'src/smart/protocol/known-fhir-servers.test.ts': ['%s is not known'],
          'e2e/hostile.spec.ts': ['a launch from an unknown EHR sends no request'],
        },
      },
    ],
  },
  {
    title: 'Discovery',
    source: `${spec}/conformance.html`,
    requirements: [
      {
        id: 'S20',
        says: 'The settings are at `.well-known/smart-configuration` under the base, as JSON (R29, R227, R375)',
        tests: {
          'e2e/discovery.spec.ts': [
            '${fault}: the launch stops with ${code.source} · discovery-page',
            'an EHR whose settings never come: the page says what it does, then that it gave up',
            'an EHR whose settings are down is opened with the last good ones, and the report says so',
          ],
        },
      },
      {
        id: 'S21',
        says: 'A slash at the end of the base is not doubled; relative endpoints are resolved against it (R379)',
        tests: {
          'src/smart/protocol/known-fhir-servers.test.ts': [
            'is no difference, and %s is sent back as it came',
          ],
          'src/smart/browser-mode/renewed-session.test.ts': [
            'names the EHR’s base as the EHR writes it, %s',
          ],
          'src/smart/browser-mode/begin-launch.test.ts': [
            'an endpoint %s is relative to the FHIR base',
          ],
          'src/smart/browser-mode/identity.test.ts': [
            'keys whose address is relative to the FHIR base are read there',
          ],
          'src/smart/browser-mode/tab-session.test.ts': [
            'tokens are revoked at an endpoint that is relative to the FHIR base: %s',
          ],
        },
      },
      {
        id: 'S22',
        says: 'The `oauth-uris` extension is a deprecated fallback',
        because:
          'Not read: it cannot say that PKCE is offered, and without that nothing is opened.',
      },
      {
        id: 'S23',
        says: 'Required metadata',
        tests: {
          'src/smart/browser-mode/begin-launch.test.ts': ['%s: discovery says %j'],
          'src/smart/browser-mode/complete-launch.test.ts': ['is %s · missing, though promised'],
        },
        because:
          'What is used is checked: endpoints, issuer, S256, `jwks_uri`, `revocation_endpoint`, RFC 9207’s promise.',
      },
      {
        id: 'S24',
        says: '`scopes_supported` may be incomplete and gates nothing',
        because: 'Not read.',
      },
      {
        id: 'S25',
        says: 'Capability strings',
        tests: {
          'deployment/check-ehr/check-ehr.test.ts': [
            'every line fits but those that are named here',
            'a launch gets to the EHR, and is granted and renewed as it said',
          ],
        },
        because:
          'No launch reads them: what an EHR can do is its entry, and what it grants. `check:ehr` reads them before.',
      },
      {
        id: 'S26',
        says: 'Capability sets of clinicians',
        because: 'A duty of servers. Visits to the local EHR use both launches.',
      },
    ],
  },
  {
    title: 'Authorization request',
    source: `${spec}/app-launch.html#obtain-authorization-code`,
    requirements: [
      {
        id: 'S27',
        says: 'Its parameters (R32–R45)',
        tests: {
          'src/smart/browser-mode/begin-launch.test.ts': [
            'the authorization request says what SMART asks for, and nothing else',
          ],
        },
      },
      {
        id: 'S28',
        says: '`aud` is the base; in an EHR launch exactly what came as `iss` (R41)',
        tests: {
          'src/smart/browser-mode/begin-launch.test.ts': [
            'the base that the EHR wrote with a slash is sent back with it',
          ],
        },
      },
      {
        id: 'S29',
        says: 'As few scopes as possible; `openid fhirUser` for who reads (R46, R47, R148, R195, R196)',
        tests: {
          'src/searches/scopes.test.ts': [
            'granular v2 names each category that a search asks for, and nothing else',
            'no scope is a wildcard and none can write',
          ],
        },
      },
      {
        id: 'S30',
        says: 'By GET, or by POST where the server offers it (R50–R52, R133)',
        because: 'GET only, which every server must take.',
      },
      {
        id: 'S31',
        says: 'No `max_age` where it is not supported (R211)',
        tests: {
          'src/smart/browser-mode/begin-launch.test.ts': [
            'the authorization request says what SMART asks for, and nothing else',
          ],
        },
      },
      {
        id: 'S32',
        says: 'On return `state` is checked before an error is believed; the code is used at once, and once',
        tests: {
          'src/smart/browser-mode/complete-launch.test.ts': [
            'a redirect can be used once',
            'is judged before an error is believed',
            'a refusal names the OAuth error and uses the transaction up',
          ],
          'src/smart/protocol/authorization-error.test.ts': ['%s: %s'],
        },
      },
    ],
  },
  {
    title: 'Token request and answer',
    source: `${spec}/app-launch.html#obtain-access-token`,
    requirements: [
      {
        id: 'S33',
        says: 'Grant type, code, redirect URI, verifier (R62, R67–R70)',
        tests: {
          'src/smart/browser-mode/complete-launch.test.ts': [
            'a code cannot add a parameter to the token request',
            'a code is exchanged at the EHR that was asked, whoever else has this base',
          ],
          'src/testing/session-contract.ts': ['a launch opens the session of its patient'],
        },
      },
      {
        id: 'S34',
        says: 'A public client sends `client_id` and no authentication (R63, R71)',
        tests: {
          'src/smart/browser-mode/tab-session.test.ts': [
            'a refresh is the request of a public client',
          ],
        },
      },
      {
        id: 'S35',
        says: 'Authentication of confidential clients (R64–R66, R72, R345)',
        because: server,
      },
      {
        id: 'S36',
        says: 'The members of the answer; `token_type` in any case',
        tests: {
          'src/smart/protocol/token-response.test.ts': [
            'becomes an object with our own names',
            '%s',
            'a malformed %s is refused: %j',
          ],
          'src/smart/browser-mode/complete-launch.test.ts': [
            'a token answer %s opens the chart',
            'a token answer that is refused names its member: %s, %j',
            '%s has no access token',
          ],
        },
        because: '`authorization_details` (experimental) is not read.',
      },
      {
        id: 'S37',
        says: 'The granted scopes are looked at, and the screen follows them (R147)',
        tests: {
          'e2e/sessions.spec.ts': [
            'a panel whose scope was refused is “not permitted”, the others are filled',
          ],
          'e2e/tokens.spec.ts': [
            'a grant that a refresh narrows: the panels and the report say so, and nothing is read',
          ],
          'src/smart/browser-mode/complete-launch.test.ts': ['a token answer %s opens the chart'],
          'src/searches/permission.test.ts': ['%s: vital signs are %s'],
        },
      },
      {
        id: 'S38',
        says: 'An access token lives for an hour at most',
        tests: {
          'src/smart/protocol/token-manager.test.ts': [
            'a token of %d s is refreshed after %d s',
            'a token of unknown life is refreshed when it is refused, and never before',
            'a token of %s makes no request, and no timer waits longer than a minute',
          ],
        },
        because: 'A duty of servers: any lifetime is lived with.',
      },
      {
        id: 'S39',
        says: 'FHIR requests carry the bearer token; after a 401 it is renewed (R93, R264)',
        tests: {
          'src/testing/session-contract.ts': [
            'a request is sent with authorization and with what the caller set',
          ],
          'src/testing/token-contract.ts': [
            'a refused token is refreshed once, however many requests it was refused for',
          ],
        },
      },
      {
        id: 'S40',
        says: 'A reference to another server is not followed with this token (R97, R98)',
        tests: {
          'src/testing/session-contract.ts': ['%s is outside the FHIR server: nothing is sent'],
          'src/r4/inside-fhir-server.test.ts': ['%s inside the FHIR server: %s'],
          'e2e/hostile.spec.ts': [
            'a next page on another server is not fetched, and the panel says it is incomplete',
          ],
        },
      },
    ],
  },
  {
    title: 'Refresh',
    source: `${spec}/app-launch.html#refresh-access-token`,
    requirements: [
      {
        id: 'S41',
        says: '`offline_access` or `online_access` (R215, R216)',
        tests: {
          'src/searches/scopes.test.ts': [
            'an EHR launch asks for launch, a standalone launch for launch/patient · online_access',
          ],
        },
      },
      {
        id: 'S42',
        says: 'The refresh request (R105–R108)',
        tests: {
          'src/smart/browser-mode/tab-session.test.ts': [
            'a refresh is the request of a public client',
          ],
        },
      },
      {
        id: 'S43',
        says: 'A new refresh token replaces the old one; without a new one the old one is kept (R117)',
        tests: {
          'src/testing/token-contract.ts': [
            '%s · rotated refresh tokens are each used once',
            '%s · a refresh token that is not replaced stays in use',
          ],
          'src/smart/protocol/token-manager.test.ts': [
            'a refresh token that the server keeps is sent again, also after an answer was lost',
            'one that may have been replaced is not',
          ],
        },
      },
      {
        id: 'S44',
        says: 'A refresh may leave the context out, and never changes the patient',
        tests: {
          'src/testing/session-contract.ts': [
            'a refresh that brings another patient ends the session before anything is read',
          ],
          'e2e/tokens.spec.ts': [
            'a refresh that names another patient ends in the wrong-patient alarm',
          ],
        },
      },
    ],
  },
  {
    title: 'Scopes',
    source: `${spec}/scopes-and-launch-context.html`,
    requirements: [
      {
        id: 'S45',
        says: 'The grammar of v2, in the order `cruds` (R120–R135)',
        tests: { 'src/searches/is-scope-granted.test.ts': ['%s within %j: %s'] },
      },
      {
        id: 'S46',
        says: '`r` reads and `s` searches',
        tests: {
          'src/searches/permission.test.ts': ['%s: vital signs are %s · patient/Observation.r'],
        },
      },
      {
        id: 'S47',
        says: 'v1 is equivalent to v2, and one request uses one of them',
        tests: {
          'src/searches/scopes.test.ts': ['v1 asks only to read'],
          'src/searches/permission.test.ts': [
            '%s: vital signs are %s · patient/Observation.read',
            'what is requested covers every declared search, in each syntax',
          ],
        },
      },
      {
        id: 'S48',
        says: 'Granular scopes',
        tests: {
          'src/searches/permission.test.ts': [
            '%j together: vital signs are %s',
            'taking any one granular scope away darkens exactly the searches that needed it',
          ],
        },
      },
      {
        id: 'S49',
        says: 'Scopes in their shortest form; no wildcards for convenience (R131, R146, R148)',
        tests: {
          'src/searches/scopes.test.ts': [
            'v2 without granular scopes asks for Observation once',
            'no scope is a wildcard and none can write',
          ],
        },
      },
      {
        id: 'S50',
        says: 'An empty answer is “none” only where the scope was granted',
        tests: {
          'e2e/sessions.spec.ts': [
            'a panel whose scope was refused is “not permitted”, the others are filled',
          ],
          'src/app/whose-chart.component.test.tsx': [
            'a panel that lost its permission shows nothing of its old answer',
            'a panel whose permission became narrower is no longer complete',
          ],
        },
      },
      {
        id: 'S51',
        says: 'Scopes as URIs (R219, R220)',
        tests: {
          'src/searches/permission.test.ts': [
            '%j together: vital signs are %s · http://smarthealthit.org/fhir/scopes/',
          ],
        },
      },
      {
        id: 'S52',
        says: 'Launch scopes (R152–R162)',
        tests: {
          'src/searches/scopes.test.ts': [
            'an EHR launch asks for launch, a standalone launch for launch/patient',
          ],
        },
        because: '`launch/encounter` is not asked for: the chart is a patient’s.',
      },
      {
        id: 'S53',
        says: '`user/` scopes',
        tests: {
          'src/searches/permission.test.ts': ['%s: vital signs are %s · user/Observation.cruds'],
        },
        because: 'Understood where an EHR grants them, never asked for.',
      },
    ],
  },
  {
    title: 'Launch context',
    source: `${spec}/scopes-and-launch-context.html#launch-context-arrives-with-your-access_token`,
    requirements: [
      {
        id: 'S54',
        says: '`patient` and `encounter` are ids',
        tests: {
          'src/testing/session-contract.ts': [
            'what the EHR says about the launch is kept as it was sent',
          ],
          'src/smart/protocol/token-response.test.ts': ['a malformed %s is refused: %j'],
        },
      },
      {
        id: 'S55',
        says: '`fhirContext` (R191)',
        because: 'Not read yet.',
      },
      {
        id: 'S56',
        says: '`need_patient_banner`; without it the banner is shown',
        tests: {
          'src/smart/protocol/token-response.test.ts': ['becomes an object with our own names'],
        },
      },
      {
        id: 'S57',
        says: 'An unknown `intent` opens the usual screen (R193)',
        tests: {
          'src/testing/session-contract.ts': [
            'what the EHR says about the launch is kept as it was sent',
          ],
        },
        because: 'There is one first screen; the intent is named in the report.',
      },
      {
        id: 'S58',
        says: '`smart_style_url` (experimental)',
        because: 'Not followed: a style sheet from elsewhere is not let into the page.',
      },
      {
        id: 'S59',
        says: '`tenant`',
        tests: {
          'src/testing/session-contract.ts': [
            'what the EHR says about the launch is kept as it was sent',
          ],
        },
      },
      {
        id: 'S60',
        says: 'Banner and style come where the server can',
        because: 'A duty of servers.',
      },
    ],
  },
  {
    title: 'Who signed in',
    source: `${spec}/scopes-and-launch-context.html#scopes-for-requesting-identity-data`,
    requirements: [
      {
        id: 'S61',
        says: 'The id_token is validated as OpenID Connect says (R201, R218)',
        tests: {
          'src/smart/protocol/id-token.test.ts': [
            'with a wrong %s is refused',
            'at %i s with %j: outside by %s',
          ],
          'src/smart/protocol/signature.test.ts': [
            'is right with its key, and wrong with another or with a letter changed',
          ],
          'e2e/identity.spec.ts': [
            'a wrong signature takes the chart away',
            'a signature that cannot be checked leaves the chart, and the report says so and names nobody',
          ],
        },
      },
      {
        id: 'S62',
        says: '`fhirUser` is a person’s URL; one at another host gets no token (R202, R97)',
        tests: { 'src/smart/browser-mode/identity.test.ts': ['%s is read as %s'] },
      },
      {
        id: 'S63',
        says: 'Without need of identity, no `openid`',
        because: 'A chart names who reads it, in its report.',
      },
    ],
  },
  {
    title: 'Revocation, introspection, keys, brands, app state',
    source: `${spec}/conformance.html#metadata`,
    requirements: [
      {
        id: 'S64',
        says: 'Tokens are revoked where the EHR offers it (RFC 7009)',
        tests: {
          'src/testing/session-contract.ts': [
            'ending it revokes the authorization where the EHR offers it',
          ],
          'src/smart/browser-mode/tab-session.test.ts': [
            'tokens are not revoked at an endpoint %s',
          ],
          'e2e/tokens.spec.ts': [
            'the reader ends the session: tokens are revoked, and neither Reload nor Back shows a chart',
          ],
        },
      },
      {
        id: 'S65',
        says: 'Token introspection (RFC 7662)',
        because: 'For resource servers, not for a browser.',
      },
      ...[
        ['S66', 'RS384 and ES384 (R308–R312)'],
        ['S67', 'Keys as JWK (R295, R313–R315)'],
        ['S68', 'Key sets over TLS, with rotation (R301–R303)'],
        ['S69', 'The client assertion (R321–R332)'],
        ['S70', 'Its place in the request, also of a refresh (R333, R334)'],
      ].map(([id = '', says = '']) => ({ id, says, because: server })),
      {
        id: 'S71',
        says: 'The shape of a brand',
        tests: {
          'server/start-list/start-list.test.ts': [
            'a known EHR has the name, portal, places, other names and logo of its brand',
            'each portal is a card, and a card of two EHRs leads to each',
            'a file that is no bundle is refused, and what is malformed in one is left out',
          ],
        },
      },
      {
        id: 'S72',
        says: 'Brands are cached by ETag (R413–R426)',
        because: 'A bundle is a file beside the configuration. Nothing fetches it.',
      },
      {
        id: 'S73',
        says: 'The EHR’s own brand wins (R415, R416)',
        because:
          'Whoever makes the file chooses; `check:ehr` names the EHR’s own bundle, and an entry’s words go before any.',
      },
      {
        id: 'S74',
        says: 'Brands are merged by identifier; a logo is foreign content; an endpoint in a brand authorizes nothing (R420, R435)',
        tests: {
          'server/start-list/start-list.test.ts': [
            'a brand makes no EHR known, and an EHR without a brand keeps its own name',
            'a repeated brand is one card; what is not active, or that nobody can begin at, is none',
          ],
          'server/start-list/read-start-files.test.ts': [
            'the list and the logos are files; a logo with a URL is its copy on this disk',
          ],
        },
        because: 'They are merged by what a person sees of them, not by identifier.',
      },
      {
        id: 'S75',
        says: 'App state (experimental)',
        because: `${notForThisApp}it writes nothing.`,
      },
      {
        id: 'S76',
        says: 'Task launch',
        because: 'A duty of EHRs.',
      },
    ],
  },
]
