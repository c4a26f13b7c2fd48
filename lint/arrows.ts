import { existsSync, readdirSync } from 'node:fs'

/**
 * The arrows of the house as data: each room, and the rooms it may import. What is not listed fails lint, so a
 * new room starts closed. Messages say what to do instead.
 */

export interface Room {
  /** Folder or file below the project, without its ending. */
  readonly at: string
  /** Folders or files it may import from. */
  readonly mayImport: readonly string[]
  readonly instead: string
}

const pure = 'It is pure: take what you need as an argument.'

export const rooms: readonly Room[] = [
  {
    at: 'src/r4',
    mayImport: ['src/json-object.ts'],
    instead: `r4 reads FHIR data types and knows nothing of ours. ${pure}`,
  },
  {
    at: 'src/clinical',
    mayImport: ['src/r4'],
    instead: `clinical turns resources into meaning with r4 alone. ${pure}`,
  },
  {
    at: 'src/searches',
    mayImport: ['src/r4'],
    instead: `searches is data about what is asked. ${pure}`,
  },
  {
    at: 'src/fhir',
    mayImport: ['src/r4'],
    instead: 'fhir reads resources over a fetch it is given; let queries bring meaning to it.',
  },
  {
    at: 'src/smart',
    mayImport: ['src/smart/protocol', 'src/smart/browser-mode/browser-mode.ts'],
    instead: 'smart obtains a session and knows only itself; hand it what it needs.',
  },
  {
    at: 'src/smart/protocol',
    mayImport: ['src/json-object.ts'],
    instead: `protocol runs in any runtime, under every mode. ${pure}`,
  },
  {
    at: 'src/smart/browser-mode',
    mayImport: [
      'src/smart/protocol',
      'src/smart/session.ts',
      'src/r4/inside-fhir-server.ts',
      'src/json-object.ts',
    ],
    instead: 'browser-mode is one session mode and knows no other.',
  },
  {
    at: 'src/session',
    mayImport: ['src/smart', 'src/fhir'],
    instead: 'session binds the session to React and nothing else.',
  },
  {
    at: 'src/queries',
    mayImport: ['src/fhir', 'src/clinical', 'src/r4', 'src/searches', 'src/smart/session.ts'],
    instead:
      'queries is where data access and clinical meaning meet; words and drawing belong to presentation and ui.',
  },
  {
    at: 'src/ui',
    mayImport: [],
    instead: 'ui draws numbers and strings; let presentation put resources into them.',
  },
  { at: 'src/messages', mayImport: [], instead: 'messages holds words; give it plain values.' },
  {
    at: 'src/presentation',
    mayImport: ['src/queries', 'src/clinical', 'src/r4', 'src/ui', 'src/messages'],
    instead: 'presentation puts clinical answers into words and marks, for every feature alike.',
  },
  {
    at: 'src/app',
    mayImport: [
      'src/features',
      'src/queries',
      'src/presentation',
      'src/session',
      'src/smart/protocol/smart-error.ts',
      'src/ui',
      'src/messages',
      'src/paths.ts',
    ],
    instead: 'app puts features together; what a feature does belongs inside it.',
  },
  { at: 'src/testing', mayImport: ['src'], instead: 'testing is for tests.' },
  // The sandbox: its main.ts and start-sandbox.ts put the rooms below together.
  {
    at: 'sandbox',
    mayImport: ['sandbox', 'patients', 'local-servers'],
    instead:
      'sandbox is an independent witness of the specification: if it shared code with the app, both would share one misreading.',
  },
  {
    at: 'sandbox/store',
    mayImport: [],
    instead: 'store keeps FHIR resources, and knows nothing of who reads them.',
  },
  {
    at: 'sandbox/http',
    mayImport: [],
    instead: 'http knows requests and answers; what they are about belongs to the rooms above.',
  },
  {
    at: 'sandbox/log',
    mayImport: ['sandbox/http'],
    instead: 'log names what can happen in its own types; hand it what did.',
  },
  {
    at: 'sandbox/pages',
    mayImport: [],
    instead: 'pages is markup and looks; give it words.',
  },
  {
    at: 'sandbox/records',
    mayImport: ['sandbox/store'],
    instead: 'records reads stored resources for people; it knows no request and no page.',
  },
  {
    at: 'sandbox/accounts',
    mayImport: ['sandbox/records', 'sandbox/store'],
    instead: 'accounts is who can sign in, found in the records.',
  },
  {
    at: 'sandbox/fhir-server',
    mayImport: ['sandbox/store', 'sandbox/http', 'sandbox/log'],
    instead:
      'The FHIR server does not know who issues tokens: start-sandbox hands it a function that looks one up.',
  },
  {
    at: 'sandbox/authorization-server',
    mayImport: [
      'sandbox/accounts',
      'sandbox/records',
      'sandbox/pages',
      'sandbox/http',
      'sandbox/log',
    ],
    instead:
      'The authorization server does not know the FHIR server: start-sandbox tells it which types are served.',
  },
  {
    at: 'sandbox/ehr',
    mayImport: [
      'sandbox/authorization-server/clients/clients.ts',
      'sandbox/authorization-server/launches/launch-handles.ts',
      'sandbox/authorization-server/scopes/smart-scopes.ts',
      'sandbox/accounts',
      'sandbox/records',
      'sandbox/pages',
      'sandbox/http',
      'sandbox/log',
    ],
    instead:
      'The EHR launches apps through the authorization server, and reads charts through records.',
  },
  {
    at: 'sandbox/testing',
    mayImport: ['sandbox'],
    instead: 'testing is for tests of the sandbox.',
  },
  {
    at: 'patients',
    mayImport: [],
    instead: 'patients makes charts from nothing of ours.',
  },
  {
    at: 'server',
    mayImport: [
      'src/smart/protocol/known-fhir-servers.ts',
      'src/smart/protocol/known-fhir-servers-schema.ts',
      'src/paths.ts',
      'src/messages',
      'local-servers',
    ],
    instead:
      'server serves what was built; it shares only the known FHIR servers, the paths and its own words with the app.',
  },
  {
    at: 'local-servers',
    mayImport: [],
    instead: 'local-servers starts and ends processes, whatever they serve.',
  },
  {
    at: 'e2e',
    mayImport: ['local-servers', 'src/messages'],
    instead: 'visits see the app through a browser only, and know which words they must not find.',
  },
  {
    at: 'bench',
    mayImport: ['sandbox/store', 'sandbox/fhir-server', 'sandbox/http'],
    instead: 'benchmarks measure parts through their own doors.',
  },
  {
    at: 'witnesses',
    mayImport: ['sandbox/store', 'patients'],
    instead: 'witnesses judge what the sandbox makes by the rules of others.',
  },
  {
    at: 'scripts',
    mayImport: ['local-servers'],
    instead: 'scripts start and build; what serves belongs to server.',
  },
  { at: 'lint', mayImport: [], instead: 'lint holds the guards.' },
]

/** One clinician's task each; read from the folder, so that a new one starts closed to its siblings. */
export function featureRooms(root: string): Room[] {
  return readdirSync(`${root}/src/features`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      at: `src/features/${name}`,
      mayImport: [
        'src/queries',
        'src/session',
        'src/searches',
        'src/smart/session.ts',
        'src/clinical',
        'src/presentation',
        'src/r4',
        'src/ui',
        'src/messages',
        'src/paths.ts',
      ],
      instead:
        'A feature is one task and never imports a sibling; what two features share belongs to presentation or ui.',
    }))
}

/** Files that are a room of their own. */
export const roots: readonly Room[] = [
  {
    at: 'src/launch.ts',
    mayImport: [
      'src/config.ts',
      'src/smart/mode.ts',
      'src/smart/protocol/known-fhir-servers.ts',
      'src/smart/protocol/launch-parameters.ts',
      'src/smart/protocol/smart-error.ts',
      'src/searches',
      'src/paths.ts',
      'src/messages',
    ],
    instead: 'The launch page runs once, small and fast, without React.',
  },
  {
    at: 'src/main.ts',
    mayImport: [
      'src/config.ts',
      'src/smart/mode.ts',
      'src/smart/session.ts',
      'src/smart/protocol/smart-error.ts',
      'src/fhir',
      'src/queries',
      'src/paths.ts',
      'src/messages',
      'src/app/mount.tsx',
      'src/app/mount-message.tsx',
    ],
    instead:
      'main opens the session and starts the searches before React; the rest belongs to app/mount.',
  },
  {
    at: 'src/config.ts',
    mayImport: ['src/smart/protocol/known-fhir-servers.ts', 'src/json-object.ts'],
    instead: 'config parses what the page was given.',
  },
  { at: 'src/paths.ts', mayImport: [], instead: 'paths is every URL of the app.' },
  {
    at: 'src/json-object.ts',
    mayImport: [],
    instead: 'json-object is one guard and needs nothing.',
  },
]

/** One library, one door. */
export interface Door {
  readonly library: string
  readonly doors: readonly string[]
}

/** The one test in which the sandbox meets clients that nobody here wrote. */
const clientsOfOthers = 'sandbox/authorization-server/clients-of-others.test.ts'

export const doors: readonly Door[] = [
  {
    library: 'fhirclient',
    doors: ['src/smart/browser-mode/fhirclient-adapter.ts', clientsOfOthers],
  },
  { library: 'openid-client', doors: ['server', clientsOfOthers] },
  {
    library: '@tanstack/react-query',
    doors: ['src/queries', 'src/features', 'src/app', 'src/main.ts'],
  },
  { library: 'recharts', doors: ['src/ui/plots'] },
  { library: 'react-router', doors: ['src/app', 'src/features'] },
  {
    library: 'zod',
    doors: ['src/smart/protocol/known-fhir-servers-schema.ts', 'sandbox', 'server'],
  },
  { library: 'oidc-provider', doors: ['sandbox/authorization-server'] },
  { library: 'jose', doors: ['sandbox/authorization-server'] },
  { library: 'koa', doors: ['sandbox'] },
  { library: 'msw', doors: ['src/testing'] },
]

export interface RestrictedPattern {
  readonly regex: string
  readonly message: string
}

/** Files with what they may not import, in the shape that the lint configuration takes. */
export interface Wall {
  readonly files: string
  readonly patterns: readonly RestrictedPattern[]
}

/** Every wall of the house that stands at `root`; a file that is a library's door gets its own after its room's. */
export function walls(root: string): Wall[] {
  const all = [...rooms, ...featureRooms(root), ...roots]
  return [...all.map((room) => wall(room, all, root)), ...doorWalls(all, root)]
}

/**
 * Tests may use what they like, but those of the sandbox are witnesses as it is: they know nothing of the app, and
 * speak for themselves. For the lint configuration to put after what it allows tests.
 */
export function witnessWalls(root: string): Wall[] {
  const all = [...rooms, ...featureRooms(root), ...roots]
  return all
    .filter(({ at }) => at === 'sandbox')
    .flatMap((room) => {
      const closed = closedRooms(room, all, root)
      const strangers = closedDoors(room, []).filter(({ regex }) => /fhirclient|openid/.test(regex))
      return [
        { files: 'sandbox/**/*.test.ts', patterns: [...closed, ...strangers] },
        { files: clientsOfOthers, patterns: closed },
      ]
    })
}

function wall(room: Room, all: readonly Room[], root: string): Wall {
  return {
    files: isFile(room.at) ? room.at : `${room.at}/**/*.{ts,tsx}`,
    patterns: [...closedRooms(room, all, root), ...closedDoors(room, [])],
  }
}

function doorWalls(all: readonly Room[], root: string): Wall[] {
  const places = new Set(doors.flatMap(({ doors: open }) => open))
  return [...places].flatMap((at) => {
    const room = all.findLast((each) => at.startsWith(`${each.at}/`))
    if (!room) return []
    const open = doors.filter((door) => isWithin(at, door.doors)).map(({ library }) => library)
    return [
      {
        files: isFile(at) ? at : `${at}/**/*.{ts,tsx}`,
        patterns: [...closedRooms(room, all, root), ...closedDoors(room, open)],
      },
    ]
  })
}

/** One pattern for each room or file that a row does not name; a room that is open in part is closed file by file. */
function closedRooms(room: Room, all: readonly Room[], root: string): RestrictedPattern[] {
  const message = `${room.at} may not import this. ${room.instead}`
  const closed = all
    .filter(({ at }) => at !== room.at && !isWithin(at, room.mayImport))
    .flatMap(({ at }) => {
      const open = [room.at, ...room.mayImport].filter((each) => each.startsWith(`${at}/`))
      return open.length === 0 ? [at] : filesBelow(root, at).filter((file) => !isWithin(file, open))
    })
  const named = closed.map((at) => ({
    regex: `^${specifier(room, at)}${isFile(at) ? '$' : '(/|$)'}`,
    message,
  }))
  const depth = isFile(room.at) ? 0 : room.at.split('/').length
  const relative = `Name another room by #src/… or #sandbox/…. ${message}`
  // From inside a room, that many steps up leave it, or leave the folder that holds it.
  const escapes =
    depth === 0
      ? []
      : closed
          .filter((at) => at.startsWith('src/') && room.at.startsWith('src/'))
          .map((at) => ({
            regex: String.raw`^(\.\./)+${escaped(at.slice('src/'.length))}${isFile(at) ? '$' : '(/|$)'}`,
            message: relative,
          }))
  return [...named, ...escapes]
}

function closedDoors(room: Room, except: readonly string[]): RestrictedPattern[] {
  return doors
    .filter(({ library, doors: open }) => !except.includes(library) && !isWithin(room.at, open))
    .map(({ library, doors: open }) => ({
      regex: `^${escaped(library)}(/|$)`,
      message: `${library} has one door: ${open.join(', ')}.`,
    }))
}

/** How a room names another place: `#src/…`, and from a top-level file of `src` also `./…`. */
function specifier(room: Room, at: string): string {
  const name = /^(src\/|sandbox|patients|server)/.test(at) ? `#${escaped(at)}` : escaped(at)
  return isFile(room.at) && at.startsWith('src/')
    ? `(${name}|\\./${escaped(at.slice('src/'.length))})`
    : name
}

function isWithin(at: string, folders: readonly string[]): boolean {
  return folders.some((folder) => at === folder || at.startsWith(`${folder}/`))
}

function isFile(at: string): boolean {
  return /\.tsx?$/.test(at)
}

function filesBelow(root: string, at: string): string[] {
  if (!existsSync(`${root}/${at}`)) return []
  return readdirSync(`${root}/${at}`, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath.slice(root.length + 1)}/${entry.name}`)
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
