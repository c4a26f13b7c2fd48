import type { ReactNode } from 'react'
import { formatMoment } from '#src/messages/format.ts'
import type { SessionReportMessages } from '#src/messages/session-report.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { askedView, contextItems, type AskedView } from '#src/smart/protocol/asked-view.ts'
import { useIdentity } from '#src/session/session-provider.tsx'
import type { SessionReport } from './session-report.ts'

/** Where the session came from and whom it is about. Ids and codes are shown as they were sent. */
export function LaunchFacts({
  report: { fhirServer, ehr, launchContext, settingsKeptSince },
  texts,
}: {
  readonly report: SessionReport
  readonly texts: SessionReportMessages
}) {
  const { t } = useView()
  const identity = useIdentity()
  const { facts, launches, settingsKept, readers, yes, no } = texts
  const { kind, patientId, encounterId, needPatientBanner, intent, tenant } = launchContext
  const items = contextItems(launchContext.fhirContext)
  const openedText = (view: AskedView | undefined) => {
    if (view === undefined) return texts.contextNotUsed
    const names = {
      summary: t.navigation.chart,
      'vital-signs': t.panelWords['vital-signs'].title,
      results: t.navigation.results,
      medications: t.panelWords.medications.title,
      report: t.navigation.report,
    }
    return texts.contextAsksFor(names[view])
  }
  return (
    <dl className="report__facts">
      <Fact name={facts.fhirServer}>
        {fhirServer.name}, <code>{fhirServer.url}</code>
      </Fact>
      <WireFact name={facts.software} value={ehr.capabilities?.software} />
      <Fact name={facts.family}>
        <code>{ehr.family}</code>
        {familyWords(ehr, texts).map((words) => ` · ${words}`)}
      </Fact>
      <Fact name={facts.launch}>{launches[kind]}</Fact>
      {settingsKeptSince !== undefined && (
        <Fact name={facts.settings}>
          {settingsKept(formatMoment(settingsKeptSince, t.formats))}
        </Fact>
      )}
      <WireFact name={facts.patient} value={patientId} />
      <WireFact name={facts.encounter} value={encounterId} />
      <Fact name={facts.patientBanner}>{needPatientBanner ? yes : no}</Fact>
      {intent !== undefined && (
        <Fact name={facts.intent}>
          <code>{intent}</code> · {openedText(askedView({ intent }))}
        </Fact>
      )}
      {items.length > 0 && (
        <Fact name={facts.fhirContext}>
          {items.map(({ text, role, opens }, index) => (
            <span key={`${String(index)} ${text}`} className="report__item">
              <code>{text}</code> (<code>{role}</code>) · {openedText(opens)}
            </span>
          ))}
        </Fact>
      )}
      <WireFact name={facts.tenant} value={tenant} />
      <Fact name={facts.reader}>
        {identity.kind === 'verified' && identity.fhirUser !== undefined ? (
          <code>{identity.fhirUser}</code>
        ) : (
          readers[identity.kind]
        )}
        {identity.kind === 'not-verified' && (
          <>
            {' '}
            <code>{identity.why}</code>
          </>
        )}
      </Fact>
    </dl>
  )
}

/** What the EHR said of itself, and what that changed. */
function familyWords(
  { capabilities }: SessionReport['ehr'],
  { families }: SessionReportMessages,
): readonly string[] {
  if (!capabilities) return [families.notRead]
  const { isRead, entry, corrections } = capabilities
  if (!isRead) return [families.failed]
  if (corrections.length === 0) return [families.confirmed]
  const texts = { family: families.corrected(entry), _sort: families.withoutSort }
  return corrections.map((each) => texts[each])
}

function WireFact({ name, value }: { readonly name: string; readonly value: string | undefined }) {
  if (value === undefined) return undefined
  return (
    <Fact name={name}>
      <code>{value}</code>
    </Fact>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
