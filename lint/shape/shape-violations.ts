import { importCycles } from '../walls/import-cycles.ts'
import { importsByName, type Edge } from '../walls/import-graph.ts'
import { isScript, isTestCode, isWithin, type Project } from '../walls/project.ts'
import type { Violation } from '../walls/violation.ts'
import { fileShape, type FileShape } from './file-shape.ts'
import { emptyNames, limits, longTables, publishedTables, termsWithEmptyNames } from './limits.ts'

/** Long files by path, with the reason. */
type Tables = Readonly<Record<string, string>>

export interface ShapeFigures {
  readonly files: number
  readonly medianLines: number
  readonly ninthDecileLines: number
  /** The longest file that is not a listed table. */
  readonly longest: Pick<FileShape, 'file' | 'lines'> | undefined
  readonly cycles: number
  readonly anys: number
  readonly defaultExports: number
  readonly doubleCasts: number
}

/** The figures of the app's files, and what exceeds the limits. */
export function shapeOf(
  project: Project,
  edges: readonly Edge[],
  tables: Tables = longTables,
): { readonly figures: ShapeFigures; readonly violations: readonly Violation[] } {
  const everywhere = project.paths.filter((path) => isScript(path) && !path.endsWith('.d.ts'))
  const shapes = everywhere.map((path) => fileShape(path, project.textOf(path)))
  const app = shapes.filter(
    ({ file }) =>
      isWithin(file, [limits.house]) && !isWithin(file, publishedTables) && !isTestCode(file),
  )
  const cycles = importCycles(importsByName(edges, (path) => path))
  const figures = shapeFigures(app, cycles, tables)
  return {
    figures,
    violations: [
      ...app.flatMap((shape) => fileViolations(shape, tables)),
      ...houseViolations(figures),
      ...cycles.map(cycleViolation),
      ...staleTables(project, app, tables),
      ...shapes.flatMap(nameViolations),
    ],
  }
}

function shapeFigures(
  app: readonly FileShape[],
  cycles: readonly string[][],
  tables: Tables,
): ShapeFigures {
  const lines = app.map((shape) => shape.lines).toSorted((left, right) => left - right)
  const count = (places: (shape: FileShape) => readonly unknown[]) => app.flatMap(places).length
  return {
    files: app.length,
    medianLines: atShare(lines, 0.5),
    ninthDecileLines: atShare(lines, 0.9),
    longest: app
      .filter(({ file }) => !(file in tables))
      .toSorted((left, right) => right.lines - left.lines)[0],
    cycles: cycles.length,
    anys: count(({ anys }) => anys),
    defaultExports: count(({ defaultExports }) => defaultExports),
    doubleCasts: count(({ doubleCasts }) => doubleCasts),
  }
}

/** The smallest value that at least this share of the values does not exceed. */
function atShare(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

function fileViolations(
  { file, lines, anys, defaultExports }: FileShape,
  tables: Tables,
): Violation[] {
  const isTooLong = lines > limits.maxLines && !(file in tables)
  const tooLong = `${lines} lines. Divide it: a file over ${limits.maxLines} is a table of words or codes, named with its reason in lint/shape/limits.ts.`
  return [
    ...(isTooLong ? [{ file, message: tooLong }] : []),
    ...anys.map(({ line }) => ({
      file,
      line,
      message: 'any: use unknown and check the value.',
    })),
    ...defaultExports.map(({ line }) => ({
      file,
      line,
      message: 'default export: export it by name.',
    })),
  ]
}

function houseViolations(figures: ShapeFigures): Violation[] {
  const { house, maxMedianLines, maxNinthDecileLines, maxDoubleCasts } = limits
  return [
    [figures.medianLines, maxMedianLines, 'the median file has', 'lines'] as const,
    [
      figures.ninthDecileLines,
      maxNinthDecileLines,
      'the ninth decile of its files has',
      'lines',
    ] as const,
    [figures.doubleCasts, maxDoubleCasts, 'it contains', '"as unknown as"'] as const,
  ]
    .filter(([value, limit]) => value > limit)
    .map(([value, limit, begins, ends]) => ({
      file: house,
      message: `${begins} ${value} ${ends}; the limit is ${limit}.`,
    }))
}

function cycleViolation(cycle: readonly string[]): Violation {
  const [file = ''] = cycle
  return {
    file,
    message: `import cycle: ${cycle.join(' → ')}. Move what both need into a file of its own.`,
  }
}

function staleTables(project: Project, app: readonly FileShape[], tables: Tables): Violation[] {
  return Object.keys(tables)
    .filter((file) => !app.some((shape) => shape.file === file && shape.lines > limits.maxLines))
    .map((file) => ({
      file: 'lint/shape/limits.ts',
      message: `${file} is listed as a long table but ${project.paths.includes(file) ? 'is not long' : 'does not exist'}. Remove it.`,
    }))
}

function nameViolations({ file, declared }: FileShape): Violation[] {
  const words = 'Instead of helper, util, common and the like, name the idea in it.'
  const declarations = declared.filter(({ name }) => hasEmptyName(name ?? ''))
  return [
    ...(hasEmptyName(file) ? [{ file, message: `the file's name fits anything. ${words}` }] : []),
    ...declarations.map(({ line, name }) => ({
      file,
      line,
      message: `${name} fits anything. ${words}`,
    })),
  ]
}

function hasEmptyName(name: string): boolean {
  const kebab = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()
  const own = termsWithEmptyNames.reduce((left, term) => left.replaceAll(term, ''), kebab)
  return own
    .split(/[-/.]/)
    .some((word) => emptyNames.includes(word) || emptyNames.includes(word.replace(/s$|es$/, '')))
}
