import { formatDay } from '#src/messages/format.ts'
import type { OpenPatientsMessages } from '#src/messages/open-patients.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { fhirDateTime } from '#src/r4/fhir-date-time.ts'
import { useSession } from '#src/session/session-provider.tsx'
import type { OpenPatient } from './open-patient.ts'
import { useOtherPatients } from './use-other-patients.ts'
import './other-patients.css'

/** Whom another tab shows, if it is not this tab's patient. Each of the tabs says so, until one of them closes. */
export function OtherPatientsStrip({
  patient,
  texts,
}: {
  readonly patient: OpenPatient
  readonly texts: OpenPatientsMessages
}) {
  const session = useSession()
  const others = useOtherPatients(patient)
  if (others.length === 0) return undefined
  return (
    <div className="strip strip--notice other-patients" role="status">
      <svg className="other-patients__sign" viewBox="0 0 28 20" aria-hidden="true">
        <rect x="9" y="2" width="17" height="12" rx="2" />
        <rect x="2" y="6" width="17" height="12" rx="2" />
      </svg>
      <p>
        <strong>{texts.open(others.length + 1)}</strong>{' '}
        <Who tab={texts.thisTab} patient={patient} texts={texts} />
        {others.map((other) => (
          <Who key={other.record} tab={texts.anotherTab} patient={other} texts={texts} />
        ))}
      </p>
      <button
        type="button"
        className="button"
        onClick={() => {
          void session.end()
        }}
      >
        {texts.close}
      </button>
    </div>
  )
}

/** Name and birth date; the EHR too where it is another one, because one person may have a record in each. */
function Who({
  tab,
  patient: { name, birthDate, ehr },
  texts,
}: {
  readonly tab: string
  readonly patient: OpenPatient
  readonly texts: OpenPatientsMessages
}) {
  const { t } = useView()
  const { fhirServerName } = useSession()
  const date = fhirDateTime(birthDate)
  return (
    <span className="other-patients__who">
      {tab} <strong data-source="">{name ?? t.banner.unknownName}</strong> (
      {date ? texts.born(formatDay(date, t.formats)) : t.banner.unknownBirthDate}
      {ehr !== fhirServerName && `, ${ehr}`}).{' '}
    </span>
  )
}
