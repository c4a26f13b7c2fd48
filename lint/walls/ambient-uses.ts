import type { Ambient } from '../room.ts'
import { lineAt, literalText, syntaxOf, walk, type Node } from './syntax.ts'

/** One use of an ambient capability: the clock, randomness, or the environment (page, network, storage, timers). */
export interface AmbientUse {
  readonly ambient: Ambient
  readonly name: string
  readonly line: number
}

const outside = new Set(
  [
    'fetch XMLHttpRequest WebSocket EventSource Worker SharedWorker BroadcastChannel',
    'document navigator location history screen alert confirm prompt',
    'localStorage sessionStorage indexedDB caches cookieStore',
    'setTimeout setInterval setImmediate requestAnimationFrame requestIdleCallback',
    'process console eval Function',
  ].flatMap((names) => names.split(' ')),
)

const globalObjects = new Set(['globalThis', 'window', 'self', 'global'])

/**
 * Globals with some deterministic members. Any other mention counts as a use: `Date()`, `const D = Date` and
 * `const { random } = Math` as well as `Date.now()`.
 */
const partlyHarmless: Readonly<
  Record<string, { readonly ambient: Ambient; readonly isHarmless: (member: string) => boolean }>
> = {
  Date: { ambient: 'clock', isHarmless: (member) => member === 'UTC' || member === 'parse' },
  Temporal: { ambient: 'clock', isHarmless: (member) => member !== 'Now' },
  performance: { ambient: 'clock', isHarmless: () => false },
  Math: { ambient: 'randomness', isHarmless: (member) => member !== 'random' },
  crypto: { ambient: 'randomness', isHarmless: (member) => member === 'subtle' },
}

interface Mention {
  readonly name: string
  readonly node: Node
  readonly ancestors: readonly Node[]
}

/** Every use of the clock, randomness or the environment in a TypeScript or JavaScript file. */
export function ambientUsesIn(file: string, text: string): AmbientUse[] {
  const mentions: Mention[] = []
  const ownNames = new Set<string>()
  const uses: Use[] = []
  walk(syntaxOf(file, text).program, (node, ancestors) => {
    if (isType(node)) return false
    if (isFormatOfNow(node)) uses.push({ ambient: 'clock', name: 'format()', node })
    if (node.type !== 'Identifier' || isPropertyName(node, ancestors.at(-1))) return true
    if (isBinding(node, ancestors)) ownNames.add(node.name)
    else mentions.push({ name: node.name, node, ancestors })
    return true
  })
  for (const mention of mentions) uses.push(...ambientsOf(mention, ownNames))
  return uses.map(({ ambient, name, node }) => ({ ambient, name, line: lineAt(text, node.start) }))
}

type Use = Pick<Mention, 'name' | 'node'> & { readonly ambient: Ambient }

function ambientsOf(mention: Mention, ownNames: ReadonlySet<string>): Use[] {
  const { name, node } = mention
  const partly = Object.hasOwn(partlyHarmless, name) ? partlyHarmless[name] : undefined
  if (partly !== undefined) {
    const { ambient, isHarmless } = partly
    const { member } = usage(mention)
    if (member !== undefined && isHarmless(member)) return []
    if (name === 'Date' && isFixedDate(mention)) return []
    return [{ ambient, name: member === undefined ? name : `${name}.${member}`, node }]
  }
  if (ownNames.has(name)) return []
  if (outside.has(name)) return [{ ambient: 'environment', name, node }]
  if (!globalObjects.has(name)) return []
  const { member, node: inner, ancestors } = usage(mention)
  if (member !== undefined) return ambientsOf({ name: member, node: inner, ancestors }, new Set())
  const all: readonly Ambient[] = ['clock', 'randomness', 'environment']
  // `f(window)` passes the page to a function that takes one. Under another name it could be used for anything.
  const isHandedOn = ancestors.at(-1)?.type === 'CallExpression'
  return (isHandedOn ? (['environment'] as const) : all).map((ambient) => ({ ambient, name, node }))
}

/** The member that is read from a mentioned global, and the expression that reads it. */
function usage({ node, ancestors }: Pick<Mention, 'node' | 'ancestors'>): {
  readonly member: string | undefined
  readonly node: Node
  readonly ancestors: readonly Node[]
} {
  const outer = unwrapped(node, ancestors)
  const parent = outer.ancestors.at(-1)
  if (parent?.type !== 'MemberExpression' || parent.object !== outer.node)
    return { ...outer, member: undefined }
  const { property, computed } = parent
  const member = !computed && property.type === 'Identifier' ? property.name : literalText(property)
  return { member, node: parent, ancestors: outer.ancestors.slice(0, -1) }
}

/** `Intl.DateTimeFormat().format()` without an argument formats the current time. */
function isFormatOfNow(node: Node): boolean {
  if (node.type !== 'CallExpression' || node.arguments.length > 0) return false
  const { callee } = node
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false
  return callee.property.name === 'format' || callee.property.name === 'formatToParts'
}

/** `new Date(value)` and `x instanceof Date` do not read the clock. */
function isFixedDate(mention: Mention): boolean {
  const { node, ancestors } = unwrapped(mention.node, mention.ancestors)
  const parent = ancestors.at(-1)
  if (parent?.type === 'BinaryExpression') return parent.operator === 'instanceof'
  if (parent?.type !== 'NewExpression' || parent.callee !== node) return false
  const [first] = parent.arguments
  return first !== undefined && first.type !== 'SpreadElement'
}

/** Skips the parentheses, `as` and `!` around an expression. */
function unwrapped(
  node: Node,
  ancestors: readonly Node[],
): { readonly node: Node; readonly ancestors: readonly Node[] } {
  const parent = ancestors.at(-1)
  const wrappers = [
    'ParenthesizedExpression',
    'ChainExpression',
    'TSAsExpression',
    'TSNonNullExpression',
    'TSSatisfiesExpression',
    'TSTypeAssertion',
  ]
  return parent !== undefined && wrappers.includes(parent.type)
    ? unwrapped(parent, ancestors.slice(0, -1))
    : { node, ancestors }
}

/** Syntax that only contains types. TypeScript syntax around values is not. */
function isType({ type }: Node): boolean {
  const aroundValues = [
    'TSAsExpression',
    'TSEnumBody',
    'TSEnumDeclaration',
    'TSEnumMember',
    'TSExportAssignment',
    'TSInstantiationExpression',
    'TSModuleBlock',
    'TSModuleDeclaration',
    'TSNonNullExpression',
    'TSParameterProperty',
    'TSSatisfiesExpression',
    'TSTypeAssertion',
  ]
  return type.startsWith('TS') && !aroundValues.includes(type)
}

/** Whether a name is a member or a key, not a variable. */
function isPropertyName(node: Node, parent: Node | undefined): boolean {
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.property === node && !parent.computed
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return parent.key === node && !parent.computed
    case 'ImportSpecifier':
      return parent.local !== node
    case 'ExportSpecifier':
      return parent.local !== node
    case 'TSEnumMember':
    case 'MetaProperty':
      return true
    default:
      return false
  }
}

/** Whether a name is declared here: a variable, parameter, import, function or class. */
function isBinding(node: Node, ancestors: readonly Node[]): boolean {
  const parent = ancestors.at(-1)
  switch (parent?.type) {
    case 'Property':
    case 'ObjectPattern':
    case 'ArrayPattern':
    case 'RestElement':
    case 'TSParameterProperty':
      return isBinding(parent, ancestors.slice(0, -1))
    case 'AssignmentPattern':
      return parent.left === node && isBinding(parent, ancestors.slice(0, -1))
    case 'VariableDeclarator':
    case 'ClassDeclaration':
    case 'ClassExpression':
      return parent.id === node
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return parent.id === node || parent.params.some((each) => each === node)
    case 'ArrowFunctionExpression':
      return parent.params.some((each) => each === node)
    case 'CatchClause':
      return parent.param === node
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return true
    default:
      return false
  }
}
