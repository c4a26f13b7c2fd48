import type { Plugin, Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { importsPastFronts } from './imports-past-fronts.ts'

const chunk = (code: string, rest: object = {}) => ({
  type: 'chunk',
  code,
  isEntry: false,
  imports: [],
  dynamicImports: [],
  ...rest,
})

/** As the bundler leaves them: a page's script that imports two files late, one with a file in front of it. */
const files = () => ({
  'assets/index-1.js': chunk(
    'e(()=>import(`./mount-2.js`),__VITE_PRELOAD__);e(()=>import(`./words-4.js`),__VITE_PRELOAD__)',
    { isEntry: true, dynamicImports: ['assets/mount-2.js', 'assets/words-4.js'] },
  ),
  'assets/mount-2.js': chunk('export{t as mountChart,draw,$$ as $}from"./first-chart-3.js";\n'),
  'assets/first-chart-3.js': chunk('var t=()=>1,draw=()=>2,$$=3;export{t,draw,$$};'),
  'assets/words-4.js': chunk('var e=`words`;export{e as words};'),
  'assets/launch-5.js': chunk('export{t as none}from"./first-chart-3.js";', { isEntry: true }),
})

test('a late import asks for the file that has the code, and for none in front of it', () => {
  const bundle: Partial<ReturnType<typeof files>> = files()
  written(bundle)
  expect(Object.keys(bundle)).not.toContain('assets/mount-2.js')
  const page = bundle['assets/index-1.js']
  expect(page?.code).toBe(
    'e(()=>import(`./first-chart-3.js`).then(e=>({mountChart:e.t,draw:e.draw,$:e.$$})),__VITE_PRELOAD__);' +
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

test.each([['before'], ['after']])(
  'a file in front of one that is in front is led past, too: listed %s it',
  (place) => {
    const front = { 'assets/door-6.js': chunk('export{mountChart as open}from"./mount-2.js";') }
    const page = {
      'assets/late-7.js': chunk('import(`./door-6.js`)', { dynamicImports: ['assets/door-6.js'] }),
    }
    const bundle: Record<string, ReturnType<typeof chunk>> = place === 'before'
      ? { ...page, ...front, ...files() }
      : { ...page, ...files(), ...front }
    written(bundle)
    expect(Object.keys(bundle)).not.toContain('assets/door-6.js')
    expect(bundle['assets/late-7.js']).toMatchObject({
      code: 'import(`./first-chart-3.js`).then(e=>({mountChart:e.t,draw:e.draw,$:e.$$})).then(e=>({open:e.mountChart}))',
      dynamicImports: ['assets/first-chart-3.js'],
    })
  },
)

test.each([
  ['from a static import', chunk('import{mountChart as m}from"./mount-2.js";m()')],
  ['in other quotes', chunk('import("./mount-2.js")')],
  ['in a list of files', chunk('', { imports: ['assets/mount-2.js'] })],
  ['in a style sheet or a page', { type: 'asset', source: '<script src="/assets/mount-2.js">' }],
])('the build fails where a file that is left out is still named %s', (_, output) => {
  expect(() => {
    written({ ...files(), 'assets/other-8.js': output })
  }).toThrow('assets/other-8.js names assets/mount-2.js, which is left out of the build')
})

/** @param bundle its files, by their names */
function written(bundle: Record<string, object>): void {
  for (const [fileName, each] of Object.entries(bundle)) Object.assign(each, { fileName })
  const { generateBundle } = importsPastFronts() as Plugin & {
    readonly generateBundle: {
      readonly handler: (this: object, _: unknown, bundle: Rolldown.OutputBundle) => void
    }
  }
  const error = (words: string) => {
    throw new Error(words)
  }
  generateBundle.handler.call({ error }, undefined, bundle as unknown as Rolldown.OutputBundle)
}
