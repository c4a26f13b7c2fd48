import type { Plugin, Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { importsPastFronts } from './imports-past-fronts.ts'

const chunk = (code: string, rest: object = {}) => ({
  type: 'chunk',
  code,
  isEntry: false,
  dynamicImports: [],
  ...rest,
})

/** As the bundler leaves them: a page's script that imports two files late, one with a file in front of it. */
const files = () => ({
  'assets/index-1.js': chunk(
    'e(()=>import(`./mount-2.js`),__VITE_PRELOAD__);e(()=>import(`./words-4.js`),__VITE_PRELOAD__)',
    { isEntry: true, dynamicImports: ['assets/mount-2.js', 'assets/words-4.js'] },
  ),
  'assets/mount-2.js': chunk('export{t as mountChart,draw}from"./first-chart-3.js";\n'),
  'assets/first-chart-3.js': chunk('var t=()=>1,draw=()=>2;export{t,draw};'),
  'assets/words-4.js': chunk('var e=`words`;export{e as words};'),
  'assets/launch-5.js': chunk('export{t as none}from"./first-chart-3.js";', { isEntry: true }),
})

test('a late import asks for the file that has the code, and for none in front of it', () => {
  const bundle: Partial<ReturnType<typeof files>> = files()
  written(bundle)
  expect(Object.keys(bundle)).not.toContain('assets/mount-2.js')
  const page = bundle['assets/index-1.js']
  expect(page?.code).toBe(
    'e(()=>import(`./first-chart-3.js`).then(e=>({mountChart:e.t,draw:e.draw})),__VITE_PRELOAD__);' +
      'e(()=>import(`./words-4.js`),__VITE_PRELOAD__)',
  )
  expect(page?.dynamicImports).toEqual(['assets/first-chart-3.js', 'assets/words-4.js'])
})

test('what has code of its own stays as it is, and so does a page’s script', () => {
  const bundle = files()
  const { 'assets/mount-2.js': _, 'assets/index-1.js': __, ...others } = files()
  written(bundle)
  expect(bundle).toMatchObject(others)
})

/** @param bundle its files, by their names */
function written(bundle: Record<string, ReturnType<typeof chunk>>): void {
  for (const [fileName, each] of Object.entries(bundle)) Object.assign(each, { fileName })
  const { generateBundle } = importsPastFronts() as Plugin & {
    readonly generateBundle: { readonly handler: (_: unknown, bundle: Rolldown.OutputBundle) => void }
  }
  generateBundle.handler(undefined, bundle as unknown as Rolldown.OutputBundle)
}
