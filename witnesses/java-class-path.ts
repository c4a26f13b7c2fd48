import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const folder = import.meta.dirname
/** For downloads and temporary files. It is in node_modules, so that nothing is committed. */
export const cacheFolder = join(folder, '..', 'node_modules', '.cache', 'witnesses')

/** Why the Java witnesses cannot run on this machine; undefined if they can. */
export function missingForJava(): string | undefined {
  // A runtime alone cannot run a .java file: the compiler's module is needed.
  const modules = run('java', ['--list-modules'])
  if (modules === undefined) return 'there is no Java on this machine'
  const compiler = /^jdk\.compiler@(\d+)/m.exec(modules)
  if (!compiler || Number(compiler[1]) < 17) return 'a Java development kit 17 or later is needed'
  if (run('mvn', ['--version']) === undefined) return 'there is no Maven on this machine'
  return undefined
}

/**
 * Resolves the class path of `pom.xml` with Maven, or reads it from the cache if the pom has not changed and every
 * library is still there.
 * @throws Error when Maven cannot resolve it
 */
export function resolveClassPath(): string {
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
