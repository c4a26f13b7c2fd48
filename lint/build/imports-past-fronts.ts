import { dirname, basename } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

/**
 * Lets a late import ask for the file that has the code. Where others import from the same file, the bundler puts one of
 * a single line in front of it (`export{t as mountChart}from"./first-chart.js"`): each is a request more in a launch.
 * The build fails where something asks for such a file in another way.
 */
export function importsPastFronts(): Plugin {
  return {
    name: 'imports-past-fronts',
    apply: 'build',
    generateBundle: {
      // Before Vite looks at what each import brings along, and before it makes the pages.
      order: 'pre',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
        const fronts = chunks.flatMap((chunk) => frontOf(chunk) ?? [])
        // Once for each: one may stand in front of another.
        for (const _ of fronts) for (const chunk of chunks) leadPast(fronts, chunk)
        for (const { file } of fronts) delete bundle[file]
        const left = Object.values(bundle).flatMap((output) => referencesLeft(fronts, output))
        if (left.length > 0) this.error(left.join('\n'))
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
function frontOf(chunk: Rolldown.OutputChunk): Front | undefined {
  const { code, fileName, isEntry, viteMetadata } = chunk
  const { names, file } = onlyExports.exec(code)?.groups ?? {}
  const hasStyles = (viteMetadata?.importedCss.size ?? 0) > 0
  if (isEntry || hasStyles || names === undefined || file === undefined) return undefined
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
      // By a function: `$` may stand in a name.
      () => `import(\`./${behind}\`).then(e=>({${read}}))`,
    )
    const target = `${dirname(file)}/${behind}`
    chunk.dynamicImports = chunk.dynamicImports.map((each) => (each === file ? target : each))
  }
}

/** Who still names a file that is left out, whatever for: the page would ask for it in vain. */
function referencesLeft(
  fronts: readonly Front[],
  output: Rolldown.OutputChunk | Rolldown.OutputAsset,
): readonly string[] {
  const text =
    output.type === 'asset'
      ? output.source.toString()
      : [output.code, ...output.imports, ...output.dynamicImports].join('\n')
  return fronts
    .filter(({ file }) => text.includes(basename(file)))
    .map(({ file }) => `${output.fileName} names ${file}, which is left out of the build`)
}
