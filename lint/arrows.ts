import type { Room, StageStarts } from './room.ts'

/**
 * The rooms of this project: what each may import, which ambient capabilities it may use, and when it may be loaded.
 * Whatever a row does not name is forbidden, so a new room starts closed. `lint/check-walls.ts` checks the code's
 * resolved imports against this table, in whatever form they are written: docs/decisions/0013-walls.md.
 */

const pure = 'It is pure: take what you need as an argument.'

export const rooms: readonly Room[] = [
  {
    at: 'src/r4',
    mayImport: ['src/json-object.ts'],
    instead: `r4 reads FHIR data types and knows nothing of ours. ${pure}`,
    notBefore: 'first data',
  },
  {
    at: 'src/clinical',
    mayImport: ['src/r4', 'src/json-object.ts'],
    instead: `clinical turns resources into meaning with r4 alone. ${pure}`,
    notBefore: 'first data',
    otherwise: {
      'src/clinical/reader-identity.ts': 'on demand',
      'src/clinical/units': 'on demand',
      'src/clinical/laboratory/flowsheet.ts': 'on demand',
      'src/clinical/medications/medication-list.ts': 'on demand',
      'src/clinical/medications/order-links-between.ts': 'on demand',
      'src/clinical/medications/order-lanes.ts': 'on demand',
      'src/clinical/medications/read-together.ts': 'on demand',
      'src/clinical/laboratory/flowsheet-catalogue.ts': 'on demand',
    },
  },
  {
    at: 'src/searches',
    mayImport: ['src/ehr-families'],
    instead: `searches is data about what is asked. ${pure}`,
    notBefore: 'launch page',
    otherwise: {
      'src/searches/analyte-search-url.ts': 'on demand',
      'src/searches/corrected-family.ts': 'on demand',
    },
  },
  {
    at: 'src/ehr-families',
    mayImport: [],
    instead: `ehr-families is what is known of vendors, as data. ${pure}`,
    notBefore: 'on demand',
  },
  {
    at: 'src/fhir',
    mayImport: ['src/r4', 'src/ehr-families'],
    mayUse: ['clock', 'randomness', 'environment'],
    instead: 'fhir reads resources over a fetch it is given; let queries bring meaning to it.',
    notBefore: 'first data',
    otherwise: {
      'src/fhir/amended-search.ts': 'on demand',
      'src/fhir/capability-statement.ts': 'on demand',
    },
  },
  {
    at: 'src/smart/protocol',
    mayImport: ['src/json-object.ts', 'src/ehr-families'],
    instead: `protocol runs in any runtime, under every mode. ${pure}`,
    notBefore: 'launch page',
  },
  {
    at: 'src/smart/protocol/random-text.ts',
    mayImport: ['src/smart/protocol/base64url.ts'],
    mayUse: ['randomness'],
    instead: 'It is the one source of states, nonces and verifiers.',
    notBefore: 'launch page',
  },
  {
    at: 'src/smart/session.ts',
    mayImport: ['src/smart/protocol', 'src/ehr-families'],
    instead: 'The session is a type that every mode offers; it knows no mode.',
  },
  {
    at: 'src/smart/mode.ts',
    mayImport: [
      'src/smart/protocol',
      'src/smart/session.ts',
      'src/smart/browser-mode/browser-mode.ts',
    ],
    instead: 'mode.ts is the one place that knows which modes there are.',
    notBefore: 'launch page',
  },
  {
    at: 'src/smart/browser-mode',
    mayImport: [
      'src/smart/protocol',
      'src/smart/session.ts',
      'src/r4/inside-fhir-server.ts',
      'src/json-object.ts',
    ],
    mayUse: ['clock', 'randomness', 'environment'],
    instead: 'browser-mode is one session mode and knows no other.',
    notBefore: 'launch page',
  },
  {
    at: 'src/session',
    mayImport: ['src/smart/session.ts'],
    instead: 'session binds the session to React and nothing else.',
    notBefore: 'first chart',
  },
  {
    at: 'src/exports',
    mayImport: [
      'src/smart/session.ts',
      'src/smart/protocol/known-fhir-servers.ts',
      'src/r4/json-text.ts',
      'src/messages',
      'src/ui/flag-mark.tsx',
    ],
    mayUse: ['clock', 'environment'],
    instead: 'exports is the one door out of the page; what leaves is made by the features.',
    notBefore: 'on demand',
  },
  {
    at: 'src/queries',
    mayImport: ['src/fhir', 'src/clinical', 'src/r4', 'src/searches', 'src/smart/session.ts'],
    mayUse: ['clock'],
    instead:
      'queries is where data access and clinical meaning meet; words and drawing belong to presentation and ui.',
    notBefore: 'first data',
    otherwise: {
      'src/queries/capabilities-query.ts': 'on demand',
      'src/queries/reader-query.ts': 'on demand',
      'src/queries/search-without-dates.ts': 'on demand',
      'src/queries/earlier-results.ts': 'on demand',
    },
  },
  {
    at: 'src/ui',
    mayImport: [],
    instead: 'ui draws numbers and strings; let presentation put resources into them.',
    notBefore: 'first chart',
    otherwise: {
      'src/ui/plots/trend-plot.tsx': 'on demand',
      'src/ui/sheet': 'on demand',
      'src/ui/lanes': 'on demand',
    },
  },
  {
    at: 'src/messages',
    mayImport: [],
    instead: 'messages holds words; give it plain values.',
    notBefore: 'first chart',
    otherwise: {
      'src/messages/load-failures-messages.ts': 'on demand',
      'src/messages/load-launch-messages.ts': 'launch page',
      'src/messages/load-start-page-messages.ts': 'on demand',
      'src/messages/load-translation.ts': 'launch page',
      'src/messages/locale.ts': 'launch page',
      'src/messages/page-locale.ts': 'launch page',
      'src/messages/load-messages.ts': 'first data',
    },
  },
  {
    at: 'src/presentation',
    mayImport: ['src/queries', 'src/clinical', 'src/exports', 'src/r4', 'src/ui', 'src/messages'],
    instead: 'presentation puts clinical answers into words and marks, for every feature alike.',
    notBefore: 'first chart',
    otherwise: {
      'src/presentation/export-periods.ts': 'on demand',
      'src/presentation/extract-head.ts': 'on demand',
      'src/presentation/extracted-reading.ts': 'on demand',
      'src/presentation/reading-detail.tsx': 'on demand',
      'src/presentation/reading-table.tsx': 'on demand',
      'src/presentation/ledger-details.tsx': 'on demand',
    },
  },
  {
    // One clinical task each. Features do not import each other.
    at: 'src/features/*',
    mayImport: [
      'src/queries',
      'src/session',
      'src/clinical',
      'src/exports',
      'src/presentation',
      'src/r4',
      'src/ui',
      'src/messages',
    ],
    instead:
      'A feature is one task and never imports a sibling; what two features share belongs to presentation or ui.',
    notBefore: 'first chart',
    otherwise: {
      'src/features/exports': 'on demand',
      'src/features/laboratory/analyte-table.tsx': 'on demand',
      'src/features/laboratory/laboratory-part.ts': 'on demand',
      'src/features/medications/lanes': 'on demand',
      'src/features/medications/medications-page.tsx': 'on demand',
      'src/features/medications/medications-part.ts': 'on demand',
      'src/features/news': 'on demand',
      'src/features/reader': 'on demand',
      'src/features/results': 'on demand',
      'src/features/vital-signs/blood-pressure-table.tsx': 'on demand',
      'src/features/vital-signs/vital-signs-page.tsx': 'on demand',
      'src/features/vital-signs/vital-signs-part.ts': 'on demand',
      'src/features/vital-signs/sign-aside.tsx': 'on demand',
    },
  },
  {
    at: 'src/features/open-patients',
    mayImport: ['src/session', 'src/presentation', 'src/r4', 'src/messages', 'src/json-object.ts'],
    mayUse: ['environment'],
    instead:
      'A feature is one task and never imports a sibling; what two features share belongs to presentation or ui.',
    notBefore: 'on demand',
  },
  {
    at: 'src/features/session-report',
    mayImport: [
      'src/queries',
      'src/session',
      'src/searches',
      'src/smart/session.ts',
      'src/exports',
      'src/presentation',
      'src/ui',
      'src/messages',
    ],
    mayUse: ['clock'],
    instead:
      'A feature is one task and never imports a sibling; what two features share belongs to presentation or ui.',
    notBefore: 'on demand',
  },
  {
    at: 'src/app',
    mayImport: [
      'src/features',
      'src/exports',
      'src/clinical/laboratory/flowsheet.ts',
      'src/smart/session.ts',
      'src/queries',
      'src/presentation',
      'src/session',
      'src/notices',
      'src/ui',
      'src/messages',
      'src/paths.ts',
    ],
    mayUse: ['clock', 'environment'],
    instead: 'app puts features together; what a feature does belongs inside it.',
    notBefore: 'first chart',
    otherwise: {
      'src/app/screens.tsx': 'on demand',
      'src/app/chart-exports.tsx': 'on demand',
      'src/app/extract-identity.ts': 'on demand',
      'src/app/use-paper.ts': 'on demand',
      'src/app/use-screen-parts.ts': 'on demand',
      'src/app/summary-news.tsx': 'on demand',
      'src/app/open-patients.tsx': 'on demand',
      'src/app/ended-screen.tsx': 'on demand',
      'src/app/left-view.ts': 'on demand',
      'src/app/sign-in-again.ts': 'on demand',
      'src/app/no-identity-screen.tsx': 'on demand',
      'src/app/wrong-patient-screen.tsx': 'on demand',
    },
  },
  {
    at: 'src/notices',
    mayImport: [
      'src/messages',
      'src/smart/protocol/smart-error.ts',
      'src/json-object.ts',
      'src/paths.ts',
    ],
    mayUse: ['clock', 'environment'],
    instead: 'notices is every page without a chart; it needs neither React nor a session.',
    otherwise: {
      'src/notices/element.ts': 'launch page',
      'src/notices/language-buttons.ts': 'launch page',
    },
  },
  {
    at: 'src/start',
    mayImport: [
      'src/messages',
      'src/notices/element.ts',
      'src/notices/language-buttons.ts',
      'src/json-object.ts',
      'src/paths.ts',
    ],
    mayUse: ['environment'],
    instead: 'start is the page on which patients choose; it leads to launches and makes none.',
  },
  {
    at: 'src/launch.ts',
    mayImport: [
      'src/config.ts',
      'src/smart/mode.ts',
      'src/smart/protocol',
      'src/searches',
      'src/notices',
      'src/start',
      'src/paths.ts',
      'src/messages',
    ],
    mayUse: ['environment'],
    instead: 'The launch page runs once, small and fast, without React.',
    notBefore: 'launch page',
  },
  {
    at: 'src/main.ts',
    mayImport: [
      'src/config.ts',
      'src/smart/mode.ts',
      'src/smart/session.ts',
      'src/smart/protocol',
      'src/fhir',
      'src/queries',
      'src/paths.ts',
      'src/messages',
      'src/app/mount.tsx',
      'src/notices',
    ],
    mayUse: ['clock', 'environment'],
    instead:
      'main opens the session and starts the searches before React; the rest belongs to app/mount.',
    notBefore: 'first data',
  },
  {
    at: 'src/config.ts',
    mayImport: [
      'src/json-object.ts',
      'src/smart/protocol/known-fhir-servers.ts',
      'src/smart/protocol/smart-error.ts',
    ],
    instead: 'config parses what the page was given.',
    notBefore: 'launch page',
  },
  {
    at: 'src/paths.ts',
    mayImport: [],
    instead: 'paths is every URL of the app.',
    notBefore: 'launch page',
  },
  {
    at: 'src/json-object.ts',
    mayImport: [],
    instead: `json-object is the one guard for what arrives as JSON. ${pure}`,
    notBefore: 'launch page',
  },
  { at: 'src/build.d.ts', mayImport: [], instead: 'It declares what the build defines.' },
  { at: 'tsconfig.pure.d.ts', mayImport: [], instead: 'It declares what the pure rooms may know.' },
  {
    at: 'src/testing',
    mayImport: ['patients/generate-patients.ts'],
    mayUse: 'everything',
    instead: 'testing is for the tests of src; other houses have their own.',
  },
  {
    at: 'index.html',
    mayImport: ['src/main.ts', 'public/browser-support.js'],
    instead: 'The chart page starts main and nothing else.',
  },
  {
    at: 'launch.html',
    mayImport: ['src/launch.ts', 'public/browser-support.js'],
    instead: 'The launch page starts launch and nothing else.',
  },
  {
    at: 'public',
    mayImport: [],
    mayUse: 'everything',
    instead: 'What is in public is served as it is, before anything else.',
  },
  // The sandbox: its main.ts and start-sandbox.ts connect the rooms below.
  {
    at: 'sandbox',
    mayImport: ['sandbox', 'patients', 'local-servers'],
    mayUse: 'everything',
    instead:
      'sandbox is an independent witness of the specification: if it shared code with the app, both would share one misreading.',
  },
  {
    at: 'sandbox/store',
    mayImport: [],
    mayUse: 'everything',
    instead: 'store keeps FHIR resources, and knows nothing of who reads them.',
  },
  {
    at: 'sandbox/http',
    mayImport: [],
    mayUse: 'everything',
    instead: 'http knows requests and answers; what they are about belongs to the rooms above.',
  },
  {
    at: 'sandbox/log',
    mayImport: ['sandbox/http'],
    mayUse: 'everything',
    instead: 'log names what can happen in its own types; hand it what did.',
  },
  {
    at: 'sandbox/pages',
    mayImport: [],
    mayUse: 'everything',
    instead: 'pages is markup and looks; give it words.',
  },
  {
    at: 'sandbox/records',
    mayImport: ['sandbox/store'],
    mayUse: 'everything',
    instead: 'records reads stored resources for people; it knows no request and no page.',
  },
  {
    at: 'sandbox/accounts',
    mayImport: ['sandbox/records', 'sandbox/store'],
    mayUse: 'everything',
    instead: 'accounts is who can sign in, found in the records.',
  },
  {
    at: 'sandbox/faults',
    mayImport: ['sandbox/http', 'sandbox/store/json-spans.ts'],
    mayUse: 'everything',
    instead:
      'faults changes requests and answers on the wire; start-sandbox hands it a function that finds a launch.',
  },
  {
    at: 'sandbox/personalities',
    mayImport: [],
    mayUse: 'everything',
    instead: 'personalities says what kinds of EHR do; the servers do it.',
  },
  {
    at: 'sandbox/fhir-server',
    mayImport: ['sandbox/store', 'sandbox/http', 'sandbox/log', 'sandbox/personalities'],
    mayUse: 'everything',
    instead:
      'The FHIR server does not know who issues tokens: start-sandbox hands it a function that looks one up.',
  },
  {
    at: 'sandbox/authorization-server',
    mayImport: [
      'sandbox/accounts',
      'sandbox/records',
      'sandbox/personalities',
      'sandbox/pages',
      'sandbox/http',
      'sandbox/log',
    ],
    mayUse: 'everything',
    instead:
      'The authorization server does not know the FHIR server: start-sandbox tells it which types are served.',
  },
  {
    at: 'sandbox/ehr',
    mayImport: [
      'sandbox/authorization-server/clients/clients.ts',
      'sandbox/authorization-server/launches/launch-handles.ts',
      'sandbox/authorization-server/scopes/smart-scopes.ts',
      'sandbox/faults',
      'sandbox/personalities',
      'sandbox/accounts',
      'sandbox/records',
      'sandbox/pages',
      'sandbox/http',
      'sandbox/log',
    ],
    mayUse: 'everything',
    instead:
      'The EHR launches apps through the authorization server, and reads charts through records.',
  },
  {
    at: 'patients',
    mayImport: [],
    instead:
      'patients makes charts from nothing of ours; the same seed and day are the same bytes.',
  },
  {
    at: 'patients/write-bundles.ts',
    mayImport: ['patients'],
    mayUse: ['clock', 'environment'],
    instead: 'It writes the generated charts to a folder.',
  },
  {
    at: 'server',
    mayImport: [
      'src/smart/protocol',
      'src/ehr-families',
      'src/json-object.ts',
      'src/paths.ts',
      'src/messages',
      'local-servers',
    ],
    mayUse: 'everything',
    instead:
      'server serves what was built; it shares only the protocol, the paths and its own words with the app.',
  },
  {
    at: 'deployment',
    mayImport: [
      'server',
      'src/smart/protocol',
      'src/searches',
      'src/fhir/capability-statement.ts',
      'src/json-object.ts',
      'src/paths.ts',
      'sandbox/testing',
      'e2e/loopback-launcher.ts',
      'e2e/static-host.ts',
    ],
    mayUse: 'everything',
    instead:
      'deployment is the commands of whoever runs the app; what is served belongs to server.',
  },
  {
    at: 'deployment/testing',
    mayImport: [
      'src/ehr-families/ehr-families.ts',
      'src/searches',
      'src/smart/browser-mode/begin-launch.ts',
      'src/smart/protocol',
      'src/testing',
    ],
    mayUse: 'everything',
    instead: 'It makes launches, which the checks are held against.',
  },
  {
    at: 'local-servers',
    mayImport: [],
    mayUse: 'everything',
    instead: 'local-servers starts and ends processes, whatever they serve.',
  },
  {
    at: 'e2e',
    mayImport: [
      'local-servers',
      'src/messages',
      'sandbox/faults/fault.ts',
      'sandbox/faults/faults.ts',
    ],
    mayUse: 'everything',
    instead:
      'Visits see the app through a browser only, and know which words they must not find, and which faults there are.',
  },
  {
    at: 'bench',
    mayImport: [
      'sandbox/store',
      'sandbox/fhir-server',
      'sandbox/http',
      'src/queries',
      'src/fhir',
      'src/smart/session.ts',
      'src/ehr-families',
    ],
    mayUse: 'everything',
    instead: 'Benchmarks measure parts through their own doors.',
  },
  {
    at: 'witnesses',
    mayImport: ['sandbox/store', 'patients', 'src/exports', 'src/messages/en/exports.ts'],
    mayUse: 'everything',
    instead:
      'witnesses judge what the sandbox makes, and what leaves the app, by the rules of others.',
  },
  {
    at: 'scripts',
    mayImport: ['local-servers'],
    mayUse: 'everything',
    instead: 'scripts start and build; what serves belongs to server.',
  },
  {
    at: 'tools',
    mayImport: [],
    mayUse: 'everything',
    instead: 'tools are installed apart from the project and know nothing of it.',
  },
  {
    at: 'lint',
    mayImport: [],
    mayUse: 'everything',
    instead: 'lint holds the guards; they read the house and use nothing of it.',
  },
  {
    at: 'oxlint.config.ts',
    mayImport: [],
    instead: 'The walls are judged by lint/check-walls.ts, not by the linter.',
  },
  {
    at: 'vite.config.ts',
    mayImport: [
      'lint/arrows.ts',
      'lint/build/fhirclient-as-modules.ts',
      'lint/build/react-as-modules.ts',
      'lint/build/query-stand-ins.ts',
      'lint/room.ts',
      'lint/stages/load-stages.ts',
      'server/app.ts',
      'server/built-files.ts',
      'server/known-fhir-servers-file.ts',
      'server/pages.ts',
      'server/place-configuration.ts',
      'server/start-list/read-start-files.ts',
      'src/smart/browser-mode/given-answer.cjs',
      'src/smart/browser-mode/silent-debug.cjs',
    ],
    mayUse: ['environment'],
    instead:
      'The build takes its chunks from lint/arrows.ts, and the known FHIR servers as server reads them.',
  },
  {
    at: 'vitest.config.ts',
    mayImport: [],
    mayUse: ['environment'],
    instead: 'It names tests and imports none of them.',
  },
  {
    at: 'playwright.config.ts',
    mayImport: ['e2e/browser-arguments.ts', 'e2e/browsers/visit.ts'],
    mayUse: ['environment'],
    instead: 'It names visits; what they share with the scripts is in e2e.',
  },
]

/**
 * The files that each stage begins with: the page's script, and what it imports dynamically but always needs, which the
 * page preloads. Everything else that is only reached by `import()` is loaded on demand.
 */
export const stageStarts: StageStarts = {
  'launch page': ['src/launch.ts', 'src/smart/browser-mode/begin-launch.ts'],
  'first data': ['src/main.ts', 'src/smart/browser-mode/open-session.ts'],
  'first chart': ['src/app/mount.tsx'],
}
