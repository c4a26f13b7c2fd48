import { existsSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * The engines other than Chromium that the README names: the Playwright project of each, what its tests need in the
 * environment, and what is missing on this machine.
 * @param {NodeJS.ProcessEnv} environment
 */
export function findEngines(environment) {
  /** @param {readonly string[]} names */
  const find = (names) => firstProgram(names, environment['PATH'])
  const named = environment['FIREFOX_PATH']
  const firefox = named ?? find(['firefox-esr', 'firefox'])
  const driver = find(['WebKitWebDriver'])
  const screen = find(['Xvfb'])
  return [
    {
      name: 'Firefox',
      project: 'firefox',
      environment: { FIREFOX_PATH: firefox },
      missing: isProgram(firefox)
        ? undefined
        : named === undefined
          ? 'there is no firefox-esr or firefox here (FIREFOX_PATH names one)'
          : `FIREFOX_PATH names no program: ${named}`,
    },
    {
      name: 'WebKit',
      project: 'webkit',
      environment: {},
      missing:
        driver && screen
          ? undefined
          : `there is no ${driver ? 'Xvfb' : 'WebKitWebDriver'} here (Debian: webkit2gtk-driver, xvfb)`,
    },
  ]
}

/**
 * The path of the first of these programs that is in a folder of PATH.
 * @param {readonly string[]} names
 * @param {string | undefined} path
 */
function firstProgram(names, path = '') {
  const folders = path.split(delimiter).filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram)
}

/**
 * A folder on the way may have the name of a program.
 * @param {string | undefined} path
 */
function isProgram(path) {
  return path !== undefined && existsSync(path) && statSync(path).isFile()
}
