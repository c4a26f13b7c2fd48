import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/**
 * The real lint configuration is run over a small project with one violation of each kind, because a check is only
 * trusted once it has been seen to fail. Imports between rooms are checked in `lint/walls`.
 */

const root = resolve(import.meta.dirname, '..')

interface Planted {
  readonly kind: string
  readonly file: string
  readonly text: string
  readonly rule: string
}

const planted: readonly Planted[] = [
  {
    kind: 'a cycle of types',
    file: 'src/ui/o.ts',
    text: "import type { P } from './p.ts'\nexport type O = P\n",
    rule: 'no-cycle',
  },
  {
    kind: 'a default export',
    file: 'src/ui/q.ts',
    text: 'export default 1\n',
    rule: 'no-default-export',
  },
  {
    kind: 'an import without its ending',
    file: 'src/ui/r.ts',
    text: "export { thing } from './x'\n",
    rule: 'extensions',
  },
  {
    kind: 'any',
    file: 'src/ui/s.ts',
    text: 'export const used: any = 1\n',
    rule: 'no-explicit-any',
  },
  {
    kind: 'a floating promise',
    file: 'src/ui/t.ts',
    text: 'export function used() {\n  Promise.resolve(1)\n}\n',
    rule: 'no-floating-promises',
  },
  {
    kind: 'an inline style',
    file: 'src/ui/u.tsx',
    text: "export const Used = () => <p style={{ color: 'red' }}>x</p>\n",
    rule: 'forbid-dom-props',
  },
  {
    kind: 'markup from a string',
    file: 'src/ui/v.tsx',
    text: "const markup = { __html: '<b>x</b>' }\nexport const Used = () => <p dangerouslySetInnerHTML={markup} />\n",
    rule: 'forbid-dom-props',
  },
]

let house = ''
let findings: { readonly filename: string; readonly code: string; readonly message: string }[] = []

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'planted-'))
  for (const file of [
    'oxlint.config.ts',
    'package.json',
    'tsconfig.json',
    'tsconfig.base.json',
    'tsconfig.app.json',
    'tsconfig.node.json',
    'tsconfig.pure.json',
    'tsconfig.ehr-browser.json',
  ]) {
    cpSync(join(root, file), join(house, file), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'))
  const write = (file: string, text: string) => {
    mkdirSync(join(house, dirname(file)), { recursive: true })
    writeFileSync(join(house, file), text)
  }
  write('src/ui/x.ts', 'export const thing = 1\n')
  write('src/ui/p.ts', "import type { O } from './o.ts'\nexport type P = O\n")
  for (const { file, text } of planted) write(file, text)
  findings = lint()
})

afterAll(() => {
  rmSync(house, { recursive: true, force: true })
})

function lint(): typeof findings {
  try {
    execFileSync(
      join(root, 'node_modules', '.bin', 'oxlint'),
      ['--type-aware', '--format=json', 'src'],
      {
        cwd: house,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 32 * 1024 * 1024,
      },
    )
    return []
  } catch (error) {
    const { stdout } = error as { stdout: string }
    return (JSON.parse(stdout) as { diagnostics: typeof findings }).diagnostics
  }
}

describe('the linter', () => {
  test.each(planted)('reports $kind', ({ file, rule }) => {
    const reported = findings.filter(({ filename }) => filename.endsWith(file))
    expect(reported.map(({ code }) => code).join(' ')).toContain(rule)
  })

  test('reports nothing in a correct file', () => {
    expect(findings.filter(({ filename }) => filename.endsWith('src/ui/x.ts'))).toEqual([])
  })
})
