import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { afterEach, expect, test } from 'vitest'
import { loadStages } from './load-stages.ts'
import type { StageTables } from './stage-tables.ts'

/** A small app with two pages is built by the real bundler, and the result is checked against the tables. */

const room = { mayImport: [], instead: '' }
const tables: StageTables = {
  rooms: [
    { ...room, at: 'src/launch.ts', notBefore: 'launch page' },
    { ...room, at: 'src/main.ts', notBefore: 'first data' },
    { ...room, at: 'src/smart', notBefore: 'launch page' },
    { ...room, at: 'src/queries', notBefore: 'first data' },
    { ...room, at: 'src/app', notBefore: 'first chart' },
    {
      ...room,
      at: 'src/features/*',
      notBefore: 'first chart',
      otherwise: { 'src/features/report': 'on demand' },
    },
  ],
  doors: [
    {
      library: 'react',
      at: [],
      notBefore: 'first chart',
      brings: { 'query-core': 'first data' },
    },
    { library: 'plots', at: [] },
  ],
  starts: {
    'launch page': ['src/launch.ts'],
    session: [],
    'first data': ['src/main.ts'],
    'first chart': ['src/app/mount.ts'],
  },
}

const module = (name: string) => `export const ${name} = () => console.log('${name}')\n`
const app: Readonly<Record<string, string>> = {
  'index.html': '<script type="module" src="/src/main.ts"></script>',
  'launch.html': '<script type="module" src="/src/launch.ts"></script>',
  'src/launch.ts': "import { smart } from './smart/token.ts'\nsmart()\n",
  'src/main.ts': `import { smart } from './smart/token.ts'
import { ask } from './queries/ask.ts'
smart()
ask()
void import('./app/mount.ts')
`,
  'src/smart/token.ts': module('smart'),
  'src/queries/ask.ts': "import { core } from 'query-core'\nexport const ask = () => core()\n",
  'src/queries/later.ts': module('later'),
  'src/app/mount.ts': `import { react } from 'react'
import { banner } from '../features/banner/banner.ts'
react()
banner()
export const report = () => import('../features/report/report.ts')
`,
  'src/features/banner/banner.ts': module('banner'),
  'src/features/report/report.ts': `import { plots } from 'plots'
import { later } from '../../queries/later.ts'
export const report = () => [plots(), later()]
`,
  'node_modules/react/index.js': module('react'),
  'node_modules/query-core/index.js': module('core'),
  'node_modules/plots/index.js': module('plots'),
}

const roots: string[] = []

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true })
})

/** The modules of each chunk, by the chunk's name. */
async function built(
  files: Readonly<Record<string, string>> = {},
): Promise<Record<string, string[]>> {
  const root = mkdtempSync(join(tmpdir(), 'stages-'))
  roots.push(root)
  for (const [file, text] of Object.entries({ ...app, ...files })) {
    mkdirSync(join(root, dirname(file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  const output = (await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [loadStages(root, tables)],
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: [join(root, 'index.html'), join(root, 'launch.html')] },
    },
  })) as Rolldown.RolldownOutput
  return Object.fromEntries(
    output.output.flatMap((chunk) =>
      chunk.type === 'chunk'
        ? [[chunk.name, chunk.moduleIds.map((id) => id.replace(`${root}/`, '')).toSorted()]]
        : [],
    ),
  )
}

test('each stage is a chunk, and what is asked for later comes with who asks', async () => {
  const chunks = await built()
  expect(chunks).toMatchObject({
    'both-pages': ['src/smart/token.ts'],
    'first-chart': expect.arrayContaining([
      'node_modules/react/index.js',
      'src/app/mount.ts',
      'src/features/banner/banner.ts',
    ]) as string[],
    report: [
      'node_modules/plots/index.js',
      'src/features/report/report.ts',
      'src/queries/later.ts',
    ],
  })
  expect(chunks['first-data']).toEqual(
    expect.arrayContaining(['node_modules/query-core/index.js', 'src/queries/ask.ts']),
  )
})

test('a later view that the first chart imports fails the build', async () => {
  const text = `${app['src/features/banner/banner.ts']}export { report } from '../report/report.ts'\n`
  await expect(built({ 'src/features/banner/banner.ts': text })).rejects.toThrow(
    'src/features/report/report.ts is loaded with the first chart, because src/features/banner/banner.ts imports it; lint/arrows.ts says "on demand". Load it with import(), or change the table if it is needed that early.',
  )
})

test('a part of the screen that the searches wait for fails the build', async () => {
  const text = `${app['src/queries/ask.ts']}import '../features/banner/banner.ts'\n`
  await expect(built({ 'src/queries/ask.ts': text })).rejects.toThrow(
    'src/features/banner/banner.ts is loaded with the first data, because src/queries/ask.ts imports it; lint/arrows.ts says "first chart".',
  )
})

test('a data module on the launch page fails the build', async () => {
  const text = `${app['src/smart/token.ts']}import '../queries/ask.ts'\n`
  await expect(built({ 'src/smart/token.ts': text })).rejects.toThrow(
    'src/queries/ask.ts is loaded with the launch page, because src/smart/token.ts imports it; lint/arrows.ts says "first data".',
  )
})

test('a library that is to come later fails the build when it comes with the first chart', async () => {
  const text = "import { plots } from 'plots'\nexport const banner = () => plots()\n"
  await expect(built({ 'src/features/banner/banner.ts': text })).rejects.toThrow(
    /plots is loaded with the first chart, in assets\/\S+\.js, but lint\/doors\.ts does not allow that\./,
  )
})

test('a stage in the table that loads nothing fails the build', async () => {
  const text = "export const report = () => import('../features/report/report.ts')\n"
  await expect(built({ 'src/app/mount.ts': text })).rejects.toThrow(
    /lint\/arrows\.ts says "first chart" for src\/features\/\*, but none of its files is loaded then\.[^]*react may be loaded with the first chart, but is loaded later\./,
  )
})
