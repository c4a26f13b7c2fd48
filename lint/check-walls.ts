import { rooms } from './arrows.ts'
import { doors } from './doors.ts'
import { shapeOf } from './shape/shape-violations.ts'
import { ambientViolations } from './walls/ambient-violations.ts'
import { arrowViolations } from './walls/arrow-violations.ts'
import { doorViolations } from './walls/door-violations.ts'
import { importGraph } from './walls/import-graph.ts'
import { projectAt } from './walls/project.ts'
import { violationText } from './walls/violation.ts'

/** Checks imports, libraries, ambient capabilities and file sizes against the tables, and prints the figures. */

const project = projectAt(process.cwd())
const edges = importGraph(project)
const { figures, violations: shapeViolations } = shapeOf(project, edges)
const violations = [
  ...arrowViolations(project, edges, rooms),
  ...doorViolations(edges, doors),
  ...ambientViolations(project, rooms),
  ...shapeViolations,
]
for (const violation of violations) console.error(violationText(violation))

const { files, medianLines, ninthDecileLines, longest, cycles, anys, defaultExports } = figures
console.log(
  [
    `${edges.length} imports through ${rooms.length} rows and ${doors.length} doors`,
    `src: ${files} files, median ${medianLines} lines, ninth decile ${ninthDecileLines}, longest ${longest?.lines} (${longest?.file})`,
    `${cycles} cycles, ${anys} any, ${defaultExports} default exports, ${figures.doubleCasts} "as unknown as"`,
  ].join('\n'),
)
if (violations.length > 0) process.exitCode = 1
