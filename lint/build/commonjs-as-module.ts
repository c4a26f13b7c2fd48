/**
 * A CommonJS file as the ES module that it would be, so that the bundler keeps what is used of it and no more: of
 * CommonJS it keeps everything. It understands what TypeScript's compiler and React's build write, and guesses at
 * nothing else.
 * @throws Error if the file is written in another way
 */
export function commonjsAsModule(code: string): string {
  const module = withVariables(code)
    .replace(/^Object\.defineProperty\(exports, "__esModule", \{\s*value: true\s*\}\);$/m, '')
    .replace(/^(?:exports\.\w+ = )+void 0;$/m, '')
    .replace(
      /^Object\.defineProperty\(exports, "(\w+)", \{\s*enumerable: true,\s*get: function \(\) \{\s*return ([\w.]+);\s*\}\s*\}\);$/gm,
      'export const $1 = $2;',
    )
    .replace(/^exports\.(\w+) =\s+(?!null;)([A-Za-z_]\w*);$/gm, 'export { $2 as $1 };')
    .replace(/^exports\.default = /m, 'export default ')
    .replace(/^exports\.(\w+) =\s+/gm, 'export const $1 = ')
    .replace(/^const (\w+) = require\(("\.[^"]+")\);$/gm, 'import * as $1 from $2;')
    .replace(/^const (\w+) = require\(("[^"]+")\);$/gm, 'import $1 from $2;')
    // React's files: a list of them.
    .replace(/^var (?:\w+ = require\("[^"]+"\)[,;]\s*)+/gm, (list) =>
      list
        .replace(/(?:var )?(\w+) = require\(("[^"]+")\)[,;]\s*/g, 'import * as $1 from $2;\n')
        .replace(/$/, list.trimEnd().endsWith(',') ? 'var ' : ''),
    )
    .replace(/\brequire\("cross-fetch"\)/, '{ fetch: crossFetch }')
  const [left] = /\b(?:exports\.|require\().*/.exec(module) ?? []
  if (left !== undefined) throw new Error(`It is written in another way: ${left}`)
  return module.includes('crossFetch')
    ? `import { fetch as crossFetch } from "cross-fetch";\n${module}`
    : module
}

/** With a variable for each export that is given its value in a block, and used by that name. */
function withVariables(code: string): string {
  const names = new Set([...code.matchAll(/^[ \t]+exports\.(\w+) = /gm)].map(([, name]) => name))
  return code
    .replace(/^exports\.(\w+) = void 0;$/gm, (line, name: string) =>
      names.has(name) ? `export let ${name};` : line,
    )
    .replace(/\bexports\.(\w+)/g, (all, name: string) => (names.has(name) ? name : all))
}
