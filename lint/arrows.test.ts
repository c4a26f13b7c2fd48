import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/**
 * A guard is trusted only after it has barked: one violation of each kind is planted in a small house of the
 * same plan, and the real lint configuration is run over it.
 */

const root = resolve(import.meta.dirname, '..')

interface Planted {
  readonly kind: string
  readonly file: string
  readonly text: string
  /** The rule, and some of the words that say what to do instead. */
  readonly barks: readonly [rule: string, words: string]
}

const use = 'export const used = thing\n'

const planted: readonly Planted[] = [
  {
    kind: 'r4 imports clinical',
    file: 'src/r4/a.ts',
    text: `import { thing } from '#src/clinical/x.ts'\n${use}`,
    barks: ['no-restricted-imports', 'src/r4 may not import this'],
  },
  {
    kind: 'clinical imports fhir',
    file: 'src/clinical/b.ts',
    text: `import { thing } from '#src/fhir/x.ts'\n${use}`,
    barks: ['no-restricted-imports', 'src/clinical may not import this'],
  },
  {
    kind: 'fhir imports smart',
    file: 'src/fhir/c.ts',
    text: `import { thing } from '#src/smart/x.ts'\n${use}`,
    barks: ['no-restricted-imports', 'src/fhir may not import this'],
  },
  {
    kind: 'smart imports fhir, as a type',
    file: 'src/smart/d.ts',
    text: `import type { Thing } from '#src/fhir/x.ts'\nexport type Used = Thing\n`,
    barks: ['no-restricted-imports', 'src/smart may not import this'],
  },
  {
    kind: 'the protocol imports a mode',
    file: 'src/smart/protocol/z.ts',
    text: `import { thing } from '#src/smart/browser-mode/x.ts'\n${use}`,
    barks: ['no-restricted-imports', 'src/smart/protocol may not import this'],
  },
  {
    kind: 'the page in the protocol',
    file: 'src/smart/protocol/aa.ts',
    text: 'export const used = () => document.title\n',
    barks: ['no-restricted-globals', 'pure'],
  },
  {
    kind: 'ui imports clinical by a relative path',
    file: 'src/ui/e.ts',
    text: `import { thing } from '../clinical/x.ts'\n${use}`,
    barks: ['no-restricted-imports', 'Name another room'],
  },
  {
    kind: 'a feature imports its sibling',
    file: 'src/features/one/f.ts',
    text: `import { thing } from '#src/features/two/x.ts'\n${use}`,
    barks: ['no-restricted-imports', 'never imports a sibling'],
  },
  {
    kind: 'a feature re-exports smart',
    file: 'src/features/one/g.ts',
    text: `export { thing } from '#src/smart/x.ts'\n`,
    barks: ['no-restricted-imports', 'src/features/one may not import this'],
  },
  {
    kind: 'queries import smart beyond the session type',
    file: 'src/queries/h.ts',
    text: `import { thing } from '#src/smart/x.ts'\n${use}`,
    barks: ['no-restricted-imports', 'src/queries may not import this'],
  },
  {
    kind: 'sandbox imports the app',
    file: 'sandbox/i.ts',
    text: `import { thing } from '#src/r4/x.ts'\n${use}`,
    barks: ['no-restricted-imports', 'independent witness'],
  },
  {
    kind: 'a witness imports the app',
    file: 'witnesses/v.ts',
    text: `import { thing } from '#src/r4/x.ts'\n${use}`,
    barks: ['no-restricted-imports', 'witnesses may not import this'],
  },
  {
    kind: 'the launch page imports React’s half',
    file: 'src/launch.ts',
    text: `import { thing } from '#src/app/x.ts'\n${use}`,
    barks: ['no-restricted-imports', 'The launch page runs once'],
  },
  {
    kind: 'main imports a feature',
    file: 'src/main.ts',
    text: `import { thing } from './features/one/x.ts'\n${use}`,
    barks: ['no-restricted-imports', 'src/main.ts may not import this'],
  },
  {
    kind: 'fhirclient outside its door',
    file: 'src/queries/j.ts',
    text: `import thing from 'fhirclient'\n${use}`,
    barks: ['no-restricted-imports', 'fhirclient has one door'],
  },
  {
    kind: 'the app in a test of the sandbox',
    file: 'sandbox/v.test.ts',
    text: `import { thing } from '#src/r4/x.ts'\n${use}`,
    barks: ['no-restricted-imports', 'independent witness'],
  },
  {
    kind: 'fhirclient in another test of the sandbox',
    file: 'sandbox/authorization-server/w.test.ts',
    text: `import thing from 'fhirclient'\n${use}`,
    barks: ['no-restricted-imports', 'fhirclient has one door'],
  },
  {
    kind: 'openid-client in the sandbox itself',
    file: 'sandbox/authorization-server/y.ts',
    text: `import * as thing from 'openid-client'\n${use}`,
    barks: ['no-restricted-imports', 'openid-client has one door'],
  },
  {
    kind: 'recharts outside its door, by a dynamic import',
    file: 'src/app/k.ts',
    text: `export const used = () => import('recharts')\n`,
    barks: ['no-restricted-imports', 'recharts has one door'],
  },
  {
    kind: 'zod on the launch page',
    file: 'src/smart/l.ts',
    text: `import * as thing from 'zod/mini'\n${use}`,
    barks: ['no-restricted-imports', 'zod has one door'],
  },
  {
    kind: 'a clock in a pure room',
    file: 'src/clinical/m.ts',
    text: 'export const now = () => Date.now()\n',
    barks: ['no-restricted-properties', 'no clock'],
  },
  {
    kind: 'the network in a pure room',
    file: 'src/r4/n.ts',
    text: "export const used = () => fetch('/')\n",
    barks: ['no-restricted-globals', 'pure'],
  },
  {
    kind: 'a cycle of types',
    file: 'src/ui/o.ts',
    text: "import type { P } from './p.ts'\nexport type O = P\n",
    barks: ['no-cycle', ''],
  },
  {
    kind: 'a default export',
    file: 'src/ui/q.ts',
    text: 'export default 1\n',
    barks: ['no-default-export', ''],
  },
  {
    kind: 'an import without its ending',
    file: 'src/ui/r.ts',
    text: `import { thing } from './x'\n${use}`,
    barks: ['extensions', ''],
  },
  {
    kind: 'any',
    file: 'src/ui/s.ts',
    text: 'export const used: any = 1\n',
    barks: ['no-explicit-any', ''],
  },
  {
    kind: 'a promise let go',
    file: 'src/ui/t.ts',
    text: 'export function used() {\n  Promise.resolve(1)\n}\n',
    barks: ['no-floating-promises', ''],
  },
  {
    kind: 'an inline style',
    file: 'src/ui/u.tsx',
    text: "export const Used = () => <p style={{ color: 'red' }}>x</p>\n",
    barks: ['forbid-dom-props', ''],
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
    'lint/arrows.ts',
  ]) {
    cpSync(join(root, file), join(house, file), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'))
  const write = (file: string, text: string) => {
    mkdirSync(join(house, dirname(file)), { recursive: true })
    writeFileSync(join(house, file), text)
  }
  const rooms = ['r4', 'clinical', 'fhir', 'smart', 'ui', 'app', 'features/one', 'features/two']
  for (const room of rooms)
    write(`src/${room}/x.ts`, 'export const thing = 1\nexport type Thing = number\n')
  write('src/ui/p.ts', "import type { O } from './o.ts'\nexport type P = O\n")
  write(
    'src/features/one/allowed.ts',
    "import { thing } from '#src/clinical/x.ts'\nexport const used = thing\n",
  )
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
      ['--type-aware', '--format=json', 'src', 'sandbox', 'witnesses'],
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

describe('the walls of the house', () => {
  test.each(planted)('bark at: $kind', ({ file, barks: [rule, words] }) => {
    const heard = findings.filter(({ filename }) => filename.endsWith(file))
    expect(heard.map(({ code }) => code).join(' ')).toContain(rule)
    expect(heard.map(({ message, ...rest }) => message + JSON.stringify(rest)).join(' ')).toContain(
      words,
    )
  })

  test('stay silent at what a row allows', () => {
    expect(findings.filter(({ filename }) => filename.endsWith('allowed.ts'))).toEqual([])
  })
})
