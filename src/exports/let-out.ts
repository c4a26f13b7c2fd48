import type { ExportKind } from '#src/smart/protocol/known-fhir-servers.ts'
import type { Session } from '#src/smart/session.ts'

/** Something of the chart that is about to leave the page. It names no patient. */
export interface Export {
  readonly kind: ExportKind
  /** Of a file that is downloaded. */
  readonly fileName?: string
  /** `Type/id` of each resource that it was made from. */
  readonly references: readonly string[]
}

/** What left the page in this session, as it is remembered: for the page that says so when the session is over. */
export interface ExportRecord extends Omit<Export, 'references'> {
  readonly resources: number
  /** Epoch ms. */
  readonly at: number
}

const records = new WeakMap<object, ExportRecord[]>()

type ExportingSession = Pick<Session, 'exportsOff'>

/**
 * The one door by which anything of the chart leaves the page: every copy, file and printed page. What the
 * configuration has switched off stays here, and what leaves is remembered before it does, so that a server that keeps
 * an audit record can be told at this place.
 */
export function letOut<Outcome>(
  session: ExportingSession,
  { references, ...rest }: Export,
  act: () => Outcome,
): Outcome | 'switched-off' {
  if (session.exportsOff.includes(rest.kind)) return 'switched-off'
  const known = records.get(session) ?? []
  records.set(session, known)
  known.push({ ...rest, resources: references.length, at: Date.now() })
  return act()
}

/** What left the page in this session, in order. */
export function exportRecords(session: ExportingSession): readonly ExportRecord[] {
  return records.get(session) ?? []
}
