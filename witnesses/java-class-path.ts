import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const folder = import.meta.dirname
/** Where this room keeps what it fetched and wrote: below node_modules, so that nothing of it is committed. */
export const cacheFolder = join(folder, '..', 'node_modules', '.cache', 'witnesses')

/** What stands in the way of running the Java witnesses on this machine, in words; nothing does: undefined. */
export function missingForJava(): string | undefined {
  // A run-time alone cannot read a .java file: the compiler's module has to be there.
  const modules = run('java', ['--list-modules'])
  if (modules === undefined) return 'there is no Java on this machine'
  const compiler = /^jdk\.compiler@(\d+)/m.exec(modules)
  if (!compiler || Number(compiler[1]) < 17) return 'a Java development kit 17 or later is needed'
  if (run('mvn', ['--version']) === undefined) return 'there is no Maven on this machine'
  return undefined
}

/**
 * The class path of `pom.xml`, resolved by Maven once and again only when the pom changed or a library is gone.
 * @throws Error when Maven cannot resolve it
 */
export function javaClassPath(): string {
  const pom = readFileSync(join(folder, 'pom.xml'))
  const name = createHash('sha256').update(pom).digest('hex').slice(0, 16)
  const known = join(cacheFolder, `class-path-${name}.txt`)
  if (existsSync(known)) {
    const classPath = readFileSync(known, 'utf8').trim()
    if (classPath.split(delimiter).every((library) => existsSync(library))) return classPath
  }
  mkdirSync(cacheFolder, { recursive: true })
  console.log('Fetching the libraries of the Java witnesses with Maven (once, about 110 MB) …')
  const unfinished = `${known}.new`
  const maven = spawnSync(
    'mvn',
    [
      '--quiet',
      '--batch-mode',
      '-Dstyle.color=never',
      '--file',
      join(folder, 'pom.xml'),
      'dependency:build-classpath',
      `-Dmdep.outputFile=${unfinished}`,
      '-Dmdep.includeScope=runtime',
    ],
    { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' },
  )
  if (maven.status !== 0) throw new Error('Maven could not resolve witnesses/pom.xml; see above.')
  const classPath = readFileSync(unfinished, 'utf8').trim()
  writeFileSync(known, classPath)
  return classPath
}

function run(program: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(program, args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  return status === 0 ? stdout : undefined
}
