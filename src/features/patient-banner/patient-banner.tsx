import { useState, type ReactNode } from 'react'
import type { Age } from '#src/clinical/patient/age.ts'
import type { PatientIdentity } from '#src/clinical/patient/patient-identity.ts'
import type { BannerMessages } from '#src/messages/banner.ts'
import { formatDay } from '#src/messages/format.ts'
import { ownWord } from '#src/messages/own-word.ts'
import type { Failure } from '#src/queries/panel-state.ts'
import { usePanel } from '#src/queries/use-panel.ts'
import { useSession } from '#src/session/session-provider.tsx'
import { LateLedgerDetails } from '#src/presentation/late-ledger-details.tsx'
import { SourceDisclosure } from '#src/presentation/source-disclosure.tsx'
import { useView } from '#src/presentation/view-settings.tsx'
import { Mark } from '#src/ui/mark.tsx'
import { ToggleButton } from '#src/ui/toggle-button.tsx'
import './patient-banner.css'

/** Who the chart is about. Never folds, never scrolls away; one line where the EHR shows its own. */
export function PatientBanner({ tools }: { readonly tools: ReactNode }) {
  const { t } = useView()
  const state = usePanel('patient')
  const { launchContext } = useSession()
  return (
    <header className="banner" aria-label={t.banner.label}>
      <div className="banner__who">
        {state.status === 'loading' && <p className="banner__waiting">{t.banner.loading}</p>}
        {state.status === 'not-permitted' && (
          <p className="banner__warning">{t.banner.notPermitted}</p>
        )}
        {state.status === 'failed' && <Failed failure={state.failure} retry={state.retry} />}
        {state.status === 'loaded' && (
          <>
            <Identity identity={state.data.value} isShort={!launchContext.needPatientBanner} />
            <SourceDisclosure references={[`Patient/${launchContext.patientId}`]} />
          </>
        )}
      </div>
      <div className="banner__tools">{tools}</div>
    </header>
  )
}

function Failed({ failure, retry }: { readonly failure: Failure; readonly retry: () => void }) {
  const { t } = useView()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <p className="banner__warning" role="alert">
        {t.banner.failed}{' '}
        <button type="button" className="button button--link" onClick={retry}>
          {t.panels.tryAgain}
        </button>
      </p>
      <ToggleButton name={t.panels.details} isOpen={isOpen} onToggle={setOpen} />
      {isOpen && <LateLedgerDetails failure={failure} />}
    </>
  )
}

function Identity({
  identity,
  isShort,
}: {
  readonly identity: PatientIdentity
  readonly isShort: boolean
}) {
  const { t } = useView()
  const { banner } = t
  const { name, birthDate, age, gender, medicalRecordNumbers, deceased, replacedBy, isInactive } =
    identity
  const ageText = age && ageWords(age, banner)
  return (
    <>
      <h1 className="banner__name">{name ? nameText(name) : banner.unknownName}</h1>
      <dl className="banner__facts">
        <div>
          <dt>{banner.born}</dt>
          <dd>
            {birthDate ? formatDay(birthDate, t.formats) : banner.unknownBirthDate}
            {ageText !== undefined && ` (${deceased ? banner.ageAtDeath(ageText) : ageText})`}
          </dd>
        </div>
        {!isShort && (
          <>
            <div>
              <dt className="sr-only">{banner.sex}</dt>
              <dd>
                {gender === undefined
                  ? banner.unknownSex
                  : (ownWord(banner.sexes, gender) ?? gender)}
              </dd>
            </div>
            <div>
              <dt>{banner.mrn}</dt>
              <dd>{numbersText(medicalRecordNumbers) || banner.noMrn}</dd>
            </div>
          </>
        )}
      </dl>
      {deceased && (
        <Mark kind="stop">
          {deceased.date ? banner.deceasedOn(formatDay(deceased.date, t.formats)) : banner.deceased}
        </Mark>
      )}
      {replacedBy !== undefined && <Mark kind="notice">{banner.merged}</Mark>}
      {isInactive && <Mark kind="notice">{banner.inactive}</Mark>}
    </>
  )
}

function ageWords({ value, unit, about }: Age, { ages, aboutAge }: BannerMessages): string {
  const age = ages[unit](value)
  return about ? aboutAge(age) : age
}

/** Several numbers are told apart by who gave them: none of them is chosen for the reader. */
function numbersText(numbers: PatientIdentity['medicalRecordNumbers']): string {
  if (numbers.length === 1) return numbers[0]?.value ?? ''
  return numbers
    .map(({ value, assigner }) => (assigner === undefined ? value : `${value} (${assigner})`))
    .join(', ')
}

function nameText({ family, given, text }: NonNullable<PatientIdentity['name']>): string {
  const parts = [family?.toUpperCase(), given.join(' ')].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : (text ?? '')
}
