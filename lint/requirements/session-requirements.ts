import type { RequirementGroup } from './requirement.ts'

/**
 * What a session of an app like this one has to hold against, after RFC 9700, RFC 10017 and OWASP ASVS 5.0: 64
 * sentences. Those about a server of ours are the server mode's.
 */

const server = 'About a server of ours: the server mode, which is not there yet.'

const later = (id: string, says: string) => ({ id, says, because: server })

export const sessionRequirements: readonly RequirementGroup[] = [
  {
    title: 'Launch and OAuth',
    source: 'https://www.rfc-editor.org/rfc/rfc9700',
    requirements: [
      {
        id: '1',
        says: '`iss` is one of the configured ones before any request is made',
        tests: {
          'src/smart/protocol/known-fhir-servers.test.ts': [
            '%s is not known',
            'is no difference, and %s is sent back as it came',
          ],
          'e2e/hostile.spec.ts': ['a launch from an unknown EHR sends no request'],
          'e2e/addresses.spec.ts': ['at the address of one EHR no other is launched'],
        },
      },
      {
        id: '2',
        says: 'No other parameter decides anything',
        tests: {
          'src/smart/protocol/launch-parameters.test.ts': [
            'are iss and launch; anything else is ignored',
          ],
          'e2e/hostile.spec.ts': [
            'parameters other than iss and launch change nothing and are removed from the URL',
          ],
        },
        because:
          'Ignored, not refused: EHRs add some of their own (https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2).',
      },
      {
        id: '3',
        says: 'PKCE with S256 always, also where an EHR does not list it',
        tests: {
          'src/smart/browser-mode/begin-launch.test.ts': [
            'the challenge is the S256 of the stored verifier',
            '%s: discovery says %j · pkce-not-offered',
          ],
          'e2e/discovery.spec.ts': ['${fault}: the launch stops with ${code.source} · no-pkce'],
        },
        because:
          'An EHR that does not list S256 is not opened; there is no setting to open it all the same.',
      },
      {
        id: '4',
        says: '`state`: random, used once, of this tab, for ten minutes',
        tests: {
          'src/smart/protocol/random-text.test.ts': ['is 256 bits, URL-safe, and never the same'],
          'src/smart/browser-mode/complete-launch.test.ts': [
            'a redirect can be used once',
            'another tab’s redirect is refused, and no code is sent',
            'a sign-in that took %i ms completes: %s',
            'a clock that is set back does not let a sign-in take longer',
          ],
          'src/smart/protocol/redirect-parameters.test.ts': ['%s is refused as malformed'],
          'e2e/hostile.spec.ts': ['someone else’s redirect is refused without a token request'],
        },
      },
      {
        id: '5',
        says: 'A code that was injected or replayed opens nothing',
        tests: {
          'src/smart/browser-mode/complete-launch.test.ts': [
            'a redirect that arrives fifty times at once is used once',
            'a code cannot add a parameter to the token request',
          ],
          'e2e/hostile.spec.ts': ['a redirect works once: going back to it sends no request'],
          'e2e/faults/attacks.spec.ts': ['A3: a stolen code in place of one’s own opens nothing'],
        },
      },
      {
        id: '6',
        says: 'Mix-up: a callback for each EHR; the issuer in a redirect is compared; endpoints are pinned',
        tests: {
          'src/smart/browser-mode/complete-launch.test.ts': [
            'is %s · missing, though promised',
            'that can be compared with nothing is refused',
            'a code is exchanged at the EHR that was asked, whoever else has this base',
          ],
          'src/smart/protocol/known-fhir-servers.test.ts': [
            '%s · two entries with one redirect URI',
          ],
          'e2e/mix-up.spec.ts': [
            'a code of the honest EHR, asked for in the name of the hostile one, is sent to neither',
            'the honest EHR sends no code to the callback of the hostile one',
          ],
        },
      },
      {
        id: '7',
        says: 'The redirect URI is a constant, never made from a header',
        tests: { 'src/paths.test.ts': ['%s is a page', '%s is none'] },
        because:
          'The path is fixed. The origin is the one that the browser opened, which no header can change, and the EHR compares the whole.',
      },
      {
        id: '8',
        says: 'Endpoints are pinned and https, and no redirect is followed',
        tests: {
          'src/smart/browser-mode/begin-launch.test.ts': ['%s: discovery says %j'],
          'src/smart/protocol/known-fhir-servers.test.ts': ['%s · plain http that is not loopback'],
          'src/smart/protocol/request-json.test.ts': [
            'no redirect is followed, no cookie sent, nothing cached',
          ],
          'e2e/discovery.spec.ts': [
            '${fault}: the launch stops with ${code.source} · other-token-endpoint',
            'settings that redirect are not followed',
          ],
          'e2e/addresses.spec.ts': ['a token endpoint that redirects gets no second host the code'],
        },
      },
      {
        id: '9',
        says: 'No open redirector',
        tests: { 'e2e/faults/attacks.spec.ts': ['A7: no parameter leads away from this origin'] },
      },
      {
        id: '10',
        says: '`aud` is the base; every member of the token answer is checked',
        tests: {
          'src/smart/browser-mode/begin-launch.test.ts': [
            'the base that the EHR wrote with a slash is sent back with it',
          ],
          'src/smart/protocol/token-response.test.ts': ['a malformed %s is refused: %j'],
          'src/testing/session-contract.ts': [
            'a token response that %s opens nothing and leaves nothing',
          ],
        },
      },
      {
        id: '11',
        says: 'Least privilege, from one list of searches',
        tests: {
          'src/searches/scopes.test.ts': [
            'granular v2 names each category that a search asks for, and nothing else',
            'no scope is a wildcard and none can write',
          ],
          'src/searches/permission.test.ts': [
            'what is requested covers every declared search, in each syntax',
            'taking any one granular scope away darkens exactly the searches that needed it',
          ],
        },
      },
      {
        id: '12',
        says: 'A narrower grant is said, also after a refresh',
        tests: {
          'e2e/sessions.spec.ts': [
            'a panel whose scope was refused is “not permitted”, the others are filled',
          ],
          'e2e/tokens.spec.ts': [
            'a grant that a refresh narrows: the panels and the report say so, and nothing is read',
          ],
          'src/testing/token-contract.ts': [
            'are those of the newest refresh, from the moment it arrives',
          ],
        },
      },
      {
        id: '13',
        says: 'The id_token: issuer, audience, expiry, nonce, signature',
        tests: {
          'src/smart/protocol/id-token.test.ts': ['with a wrong %s is refused'],
          'src/smart/protocol/signature.test.ts': [
            'is right with its key, and wrong with another or with a letter changed',
          ],
          'src/smart/browser-mode/identity.test.ts': [
            'a wrong signature ends the session, after the keys were read anew',
            'keys that were replaced since they were cached are found',
          ],
          'e2e/identity.spec.ts': ['a wrong signature takes the chart away'],
        },
      },
      later('14', 'A confidential client with a key'),
      later('15', 'A key set of our own'),
      {
        id: '16',
        says: 'fhirclient makes the handshake’s requests and nothing else',
        tests: {
          'src/smart/browser-mode/begin-launch.test.ts': [
            'fhirclient’s key for "the" session is never written',
          ],
          'src/smart/browser-mode/complete-launch.test.ts': [
            'after the exchange nothing is stored',
          ],
        },
        because: 'The build fails if its Client is in it: docs/decisions/0014.',
      },
      {
        id: '17',
        says: 'code, state, iss and launch are out of the address before any other request',
        tests: {
          'e2e/faults/attacks.spec.ts': [
            'A8: code, state and launch are in no later request, no Referer and no history entry; tokens are nowhere',
          ],
        },
      },
      {
        id: '18',
        says: 'Tokens are in no URL, log, error, DOM or global',
        tests: {
          'e2e/faults/attacks.spec.ts': [
            'A8: code, state and launch are in no later request, no Referer and no history entry; tokens are nowhere',
          ],
        },
      },
      {
        id: '19',
        says: 'Tokens in memory; one tab renews them',
        tests: {
          'e2e/sessions.spec.ts': [
            'while a chart is open nothing of its session is stored, and a reload goes on without asking',
            'a duplicated tab does not use the session’s refresh token',
          ],
          'src/smart/browser-mode/resume-session.test.ts': [
            'the refresh token is never stored, so a reloaded chart is renewed at the EHR',
            'a duplicated tab finds nothing, and says that the chart is open elsewhere',
          ],
        },
      },
      {
        id: '20',
        says: 'Tokens are revoked at the end, which never waits for it',
        tests: {
          'src/testing/session-contract.ts': [
            'ending it revokes the authorization where the EHR offers it',
            'what a refresh brings after the end is given back',
            'ending it needs no network',
          ],
        },
        because:
          'When the reader ends it or a refresh names another patient. What fails is not tried again.',
      },
    ],
  },
  {
    title: 'Session, cookies, forged requests',
    source: 'https://owasp.org/www-project-application-security-verification-standard/',
    requirements: [
      later('21', 'Session ids of 256 bits, stored as a hash'),
      later('22', 'A new session id at each launch'),
      later('23', 'Cookie attributes'),
      later('24', 'SameSite by the way the page is shown'),
      later('25', 'Every request of ours carries a header of ours'),
      {
        id: '26',
        says: 'An idle and an absolute limit',
        tests: {
          'src/smart/protocol/session-limits.test.ts': [
            'goes on for 15 minutes, and is then over',
            'is over at its limit, however much it is used',
          ],
          'src/smart/browser-mode/tab-session.test.ts': [
            'requests of the page are no use of it: a chart that polls is not kept awake',
          ],
          'src/smart/browser-mode/resume-session.test.ts': [
            'a chart that was left alone while the machine slept leaves nothing to a reload',
          ],
        },
      },
      {
        id: '27',
        says: 'What was ended is over at once, everywhere',
        tests: {
          'src/testing/session-contract.ts': [
            'ending it tells those who listen, once, and leaves nothing',
            'an answer that arrives after the end is not handed out',
            'a session that was ended cannot be opened again',
          ],
          'e2e/tokens.spec.ts': [
            'the reader ends the session: tokens are revoked, and neither Reload nor Back shows a chart',
          ],
        },
      },
      later('28', 'An administrator can end sessions'),
      {
        id: '29',
        says: 'A failed network or server never ends a session',
        tests: {
          'src/testing/token-contract.ts': [
            'an unavailable token endpoint fails the request and not the session, and is left alone',
            'of one resource is the answer, not the end, and costs no refresh',
          ],
          'src/smart/protocol/token-manager.test.ts': [
            'invalid_grant ends it, once',
            'a failed network costs nothing while the token lives, and is tried again',
          ],
        },
      },
      {
        id: '30',
        says: 'Two launches in two tabs never share a patient',
        tests: {
          'src/smart/browser-mode/tab-session-model.test.ts': [
            'no replaced refresh token is sent, nothing is painted after the end, and only the launch patient is',
          ],
          'src/testing/session-contract.ts': [
            'a second launch in the same tab has its own id, patient and authorization',
            'ending one launch leaves the other of the same tab as it was',
          ],
          'e2e/sessions.spec.ts': [
            'a second launch for another patient leaves the first tab on its own',
          ],
          'src/app/open-patients.component.test.tsx': [
            'a tab whose neighbour shows someone else names both with birth dates, until it closes',
          ],
        },
      },
      {
        id: '31',
        says: 'A session begins with a launch, never by itself after its end',
        tests: {
          'src/testing/session-contract.ts': ['a session that was ended cannot be opened again'],
          'src/smart/browser-mode/resume-session.test.ts': [
            'a restored tab (%s, %i ms later) shows no chart',
            'an ended session leaves nothing to a reload',
          ],
        },
      },
    ],
  },
  {
    title: 'Requests',
    source: 'https://www.rfc-editor.org/rfc/rfc9700#section-4.9',
    requirements: [
      later('32', 'A browser never names a host'),
      later('33', 'Only what the searches need passes'),
      {
        id: '34',
        says: 'Next links and references are followed inside the FHIR base only',
        tests: {
          'src/r4/inside-fhir-server.test.ts': ['%s inside the FHIR server: %s'],
          'src/fhir/next-link.test.ts': [
            '%s is refused: the access token would leave the FHIR server',
          ],
          'src/testing/session-contract.ts': ['%s is outside the FHIR server: nothing is sent'],
          'e2e/hostile.spec.ts': [
            'a next page on another server is not fetched, and the panel says it is incomplete',
          ],
          'e2e/faults/attacks.spec.ts': ['A11: a reference to another server is not followed'],
        },
      },
      {
        id: '35',
        says: 'A redirect of the FHIR server or the token endpoint is an error',
        tests: {
          'src/testing/session-contract.ts': ['a redirect of the FHIR server is not followed'],
          'e2e/addresses.spec.ts': ['a token endpoint that redirects gets no second host the code'],
          'e2e/discovery.spec.ts': ['settings that redirect are not followed'],
        },
      },
      later('36', 'No request into our own network'),
      {
        id: '37',
        says: 'Bounds of bytes, depth, time, pages',
        tests: {
          'src/fhir/request.test.ts': [
            'a body is counted while it comes, and not received beyond 16 MiB',
            'JSON that is nested beyond all FHIR is not read',
            'is given up when it has sent nothing for 15 seconds',
          ],
          'src/fhir/next-link.test.ts': [
            'a page that was already read is a loop, and no link means the last page',
          ],
          'src/fhir/search.test.ts': [
            'pages that bring nothing new for 15 seconds are not followed, and the next one is accounted for',
          ],
        },
      },
      {
        id: '38',
        says: 'A bound that was met is shown as “incomplete”',
        tests: {
          'src/fhir/search.test.ts': [
            '%s',
            'a page that fails keeps the pages before it, and is accounted for',
          ],
          'e2e/hostile.spec.ts': [
            'a next page on another server is not fetched, and the panel says it is incomplete',
          ],
        },
      },
      later('39', 'No header of the EHR’s passes through'),
      later('40', 'A rate limit of ours'),
      {
        id: '41',
        says: 'A resource about another patient is withheld, counted and said',
        tests: {
          'src/fhir/ledger.test.ts': [
            'another patient’s resource is withheld',
            'moved to another patient, it is not shown in its older version',
          ],
          'src/app/whose-chart.component.test.tsx': [
            '%i of two results about someone else: an alarm above the panels',
            'a Patient answered under another id takes the whole screen, naming both',
          ],
          'e2e/hostile.spec.ts': [
            'another patient’s resource among the results is withheld, and the panel says so',
          ],
        },
      },
    ],
  },
  {
    title: 'The page',
    source: 'https://www.w3.org/TR/CSP3/',
    requirements: [
      {
        id: '42',
        says: 'A content security policy without `unsafe-*`, that names what the page may ask',
        tests: {
          'server/serving.test.ts': [
            'lets only our own files run, and only what a page needs be asked',
          ],
          'server/app.test.ts': [
            '%s is the %s page of %j, and reaches what they need and nothing more',
          ],
          'e2e/addresses.spec.ts': ['every page of a launch may ask its EHR, and no other'],
        },
        because: 'A `quiet` page fails its visit when the policy is violated. No reports are sent.',
      },
      {
        id: '43',
        says: 'Trusted Types: none',
        tests: {
          'server/serving.test.ts': [
            'lets only our own files run, and only what a page needs be asked · trusted-types',
          ],
        },
      },
      {
        id: '44',
        says: 'Narrative is not rendered',
        tests: { 'lint/oxlint.test.ts': ['reports $kind · markup from a string'] },
        because:
          'No part of the app sets markup from a string: the lint rule and Trusted Types both forbid it.',
      },
      {
        id: '45',
        says: 'Strings of FHIR reach text nodes only',
        tests: {
          'lint/oxlint.test.ts': ['reports $kind · markup from a string'],
          'e2e/faults/attacks.spec.ts': ['A10: markup in every string of a chart is shown as text'],
        },
      },
      {
        id: '46',
        says: '`frame-ancestors` for each EHR',
        tests: {
          'server/serving.test.ts': ['lets nobody frame us unless a record system is named for it'],
          'server/app.test.ts': [
            '%s is the %s page of %j, and reaches what they need and nothing more',
          ],
        },
      },
      {
        id: '47',
        says: 'The other security headers, on every answer',
        tests: { 'server/app.test.ts': ['carries the security headers: %s %s'] },
        because: 'HSTS is added where TLS is: SECURITY.md.',
      },
      {
        id: '48',
        says: 'The back/forward cache shows nothing that is over',
        tests: {
          'src/smart/browser-mode/resume-session.test.ts': [
            'a page that comes back after its session is over ends at once',
            'a page that comes back from the back/forward cache takes back what it handed over',
          ],
          'e2e/faults/back-forward.spec.ts': [
            'after the end Back shows nothing of the chart, in a browser that keeps pages for it',
            'a chart that was left without an end is not there after Back',
          ],
        },
      },
      {
        id: '49',
        says: 'No patient data in storage',
        tests: {
          'e2e/launches.spec.ts': [
            'after the launch nothing is left in storage but the EHR’s sign-in settings',
          ],
          'e2e/sessions.spec.ts': [
            'while a chart is open nothing of its session is stored, and a reload goes on without asking',
          ],
        },
      },
      {
        id: '50',
        says: 'The end clears page and memory, also offline',
        tests: {
          'src/testing/session-contract.ts': ['ending it needs no network'],
          'src/app/chart-shell.component.test.tsx': [
            'when the session ends nothing of the chart stays on the page or in memory',
          ],
          'e2e/faults/attacks.spec.ts': [
            'A21: ended offline, nothing of the chart is left, and a second person finds nothing',
          ],
        },
      },
      {
        id: '51',
        says: 'Our own files only',
        tests: {
          'e2e/speed.spec.ts': [
            'the launch page and the first chart are small, and no other server is asked',
          ],
        },
        because: 'Versions are exact and locked. There is no software bill of materials yet.',
      },
      {
        id: '52',
        says: 'Cells of an exported table are escaped',
        tests: {
          'src/exports/guarded-cell.test.ts': [
            '%j is guarded',
            'every decimal stays as it is, with all of its digits',
          ],
          'src/exports/csv-file.test.ts': [
            'whatever is in a cell comes back, and no field begins a formula',
          ],
        },
        because:
          'CSV has no typed cells: fields are quoted instead (docs/decisions/0035), and LibreOffice opens one in the witnesses’ command.',
      },
      {
        id: '53',
        says: 'Messages of other pages are checked',
        tests: {
          'src/features/open-patients/announce-patient.test.ts': [
            'a message of another shape is not heard: %j',
          ],
        },
        because: 'Nothing listens to other origins: a BroadcastChannel is of one.',
      },
      {
        id: '54',
        says: 'Keys of foreign JSON change no object of ours',
        tests: {
          'src/smart/protocol/signature.test.ts': ['%s is not read · a word of every object'],
          'src/fhir/observation-category.test.ts': ['%s · a word of JavaScript'],
          'e2e/faults/attacks.spec.ts': [
            'A10: markup in every string of a chart is shown as text · __proto__',
          ],
        },
      },
      {
        id: '55',
        says: 'No regular expression that takes for ever',
        because: 'No check of its own. What a pattern sees is bounded by the body’s 16 MiB.',
      },
    ],
  },
  {
    title: 'Storage, audit, logs, operations',
    source: 'https://owasp.org/www-project-application-security-verification-standard/',
    requirements: [
      later('56', 'Tokens are sealed at rest'),
      later('57', 'The key that seals them comes from outside'),
      later('58', 'Keys are rotated'),
      later('59', 'Every call has an audit event'),
      later('60', 'Audit events as IHE BALP'),
      later('61', 'The audit trail only grows'),
      {
        id: '62',
        says: 'Logs hold no patient data and no tokens',
        tests: {
          'e2e/faults/attacks.spec.ts': [
            'A8: code, state and launch are in no later request, no Referer and no history entry; tokens are nowhere · console',
          ],
        },
        because: 'The page writes none, and neither does the server that ships.',
      },
      {
        id: '63',
        says: 'TLS everywhere',
        tests: {
          'src/smart/protocol/known-fhir-servers.test.ts': ['%s · plain http that is not loopback'],
        },
      },
      later('64', 'The server says when it is not ready'),
    ],
  },
]
