import type { Requirement, RequirementGroup } from './requirement.ts'

/**
 * The ways in which a launch or a session fails, each with its pages. How a cause is provoked is written down in
 * `e2e/faults/cause-visits.ts`, which the compiler wants for every cause that there is.
 */

const way = (
  id: string,
  says: string,
  causes: readonly string[],
  tests?: Requirement['tests'],
): Requirement => ({ id, says, causes, ...(tests ? { tests } : {}) })

const whoseChart = 'src/app/whose-chart.component.test.tsx'
const failures = 'e2e/failures.spec.ts'
const launchErrors = 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1'

export const failureWays: readonly RequirementGroup[] = [
  {
    title: 'Thirty ways that were reviewed',
    source: launchErrors,
    requirements: [
      way('W1', 'An `iss` that nobody configured', ['unknown-fhir-server'], {
        'e2e/hostile.spec.ts': ['a launch from an unknown EHR sends no request'],
      }),
      way('W2', 'A launch whose parameters are missing, repeated or malformed', [
        'malformed-launch',
      ]),
      way(
        'W3',
        'A redirect that is replayed, another tab’s, eleven minutes late, or comes after its storage was lost',
        ['state-unknown', 'state-expired'],
        { 'e2e/hostile.spec.ts': ['a redirect works once: going back to it sends no request'] },
      ),
      way('W4', 'A redirect whose parameters are malformed', ['malformed-redirect']),
      way('W5', '`access_denied`', ['authorization-refused']),
      way('W6', 'Every other OAuth error of the authorization endpoint, each for what it is', [
        'scopes-refused',
        'app-not-allowed',
        'authorization-unavailable',
        'sign-in-required',
        'authorization-rejected',
      ]),
      way(
        'W7',
        'Discovery that is not there, not available, not shared, elsewhere, no JSON, or without PKCE',
        [
          'discovery-missing',
          'discovery-unavailable',
          'discovery-cors',
          'discovery-unreachable',
          'discovery-redirected',
          'discovery-unreadable',
          'pkce-not-offered',
        ],
      ),
      way('W8', 'Discovery that never answers', ['discovery-no-answer'], {
        'e2e/discovery.spec.ts': [
          'an EHR whose settings never come: the page says what it does, then that it gave up',
        ],
      }),
      way('W9', 'A code exchange that never answers', ['token-no-answer'], {
        'e2e/addresses.spec.ts': [
          'while the sign-in is completed the page says so, and gives up after 15 seconds',
        ],
      }),
      way('W10', 'A code exchange that fails, in each of its ways', [
        'token-unreachable',
        'token-unavailable',
        'token-cors',
        'token-missing',
        'token-redirected',
        'token-response-malformed',
        'code-refused',
        'client-refused',
        'token-rejected',
      ]),
      way(
        'W11',
        'A token answer without `expires_in`, whatever its token looks like: it opens',
        [],
        {
          'src/smart/browser-mode/complete-launch.test.ts': [
            'a token answer %s opens the chart · without a lifetime, with a JWT',
          ],
          'e2e/faults/faults.spec.ts': ['${name}: the page says what a person sees'],
        },
      ),
      way('W12', 'A machine whose clock is hours off', ['clock-wrong'], {
        'e2e/identity.spec.ts': [
          'a computer whose clock is hours ahead or behind is told so, and shows nothing',
        ],
      }),
      way('W13', 'A browser whose storage is full', ['storage-full']),
      way('W14', 'A frame in which storage is blocked', ['storage-blocked-in-frame'], {
        [failures]: [
          'where the frame is the obstacle, a button opens the launch in a window of its own',
        ],
      }),
      way('W15', 'A browser that blocks storage altogether', ['storage-blocked']),
      way('W16', 'A sandboxed frame without an origin (`SC-FRAME-CLOSED`)', [], {
        [failures]: ['a frame without an origin shows why, and leads out of it'],
      }),
      way('W17', 'A browser that refuses locks', ['locks-refused']),
      way('W18', 'A launch that failed and is reloaded', [], {
        [failures]: [
          'a launch that failed says so again when it is reloaded, and offers no other way in',
        ],
      }),
      way('W19', 'A launch without a patient, from an EHR and standalone', [
        'no-patient',
        'no-patient-chosen',
      ]),
      way('W20', 'A tab that was duplicated', ['open-in-another-tab'], {
        'e2e/sessions.spec.ts': ['a duplicated tab does not use the session’s refresh token'],
      }),
      way('W21', 'The end of a session, by what ended it', [
        'session-expired',
        'session-revoked',
        'session-refused',
      ]),
      way('W22', 'A session that is about to end, where nothing renews it', [], {
        'src/app/chart-shell.component.test.tsx': [
          '%f minutes before an end that nothing can renew, the reader is told: %s',
        ],
        'e2e/sign-in-again.spec.ts': [
          'one click before the end comes back to the same view of the same chart',
        ],
      }),
      way('W23', '`invalid_client` at a refresh', ['session-client-refused']),
      way('W24', 'A 401 without CORS headers, which looks like a failed connection', [], {
        'src/smart/browser-mode/tab-session.test.ts': [
          'is repeated with a new token where the EHR itself is there',
          'fails where the EHR is away, and costs no refresh',
        ],
      }),
      way(
        'W25',
        'FHIR requests that are redirected: the patient’s is an alarm, a panel’s says so',
        [],
        {
          [whoseChart]: ['a redirected Patient may have been merged'],
          'e2e/faults/faults.spec.ts': ['${name}: the page says what a person sees'],
        },
      ),
      way('W26', 'A Patient that is answered under another id', [], {
        [whoseChart]: ['a Patient answered under another id takes the whole screen, naming both'],
      }),
      way('W27', 'A record that was merged into another', [], {
        [whoseChart]: [
          'a record that was merged into another says so above everything, and where to go',
        ],
      }),
      way('W28', 'Answers about another patient, in part or as a whole', [], {
        [whoseChart]: ['%i of two results about someone else: an alarm above the panels'],
        'e2e/hostile.spec.ts': [
          'another patient’s resource among the results is withheld, and the panel says so',
        ],
      }),
      way('W29', 'A build that was put on a host without configuration', ['not-configured'], {
        'e2e/faults/static-host.spec.ts': [
          'a build without configuration says so, at the command and on every page',
        ],
      }),
      way('W30', 'No JavaScript, a browser that is too old, an address without a page', [], {
        'e2e/unsupported-browser.spec.ts': [
          '${name}: sees a plain page that says what is needed, and nothing else happens',
          'without JavaScript the page says so, in both languages',
        ],
        [failures]: ['an address without a page leads to a page'],
      }),
    ],
  },
  {
    title: 'Others that were met',
    source: launchErrors,
    requirements: [
      way('W31', 'Discovery that names other endpoints or another issuer than the entry', [
        'authorization-endpoint-mismatch',
        'token-endpoint-mismatch',
        'issuer-mismatch',
      ]),
      way('W32', 'A redirect that somebody else answered', ['answered-by-another'], {
        'e2e/mix-up.spec.ts': ['the honest EHR sends no code to the callback of the hostile one'],
      }),
      way('W33', 'An id_token that is for another launch, or that its issuer did not sign', [
        'id-token-refused',
        'session-identity-wrong',
      ]),
      way('W34', 'A machine without a connection, and a page whose code did not come', [
        'offline',
        'page-not-loaded',
      ]),
      way('W35', 'Whatever nobody thought of', ['unexpected']),
      way('W36', 'A chart’s address that is opened by itself', ['opened-directly']),
      way(
        'W37',
        'A refresh, or a new sign-in, that names another patient or tenant',
        ['patient-changed', 'session-tenant-changed'],
        {
          'src/testing/session-contract.ts': [
            'a refresh that brings another patient ends the session before anything is read',
            'a refresh that names another tenant ends the session before anything is read',
          ],
          'e2e/sign-in-again.spec.ts': [
            'a new sign-in that opens another patient ends in the alarm, which names both',
          ],
        },
      ),
      way('W38', 'A refresh, or a new sign-in, that names another reader', [
        'session-reader-replaced',
        'session-reader-changed',
      ]),
      way('W39', 'A proxy whose access is withdrawn', ['session-proxy-ended']),
      way('W40', 'The limits of time, and the reader’s own end', [
        'session-idle',
        'session-time-limit',
        'session-by-reader',
      ]),
      way('W41', 'Late words that cannot be loaded: the way out is there all the same', [], {
        'e2e/words-not-loaded.spec.ts': [
          'details that cannot be loaded say so, and are tried again; the way out needs none of them',
        ],
      }),
      way('W42', 'A patient whose identity cannot be read, or may not be', [], {
        [whoseChart]: [
          'a Patient read that fails leaves nothing of the chart on the page',
          'nor is there one where the sign-in does not include the patient',
        ],
      }),
    ],
  },
]
