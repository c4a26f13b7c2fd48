import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './find-browser.mjs'
import { findEngines } from './find-engines.mjs'
import { startServers } from './start-servers.mjs'

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
}

async function start() {
  await setup()
  build()
  await startServers(root, startOptions())
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

function build() {
  step('build', 'vite', ['build', '--logLevel', 'warn'])
}

async function check() {
  await setup()
  checkSteps()
}

function checkSteps() {
  for (const project of ['app', 'pure', 'node', 'ehr-browser']) {
    step(`types (${project})`, 'tsc', ['-p', `tsconfig.${project}.json`])
  }
  step('walls', 'node', ['lint/check-walls.ts'])
  step('lint', 'oxlint', ['--type-aware', '--deny-warnings'])
  step('format', 'oxfmt', ['--check', '.'])
  step('unused', 'knip', ['--no-progress'])
  step('pure tests', 'vitest', ['run', '--project', 'unit', '--project', 'other clients'])
}

async function test() {
  await setup()
  const browser = await findBrowser(root)
  process.env['CHROMIUM_PATH'] = browser
  checkSteps()
  step('component tests', 'vitest', ['run', '--project', 'component'])
  build()
  printTimes()
  step('browser tests', 'playwright', ['test', '--project', 'clinic'])
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
  build()
  printTimes()
  const projects = found.map(({ project }) => `--project=${project}`)
  step('visits in other browsers', 'playwright', ['test', ...projects])
}

/** Visits every chart in a folder of FHIR R4 bundles in a browser; more words choose among the visits (`-g …`). */
async function testCharts() {
  const [folder, ...only] = words
  if (folder === undefined) throw new Error('Name a folder: npm run test:charts -- ../folder')
  await setup()
  process.env['CHROMIUM_PATH'] = await findBrowser(root)
  process.env['CHARTS_FOLDER'] = resolve(process.env['INIT_CWD'] ?? process.cwd(), folder)
  if (!existsSync(process.env['CHARTS_FOLDER'])) throw new Error(`There is no folder ${folder}.`)
  build()
  printTimes()
  step('browser tests over charts', 'playwright', ['test', '--project=charts', ...only])
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
  build()
  printTimes()
  const only = words.filter((word) => word !== '--write')
  step('visits with faults', 'playwright', ['test', '--project=faults', ...only])
  if (!words.includes('--write')) return
  step('docs/faults.md', 'node', ['e2e/faults/write-fault-page.ts', seen])
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
    build()
    step('link', 'playwright', ['test', '--project', 'link'])
    return
  }
  step('bench', 'node', ['bench/main.ts', ...words])
}

/** Builds the app with its configuration and its headers in it, for a host that runs no code. */
async function buildStatic() {
  await setup()
  if (!words.includes('--known-fhir-servers') && !process.env['KNOWN_FHIR_SERVERS']) {
    // It says what is missing, before anything is built.
    step('static site', 'node', ['deployment/static-site/main.ts'])
  }
  build()
  step('static site', 'node', ['deployment/static-site/main.ts', ...words])
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
  step('HL7 validation', 'node', ['witnesses/validate-patients.ts', ...words])
  step('CSV in LibreOffice', 'node', ['witnesses/csv-in-libreoffice.ts'])
}

/** Takes the screenshots in the docs from the running app. */
async function screenshots() {
  await setup()
  process.env['CHROMIUM_PATH'] = await findBrowser(root)
  build()
  step('screenshots', 'playwright', ['test', '--project', 'screenshots'])
}

/** Writes docs/questions.md: the actions that a clinician's questions take, counted in visits. */
async function questions() {
  await setup()
  process.env['CHROMIUM_PATH'] = await findBrowser(root)
  const counted = join(root, '.cache', 'questions')
  rmSync(counted, { recursive: true, force: true })
  process.env['QUESTIONS_COUNTED'] = counted
  build()
  step('visits with questions', 'playwright', ['test', '--project=clinic', 'questions.spec'])
  step('docs/questions.md', 'node', ['e2e/questions/write-question-page.ts', counted])
  rmSync(counted, { recursive: true })
}

/** Writes docs/requirements.md. It fails where a test that it names is gone. */
async function requirements() {
  await setup()
  step('docs/requirements.md', 'vitest', ['run', '--project', 'unit', 'lint/requirements', '-u'])
}

/** Writes the generated patients as FHIR bundles. */
async function patients() {
  await setup()
  step('patients', 'node', ['patients/write-bundles.ts', ...words])
}

/** @type {string[]} */
const times = []

/**
 * Runs one program of node_modules, and ends this command when it fails.
 * @param {string} name shown in the output
 * @param {string} program
 * @param {readonly string[]} args
 */
function step(name, program, args) {
  const started = Date.now()
  const { status, error } = spawnSync(join(bin, program), args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  times.push(`${name} ${seconds} s`)
  if (status !== 0) {
    console.error(`\n${name}: failed after ${seconds} s${error ? ` (${error.message})` : ''}`)
    process.exit(1)
  }
}

/** Prints the times so far, before the browser tests: their line "N passed, N failed" must be the last. */
function printTimes() {
  console.log(`\n${times.join(' · ')}`)
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
