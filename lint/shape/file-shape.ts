import { lineAt, syntaxOf, walk, type Node } from '../walls/syntax.ts'

/** A place in a file, with the name declared there if there is one. */
export interface Place {
  readonly line: number
  readonly name?: string
}

/** What the limits apply to in one file. */
export interface FileShape {
  readonly file: string
  readonly lines: number
  /** The type `any`. */
  readonly anys: readonly Place[]
  /** `as unknown as`. */
  readonly doubleCasts: readonly Place[]
  readonly defaultExports: readonly Place[]
  /** Functions, classes and types that the file declares. */
  readonly declared: readonly Place[]
}

export function fileShape(file: string, text: string): FileShape {
  const found: { node: Node; kind: 'any' | 'cast' | 'default' | 'declared'; name?: string }[] = []
  walk(syntaxOf(file, text).program, (node) => {
    if (node.type === 'TSAnyKeyword') found.push({ node, kind: 'any' })
    if (isDoubleCast(node)) found.push({ node, kind: 'cast' })
    if (node.type === 'ExportDefaultDeclaration') found.push({ node, kind: 'default' })
    const name = declaredName(node)
    if (name !== undefined) found.push({ node, kind: 'declared', name })
    return true
  })
  const places = (wanted: (typeof found)[number]['kind']) =>
    found
      .filter(({ kind }) => kind === wanted)
      .map(({ node, name }) => ({ line: lineAt(text, node.start), ...(name && { name }) }))
  return {
    file,
    lines: text.replace(/\n$/, '').split('\n').length,
    anys: places('any'),
    doubleCasts: places('cast'),
    defaultExports: places('default'),
    declared: places('declared'),
  }
}

function isDoubleCast(node: Node): boolean {
  return (
    node.type === 'TSAsExpression' &&
    node.expression.type === 'TSAsExpression' &&
    node.expression.typeAnnotation.type === 'TSUnknownKeyword'
  )
}

function declaredName(node: Node): string | undefined {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSEnumDeclaration':
      return node.id?.name
    case 'VariableDeclarator':
      return node.id.type === 'Identifier' && isFunction(node.init) ? node.id.name : undefined
    default:
      return undefined
  }
}

function isFunction(node: Node | null): boolean {
  return node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression'
}
