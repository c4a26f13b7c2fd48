import { dirname, basename } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

/**
 * Lets a late import ask for the file that has the code. Where others import from the same file, the bundler puts one of
 * a single line in front of it (`export{t as mountChart}from"./first-chart.js"`): each is a request more in a launch.
 */
export function importsPastFronts(): Plugin {
  return {
    name: 'imports-past-fronts',
    apply: 'build',
    generateBundle: {
      // Before Vite looks at what each import brings along, and before it makes the pages.
      order: 'pre',
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
        const fronts = chunks.flatMap((chunk) => frontOf(chunk) ?? [])
        for (const chunk of chunks) leadPast(fronts, chunk)
        for (const { file } of fronts) delete bundle[file]
      },
    },
  }
}

interface Front {
  readonly file: string
  /** The file that has the code, and what it calls what is exported. */
  readonly behind: string
  readonly names: readonly (readonly [name: string, own: string])[]
}

const onlyExports = /^export\{(?<names>[^}]+)\}from"\.\/(?<file>[^"]+)";\s*$/

/** What a chunk stands in front of, if it is nothing but that. */
function frontOf({ code, fileName, isEntry }: Rolldown.OutputChunk): Front | undefined {
  const { names, file } = onlyExports.exec(code)?.groups ?? {}
  if (isEntry || names === undefined || file === undefined) return undefined
  return {
    file: fileName,
    behind: file,
    names: names.split(',').map((each) => {
      const [own = '', name = own] = each.split(' as ')
      return [name, own]
    }),
  }
}

function leadPast(fronts: readonly Front[], chunk: Rolldown.OutputChunk): void {
  for (const { file, behind, names } of fronts) {
    const read = names.map(([name, own]) => `${name}:e.${own}`).join(',')
    chunk.code = chunk.code.replaceAll(
      `import(\`./${basename(file)}\`)`,
      `import(\`./${behind}\`).then(e=>({${read}}))`,
    )
    const target = `${dirname(file)}/${behind}`
    chunk.dynamicImports = chunk.dynamicImports.map((each) => (each === file ? target : each))
  }
}
