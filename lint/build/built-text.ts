import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'

/** What the real bundler makes of a script that stands in this project, so that it finds the packages. */
export async function builtText(script: string, plugin: Plugin): Promise<string> {
  const root = join(import.meta.dirname, '../..')
  const file = join(root, `node_modules/.built-text-${String(process.pid)}.mjs`)
  writeFileSync(file, script)
  try {
    const { output } = (await build({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [plugin],
      build: { write: false, target: 'es2023', rolldownOptions: { input: file } },
    })) as Rolldown.RolldownOutput
    return output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('\n')
  } finally {
    rmSync(file)
  }
}
