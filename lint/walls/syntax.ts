import { parseSync, type ESTree } from 'vite'

export type Node = ESTree.Node

export interface Syntax {
  readonly program: ESTree.Program
  readonly comments: readonly { readonly value: string; readonly start: number }[]
}

const parsed = new Map<string, { readonly text: string; readonly syntax: Syntax }>()

/**
 * The syntax of a TypeScript or JavaScript file, by the parser that the build uses (Oxc, through Vite).
 *
 * @throws Error if the file cannot be parsed, because its imports would go unseen
 */
export function syntaxOf(file: string, text: string): Syntax {
  const known = parsed.get(file)
  if (known?.text === text) return known.syntax
  const { program, comments, errors } = parseSync(file, text)
  if (errors[0] !== undefined) throw new Error(`${file}: ${errors[0].message}`)
  const syntax = { program, comments }
  parsed.set(file, { text, syntax })
  return syntax
}

/**
 * Visits every node with its ancestors, nearest last.
 *
 * @param visit returns false to skip the node's children
 */
export function walk(
  node: Node,
  visit: (node: Node, ancestors: readonly Node[]) => boolean,
  ancestors: readonly Node[] = [],
): void {
  if (!visit(node, ancestors)) return
  const inner = [...ancestors, node]
  for (const value of Object.values(node) as unknown[]) {
    if (Array.isArray(value)) {
      for (const child of value as unknown[]) if (isNode(child)) walk(child, visit, inner)
    } else if (isNode(value)) walk(value, visit, inner)
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

/** The value of a string literal, or of a template without expressions. */
export function literalText(node: Node | null | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined
  return undefined
}

/** The line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
