import { spawn } from 'node:child_process'
import { join } from 'node:path'

/**
 * @typedef {object} Step
 * @property {string} name shown in the output
 * @property {string} program of node_modules
 * @property {readonly string[]} args
 */

/**
 * Runs programs of node_modules, and notes how long each took.
 * @param {string} root the project's folder
 * @param {(output: string) => void} [print]
 */
export function createSteps(root, print = (output) => process.stdout.write(output)) {
  /** @type {string[]} */
  const times = []

  /**
   * Runs one program, with its output on the screen.
   * @param {string} name
   * @param {string} program
   * @param {readonly string[]} args
   * @throws {Error} when it fails
   */
  async function step(name, program, args) {
    await run({ name, program, args }, start(program, args, 'inherit'))
  }

  /**
   * Runs several rows of steps at once, each row one step after another. What a step prints appears whole when it has
   * ended. The first step that fails ends the others.
   * @param {readonly (readonly Step[])[]} rows
   * @throws {Error} when a step fails
   */
  async function stepsSideBySide(rows) {
    /** @type {Set<import('node:child_process').ChildProcess>} */
    const running = new Set()
    let hasFailed = false
    const runRow = async (/** @type {readonly Step[]} */ row) => {
      for (const each of row) {
        if (hasFailed) return
        const child = start(each.program, each.args, 'pipe')
        running.add(child)
        /** @type {Buffer[]} */
        const output = []
        for (const stream of [child.stdout, child.stderr])
          stream?.on('data', (/** @type {Buffer} */ part) => output.push(part))
        try {
          await run(each, child)
        } catch (error) {
          // What was ended for another step's failure says nothing.
          if (hasFailed) return
          hasFailed = true
          for (const other of running) other.kill()
          print(Buffer.concat(output).toString())
          throw error
        } finally {
          running.delete(child)
        }
        print(Buffer.concat(output).toString())
      }
    }
    const ends = await Promise.allSettled(rows.map(runRow))
    for (const end of ends) if (end.status === 'rejected') throw end.reason
  }

  /**
   * @param {string} program
   * @param {readonly string[]} args
   * @param {'inherit' | 'pipe'} output
   */
  function start(program, args, output) {
    return spawn(join(root, 'node_modules', '.bin', program), args, {
      cwd: root,
      stdio: output === 'inherit' ? output : ['ignore', output, output],
      shell: process.platform === 'win32',
      // Into a pipe programs print no colours by themselves; here a person reads on a terminal.
      env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
    })
  }

  /**
   * @param {Step} step
   * @param {import('node:child_process').ChildProcess} child
   * @returns {Promise<void>}
   */
  function run({ name }, child) {
    const started = Date.now()
    return new Promise((resolve, reject) => {
      const end = (/** @type {boolean} */ hasPassed, /** @type {string} */ why) => {
        const seconds = `${((Date.now() - started) / 1000).toFixed(1)} s`
        times.push(`${name} ${seconds}`)
        if (hasPassed) resolve()
        else reject(new Error(`\n${name}: failed after ${seconds}${why}`))
      }
      child.on('error', ({ message }) => end(false, ` (${message})`))
      child.on('close', (code) => end(code === 0, ''))
    })
  }

  /** Prints the times so far, before the browser tests: their line "N passed, N failed" must be the last. */
  function printTimes() {
    print(`\n${times.join(' · ')}\n`)
  }

  return { step, stepsSideBySide, printTimes }
}
