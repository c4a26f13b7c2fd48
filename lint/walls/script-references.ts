import type { FoundReference } from './found-reference.ts'
import { literalText, syntaxOf, walk, type Node } from './syntax.ts'

type Named = Omit<FoundReference, 'at'>

/** Names in a file that can load another file. */
interface Names {
  /** Original names by local name: `v` → `vi` in `import { vi as v }`. */
  readonly imported: ReadonlyMap<string, string>
  /** Functions that work like `require`. */
  readonly requires: ReadonlySet<string>
}

/** Every reference in the syntax of a TypeScript or JavaScript file. */
export function scriptReferences(file: string, text: string): FoundReference[] {
  const { program } = syntaxOf(file, text)
  const names = namesIn(program)
  const found: FoundReference[] = []
  walk(program, (node) => {
    const reference = inNode(node, names)
    if (reference !== undefined) found.push({ ...reference, at: node.start })
    return true
  })
  return found
}

function inNode(node: Node, names: Names): Named | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return {
        specifier: node.source.value,
        form: node.importKind === 'type' ? 'import type' : 'import',
      }
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node.source ? { specifier: node.source.value, form: 'export from' } : undefined
    case 'ImportExpression':
      return { specifier: literalText(node.source), form: 'import()' }
    case 'TSImportType':
      return { specifier: literalText(node.source), form: 'the type import()' }
    case 'TSExternalModuleReference':
      return { specifier: literalText(node.expression), form: 'import = require()' }
    case 'TSModuleDeclaration':
      return node.id.type === 'Literal'
        ? { specifier: literalText(node.id), form: 'declare module' }
        : undefined
    case 'NewExpression':
      return fileUrl(node.callee, node.arguments)
    case 'CallExpression':
      return fileUrl(node.callee, node.arguments) ?? inCall(node, names)
    default:
      return undefined
  }
}

/** `new URL('./file.ts', import.meta.url)`. Computed paths are left out: they read files, they do not import code. */
function fileUrl(callee: Node, [path, base]: readonly Node[]): Named | undefined {
  if (!/^(\w+\.)?URL(\.parse)?$/.test(memberPath(callee) ?? '')) return undefined
  const specifier = literalText(path)
  if (specifier === undefined || base === undefined) return undefined
  if (/^\.\.?\//.test(specifier)) return { specifier, form: 'new URL' }
  // Without `./` it is only a path if the base is this file; otherwise it is an address.
  const isBesideThis = memberPath(base) === 'import.meta.url' && !/^(\w+:|[./])/.test(specifier)
  return isBesideThis ? { specifier: `./${specifier}`, form: 'new URL' } : undefined
}

const mocks = /^(vi|vitest)\.(mock|doMock|unmock|doUnmock|importActual|importMock)$/

function inCall(
  { callee, arguments: [argument] }: Extract<Node, { type: 'CallExpression' }>,
  names: Names,
): Named | undefined {
  const path = memberPath(callee, names.imported) ?? ''
  const isRequire = names.requires.has(path.replace(/\.resolve$/, ''))
  if (isRequire || isCreateRequire(callee, names.imported))
    return { specifier: literalText(argument), form: 'require()' }
  if (path === 'import.meta.resolve' || path === 'import.meta.glob')
    return { specifier: literalText(argument), form: path }
  // In `vi.mock(import('./file.ts'))` the import() is found by itself.
  if (mocks.test(path) && argument?.type !== 'ImportExpression')
    return { specifier: literalText(argument), form: path }
  return undefined
}

function namesIn(program: Node): Names {
  const imported = new Map<string, string>()
  const requires = new Set(['require', 'module.require'])
  walk(program, (node) => {
    if (node.type === 'ImportSpecifier' && node.imported.type === 'Identifier')
      imported.set(node.local.name, node.imported.name)
    // `const load = createRequire(import.meta.url)`
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init) {
      if (isCreateRequire(node.init, imported)) requires.add(node.id.name)
    }
    return true
  })
  return { imported, requires }
}

function isCreateRequire(node: Node, imported: ReadonlyMap<string, string>): boolean {
  if (node.type !== 'CallExpression') return false
  return /(^|\.)createRequire$/.test(memberPath(node.callee, imported) ?? '')
}

/** `a.b.c` as text, for variables and `import.meta`. Imported names are replaced by their original ones. */
function memberPath(
  node: Node | undefined,
  imported?: ReadonlyMap<string, string>,
): string | undefined {
  if (node?.type === 'Identifier') return imported?.get(node.name) ?? node.name
  if (node?.type === 'MetaProperty') return `${node.meta.name}.${node.property.name}`
  if (node?.type !== 'MemberExpression') return undefined
  const object = memberPath(node.object, imported)
  const property =
    !node.computed && node.property.type === 'Identifier'
      ? node.property.name
      : literalText(node.property)
  return object === undefined || property === undefined ? undefined : `${object}.${property}`
}
