import type { RequirementGroup } from './requirement.ts'

/** The attacks that a browser can meet, each with the visit that tries it. */

const faults = { 'e2e/faults/faults.spec.ts': ['${name}: the page says what a person sees'] }

export const attacks: readonly RequirementGroup[] = [
  {
    title: 'Attacks',
    source: 'https://www.rfc-editor.org/rfc/rfc9700#section-4',
    requirements: [
      {
        id: 'A1',
        says: 'A launch from a rogue record system',
        tests: {
          'e2e/hostile.spec.ts': [
            'a launch from an unknown EHR sends no request',
            'parameters other than iss and launch change nothing and are removed from the URL',
          ],
          'e2e/addresses.spec.ts': ['at the address of one EHR no other is launched'],
        },
      },
      {
        id: 'A2',
        says: 'Mix-up of two record systems',
        tests: {
          'e2e/mix-up.spec.ts': [
            'a code of the honest EHR, asked for in the name of the hostile one, is sent to neither',
            'the honest EHR sends no code to the callback of the hostile one',
          ],
        },
      },
      {
        id: 'A3',
        says: 'A code that was stolen or is replayed',
        tests: {
          'e2e/hostile.spec.ts': ['a redirect works once: going back to it sends no request'],
          'e2e/faults/attacks.spec.ts': ['A3: a stolen code in place of one’s own opens nothing'],
        },
      },
      {
        id: 'A4',
        says: 'A sign-in of somebody else, finished in this browser',
        tests: {
          'e2e/hostile.spec.ts': ['someone else’s redirect is refused without a token request'],
          'e2e/faults/attacks.spec.ts': [
            'A4: the callback of somebody else’s sign-in opens nothing here, and sends no code',
          ],
        },
      },
      {
        id: 'A5',
        says: 'A session planted before the launch',
        tests: {
          'e2e/faults/attacks.spec.ts': ['A5: what was planted before a launch decides nothing'],
        },
      },
      {
        id: 'A7',
        says: 'Open redirect',
        tests: { 'e2e/faults/attacks.spec.ts': ['A7: no parameter leads away from this origin'] },
      },
      {
        id: 'A8',
        says: 'Leaks by Referer, history and logs',
        tests: {
          'e2e/faults/attacks.spec.ts': [
            'A8: code, state and launch are in no later request, no Referer and no history entry; tokens are nowhere',
          ],
        },
      },
      {
        id: 'A10',
        says: 'Markup in the strings of a chart',
        tests: {
          'e2e/faults/attacks.spec.ts': ['A10: markup in every string of a chart is shown as text'],
        },
      },
      {
        id: 'A11',
        says: 'A token drawn away by next links, references and redirects',
        tests: {
          'e2e/hostile.spec.ts': [
            'a next page on another server is not fetched, and the panel says it is incomplete',
          ],
          'e2e/faults/attacks.spec.ts': ['A11: a reference to another server is not followed'],
          ...faults,
        },
        because:
          'In every visit with a fault, whatever the EHR does, no request goes to any other host.',
      },
      {
        id: 'A18',
        says: 'The wrong patient by a second launch',
        tests: {
          'e2e/sessions.spec.ts': [
            'a second launch for another patient leaves the first tab on its own',
            'a second launch in the same tab shows the second patient',
          ],
          'src/smart/browser-mode/resume-session.test.ts': [
            'a launch takes out what was handed over before anybody leaves for the EHR',
          ],
          'e2e/faults/session-model.spec.ts': [
            'three hundred steps in several tabs: no wrong patient, no replaced token, nothing after the end',
          ],
        },
      },
      {
        id: 'A19',
        says: 'The wrong patient in an answer',
        tests: {
          'e2e/hostile.spec.ts': [
            'another patient’s resource among the results is withheld, and the panel says so',
          ],
          'e2e/tokens.spec.ts': [
            'a refresh that names another patient ends in the wrong-patient alarm',
          ],
          ...faults,
        },
      },
      {
        id: 'A20',
        says: 'A launch that is replayed or stale',
        tests: {
          'e2e/faults/attacks.spec.ts': [
            'A20: a launch that was used opens nothing, and nothing of it was kept',
          ],
        },
      },
      {
        id: 'A21',
        says: 'The next person at a shared workstation',
        tests: {
          'e2e/tokens.spec.ts': [
            'the reader ends the session: tokens are revoked, and neither Reload nor Back shows a chart',
          ],
          'e2e/sessions.spec.ts': ['a chart that was left is not there again by its address'],
          'e2e/faults/attacks.spec.ts': [
            'A21: ended offline, nothing of the chart is left, and a second person finds nothing',
          ],
          'e2e/faults/back-forward.spec.ts': [
            'after the end Back shows nothing of the chart, in a browser that keeps pages for it',
          ],
          'src/smart/protocol/session-limits.test.ts': [
            'is over for whoever comes back to a machine that slept: their input is too late',
          ],
        },
      },
    ],
  },
  {
    title: 'Bleeds that were published, and frames',
    source: 'https://github.com/smart-on-fhir/client-js/issues/199',
    requirements: [
      {
        id: 'B1',
        says: 'An embedded browser shows the first patient for every chart (client-js#199)',
        tests: {
          'e2e/faults/bleeds.spec.ts': [
            'client-js#199: a launch in a pane that had another patient shows its own',
          ],
        },
      },
      {
        id: 'B2',
        says: 'Panes share session storage, and one adopts another’s session (Oracle Health)',
        tests: {
          'e2e/faults/bleeds.spec.ts': [
            'shared storage: two panes with one storage each show their own patient',
          ],
        },
      },
      {
        id: 'B3',
        says: 'A duplicated tab goes on with the session of the first',
        tests: {
          'e2e/faults/bleeds.spec.ts': [
            'duplicate tab: a copy with all that the first had stored shows no chart',
          ],
          'e2e/sessions.spec.ts': ['a duplicated tab does not use the session’s refresh token'],
        },
      },
      {
        id: 'B4',
        says: 'A frame of another site, with storage of its own',
        tests: {
          'e2e/faults/frames.spec.ts': [
            'in a frame of another site the chart opens, and hears of no tab outside',
          ],
        },
      },
      {
        id: 'B5',
        says: 'A frame of another site, with storage blocked',
        tests: {
          'e2e/faults/blocked-frames.spec.ts': [
            'in a frame whose storage is blocked it says so, and opens nothing',
          ],
        },
      },
      {
        id: 'B6',
        says: 'A frame that is removed, or gets another launch',
        tests: {
          'e2e/faults/frames.spec.ts': ['a frame that is removed sends nothing more'],
          'e2e/faults/bleeds.spec.ts': [
            'client-js#199: a launch in a pane that had another patient shows its own',
          ],
        },
      },
    ],
  },
]
