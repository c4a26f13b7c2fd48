import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/**
 * Finds a Chromium that starts and draws text: Playwright's own, the machine's, or one from npm or Debian.
 * @param {string} root the project's folder
 * @returns {Promise<string>} the path of its program
 */
export async function findBrowser(root) {
  const known = [process.env['CHROMIUM_PATH'], playwrightsOwn(root), ...systemBrowsers()]
  for (const path of known) {
    if (path && existsSync(path) && (await draws(root, path))) return path
  }
  for (const install of [fromNpm, fromDebian]) {
    const path = install(root)
    if (path && existsSync(path) && (await draws(root, path))) return path
  }
  throw new Error(
    'No Chromium could be found or installed. Install Chromium or Chrome, or name one in CHROMIUM_PATH.',
  )
}

/**
 * @param {string} root
 * @returns {string | undefined}
 */
function playwrightsOwn(root) {
  try {
    return playwright(root).chromium.executablePath()
  } catch {
    return undefined
  }
}

/**
 * Loaded when it is needed: this file is read before the packages are installed.
 * @param {string} root
 */
function playwright(root) {
  const load = createRequire(join(root, 'package.json'))
  return /** @type {typeof import('playwright')} */ (load('playwright'))
}

function systemBrowsers() {
  const names = ['chromium', 'chromium-headless-shell', 'google-chrome', 'chromium-browser']
  const folders = (process.env['PATH'] ?? '').split(':').concat('/usr/bin', '/usr/local/bin')
  const macs = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).concat(macs)
}

/**
 * A third-party build for tests only, with its own lock file, so that nobody else has to fetch 70 MB.
 * @param {string} root
 */
function fromNpm(root) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const folder = join(root, 'tools', 'chromium')
  console.log('No browser on this machine: fetching one for the tests from npm …')
  const npm = spawnSync('npm', ['ci', '--loglevel=error'], { cwd: folder, stdio: 'inherit' })
  if (npm.status !== 0) return undefined
  try {
    const unpacked = execFileSync(process.execPath, [join(folder, 'unpack.mjs')], {
      encoding: 'utf8',
    })
    return unpacked.trim().split('\n').at(-1)
  } catch {
    return undefined
  }
}

function fromDebian() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return undefined
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  /** @type {(...words: string[]) => import('node:child_process').SpawnSyncReturns<Buffer>} */
  const apt = (...words) => {
    const [program = '', ...rest] = [...asRoot, 'apt-get', ...words]
    return spawnSync(program, rest, {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  console.log('Trying Debian’s headless Chromium …')
  apt('update')
  const packages = ['chromium-headless-shell', 'fonts-noto-core']
  return apt('install', '-y', '--no-install-recommends', ...packages).status === 0
    ? '/usr/bin/chromium-headless-shell'
    : undefined
}

/**
 * Whether a Chromium starts and draws text. Without a font it starts, but no text has a size.
 * @param {string} root
 * @param {string} executablePath
 */
async function draws(root, executablePath) {
  try {
    const browser = await playwright(root).chromium.launch({ executablePath, timeout: 20_000 })
    try {
      const page = await browser.newPage()
      await page.setContent('<p>ready</p>')
      await page.getByText('ready').waitFor({ state: 'visible', timeout: 5000 })
      return true
    } finally {
      await browser.close()
    }
  } catch {
    return false
  }
}
