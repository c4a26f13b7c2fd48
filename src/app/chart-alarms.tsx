import { useView } from '#src/presentation/view-settings.tsx'
import { receivedLines } from '#src/queries/chart-answer.ts'
import { panelIds, type PanelId } from '#src/queries/panels.ts'
import { usePanel, usePanels } from '#src/queries/use-panel.ts'

/** Alarms about whose data this is, above every panel and as loud as the fault. */
export function ChartAlarms() {
  return (
    <>
      <ReplacedAlarm />
      <OtherPatientAlarms />
    </>
  )
}

function ReplacedAlarm() {
  const { t } = useView()
  const state = usePanel('patient')
  const replacedBy = state.status === 'loaded' ? state.data.value.links.replacedBy : []
  return replacedBy.map((record) => (
    <Strip key={record} what={t.alarms.replacedBy(record)} next={t.alarms.replacedByNext} />
  ))
}

function OtherPatientAlarms() {
  const { t } = useView()
  const states = usePanels()
  return panelIds.map((id) => {
    const state = states[id]
    if (state.status !== 'loaded' || !isOnSummary(id)) return undefined
    const received = receivedLines(state.data)
    const withheld = received.filter(
      ({ fate }) => fate.kind === 'withheld' && fate.reason === 'other-patient',
    )
    if (withheld.length === 0) return undefined
    const { title } = t.panelWords[id]
    return (
      <Strip
        key={id}
        what={t.alarms.otherPatient(withheld.length, received.length)}
        next={t.alarms.otherPatientNext(title)}
      />
    )
  })
}

/** The patient's own answer has an alarm of its own: another id takes the whole screen. */
function isOnSummary(id: PanelId): id is Exclude<PanelId, 'patient'> {
  return id !== 'patient'
}

function Strip({ what, next }: { readonly what: string; readonly next: string }) {
  return (
    <div className="strip strip--alarm" role="alert">
      <span className="strip__sign" aria-hidden="true">
        ×
      </span>
      <p>
        <strong>{what}</strong> {next}
      </p>
    </div>
  )
}
