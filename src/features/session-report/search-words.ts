import type { LateMessages } from '#src/messages/late-messages.ts'
import type { Messages } from '#src/messages/messages.ts'
import type { SessionReportMessages } from '#src/messages/session-report.ts'
import type { SearchReport } from './session-report.ts'

/** A search by the name of the panel that it answers; the reads on behalf of another have names of their own. */
export function searchName(
  search: SearchReport['search'],
  { panels }: Messages,
  texts: SessionReportMessages,
): string {
  switch (search) {
    case 'patient':
      return texts.patient
    case 'vital-signs':
    case 'laboratory':
      return panels[search].title
    case 'medication-requests':
      return panels.medications.title
    case 'medication-reads':
      return texts.medicationReads
  }
}

/** How a search ended, and why, where it did not end well. */
export function outcomeText(
  { outcome, because }: SearchReport,
  t: Messages,
  { sessionReport: texts, details }: Pick<LateMessages, 'details' | 'sessionReport'>,
): string {
  if (outcome === undefined) return texts.notRequestedYet
  const end = texts.outcomes[outcome]
  const reasons = {
    ...t.panels.fhirErrors,
    ...details.doubts,
    'details-not-loaded': texts.someDetailsNotRead,
  }
  return because.length === 0
    ? end
    : t.formats.labelled(end, because.map((each) => reasons[each]).join(' '))
}
