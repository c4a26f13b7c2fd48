import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './find-browser.mjs'
import { findEngines } from './find-engines.mjs'
import { startServers } from './start-servers.mjs'
import { createSteps } from './steps.mjs'

/**
 * The project's commands, each with its own set-up. Plain JavaScript for the machine's own Node (18 or later);
 * everything it starts runs on the pinned Node in node_modules.
 */

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = join(root, 'node_modules', '.bin')
// Settings of this machine, if there are any; see .env.example.
if (existsSync(join(root, '.env'))) {
  if (!process.loadEnvFile) throw new Error('Reading .env needs Node 20.12 or later.')
  process.loadEnvFile(join(root, '.env'))
}
const [command = 'help', ...words] = process.argv.slice(2)
const { step, stepsSideBySide, printTimes } = createSteps(root)
/** @type {Readonly<Record<string, () => Promise<void>>>} */
const commands = {
  start,
  dev,
  check,
  test,
  bench,
  'build:static': buildStatic,
  'check:ehr': checkEhr,
  'test:browsers': testBrowsers,
  'test:charts': testCharts,
  'test:faults': testFaults,
  'test:witnesses': testWitnesses,
  questions,
  requirements,
  screenshots,
  patients,
  setup,
}

/** Installs the dependencies if the lock file has changed since the last time. */
async function setup() {
  const stamp = join(root, 'node_modules', '.cache', 'setup')
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    console.log('Installing (once, and again when the lock file changes) …')
    const npm = spawnSync(
      'npm',
      ['ci', '--loglevel=error', '--no-audit', '--no-fund', '--prefer-offline'],
      {
        cwd: root,
        stdio: 'inherit',
        shell: process.platform === 'win32',
      },
    )
    if (npm.status !== 0) throw new Error('npm ci failed; see above.')
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, wanted)
  }
  process.env['PATH'] = [bin, process.env['PATH']].join(process.platform === 'win32' ? ';' : ':')
  // What Node has made of a TypeScript file is kept: tests start the local EHR and the server two dozen times.
  process.env['NODE_COMPILE_CACHE'] ??= join(root, 'node_modules', '.cache', 'node')
}

async function start() {
  await setup()
  await startServers(root, { ...startOptions(), built: build() })
}

async function dev() {
  await setup()
  await startServers(root, { ...startOptions(), dev: true })
}

function startOptions() {
  const at = words.indexOf('--data')
  const folder = at === -1 ? undefined : words[at + 1]
  // A relative folder is relative to where the command was typed, not to the project.
  const from = process.env['INIT_CWD'] ?? process.cwd()
  return {
    folder: folder && resolve(from, folder),
    rest: words.filter((_, place) => at === -1 || (place !== at && place !== at + 1)),
  }
}

const buildSteps = [
  { name: 'build', program: 'vite', args: ['build', '--logLevel', 'warn'] },
  // Once, and not in every server that starts.
  { name: 'compress', program: 'node', args: ['deployment/compress-build/main.ts'] },
]

function build() {
  return stepsSideBySide([buildSteps])
}

/** @type {readonly import('./steps.mjs').Step[]} */
const staticChecks = [
  ...['app', 'pure', 'node', 'ehr-browser'].map((project) => ({
    name: `types (${project})`,
    program: 'tsc',
    args: ['-p', `tsconfig.${project}.json`],
  })),
  { name: 'walls', program: 'node', args: ['lint/check-walls.ts'] },
  { name: 'lint', program: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'format', program: 'oxfmt', args: ['--check', '.'] },
  { name: 'unused', program: 'knip', args: ['--no-progress'] },
]

const pureTests = {
  name: 'pure tests',
  program: 'vitest',
  args: ['run', '--project', 'unit', '--project', 'other clients'],
}

const componentTests = {
  name: 'component tests',
  program: 'vitest',
  args: ['run', '--project', 'component'],
}

async function check() {
  await setup()
  await stepsSideBySide([staticChecks, [pureTests]])
  printTimes()
}

async function test() {
  await setup()
  process.env['CHROMIUM_PATH'] = await findBrowser(root)
  await stepsSideBySide([[...staticChecks, ...buildSteps, componentTests], [pureTests]])
  printTimes()
  // A visit waits for about a quarter of its time: on two cores a third one uses it.
  await step('browser tests', 'playwright', ['test', '--project', 'clinic', '--workers', '3'])
}

/** Runs the tests in every other engine that the README names, if it is on this machine. */
async function testBrowsers() {
  await setup()
  const engines = findEngines(process.env)
  for (const { name, missing } of engines) {
    if (missing) console.log(`${name}: not run, ${missing}.`)
  }
  const found = engines.filter(({ missing }) => !missing)
  if (found.length === 0) return
  for (const { environment } of found) Object.assign(process.env, environment)
  await build()
  printTimes()
  const projects = found.map(({ project }) => `--project=${project}`)
  await step('visits in other browsers', 'playwright', ['test', ...projects])
}

/** Visits every chart in a folder of FHIR R4 bundles in a browser; more words choose among the visits (`-g …`). */
async function testCharts() {
  const [folder, ...only] = words
  if (folder === undefined) throw new Error('Name a folder: npm run test:charts -- ../folder')
  await setup()
  process.env['CHROMIUM_PATH'] = await findBrowser(root)
  process.env['CHARTS_FOLDER'] = resolve(process.env['INIT_CWD'] ?? process.cwd(), folder)
  if (!existsSync(process.env['CHARTS_FOLDER'])) throw new Error(`There is no folder ${folder}.`)
  await build()
  printTimes()
  await step('browser tests over charts', 'playwright', ['test', '--project=charts', ...only])
}

/**
 * Every fault and personality of the local EHR in a browser, the causes of failures, the attacks, and sessions in several
 * tabs; file names choose among them. `--write` writes docs/faults.md.
 */
async function testFaults() {
  await setup()
  process.env['CHROMIUM_PATH'] = await findBrowser(root)
  const seen = join(root, '.cache', 'faults')
  if (words.includes('--write')) {
    rmSync(seen, { recursive: true, force: true })
    process.env['FAULTS_SEEN'] = seen
  }
  await build()
  printTimes()
  const only = words.filter((word) => word !== '--write')
  await step('visits with faults', 'playwright', ['test', '--project=faults', ...only])
  if (!words.includes('--write')) return
  await step('docs/faults.md', 'node', ['e2e/faults/write-fault-page.ts', seen])
  rmSync(seen, { recursive: true })
}

/**
 * Fails if a larger chart is too much slower, reading one costs more than it may, or flowsheet and trend take too long
 * to draw; `-- reading` runs one of them.
 * `-- link` measures in a browser how much longer the first chart takes than a network of 40 ms makes necessary.
 */
async function bench() {
  await setup()
  process.env['CHROMIUM_PATH'] = await findBrowser(root)
  if (words.includes('link')) {
    await build()
    await step('link', 'playwright', ['test', '--project', 'link'])
    return
  }
  await step('bench', 'node', ['bench/main.ts', ...words])
}

/** Builds the app with its configuration and its headers in it, for a host that runs no code. */
async function buildStatic() {
  await setup()
  if (!words.includes('--known-fhir-servers') && !process.env['KNOWN_FHIR_SERVERS']) {
    // It says what is missing, before anything is built.
    await step('static site', 'node', ['deployment/static-site/main.ts'])
  }
  await build()
  await step('static site', 'node', ['deployment/static-site/main.ts', ...words])
}

/** Holds an EHR's entry against what the EHR publishes; `-- --id ID`. */
async function checkEhr() {
  await setup()
  const { status } = spawnSync(join(bin, 'node'), ['deployment/check-ehr/main.ts', ...words], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  process.exitCode = status ?? 1
}

/** Validates the generated patients by HL7's rules, if there is Java. */
async function testWitnesses() {
  await setup()
  await step('HL7 validation', 'node', ['witnesses/validate-patients.ts', ...words])
  await step('CSV in LibreOffice', 'node', ['witnesses/csv-in-libreoffice.ts'])
}

/** Takes the screenshots in the docs from the running app. */
async function screenshots() {
  await setup()
  process.env['CHROMIUM_PATH'] = await findBrowser(root)
  await build()
  await step('screenshots', 'playwright', ['test', '--project', 'screenshots'])
}

/** Writes docs/questions.md: the actions that a clinician's questions take, counted in visits. */
async function questions() {
  await setup()
  process.env['CHROMIUM_PATH'] = await findBrowser(root)
  const counted = join(root, '.cache', 'questions')
  rmSync(counted, { recursive: true, force: true })
  process.env['QUESTIONS_COUNTED'] = counted
  await build()
  await step('visits with questions', 'playwright', ['test', '--project=clinic', 'questions.spec'])
  await step('docs/questions.md', 'node', ['e2e/questions/write-question-page.ts', counted])
  rmSync(counted, { recursive: true })
}

/** Writes docs/requirements.md. It fails where a test that it names is gone. */
async function requirements() {
  await setup()
  await step('docs/requirements.md', 'vitest', [
    'run',
    '--project',
    'unit',
    'lint/requirements',
    '-u',
  ])
}

/** Writes the generated patients as FHIR bundles. */
async function patients() {
  await setup()
  await step('patients', 'node', ['patients/write-bundles.ts', ...words])
}

const run = Object.hasOwn(commands, command) ? commands[command] : undefined
if (!run) {
  console.error(`Unknown command "${command}". Known: ${Object.keys(commands).join(', ')}.`)
  process.exit(2)
}
await run().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
