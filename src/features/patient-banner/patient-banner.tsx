import { useId, type ReactNode } from 'react'
import type { PatientIdentity } from '#src/clinical/patient/patient-identity.ts'
import { formatDay } from '#src/messages/format.ts'
import { usePanel } from '#src/queries/use-panel.ts'
import { useSession } from '#src/session/session-provider.tsx'
import { LateSourceDetails } from '#src/presentation/late-source-details.tsx'
import { SourceButton } from '#src/presentation/source-button.tsx'
import { useOpened } from '#src/presentation/use-opened.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { Mark } from '#src/ui/mark.tsx'
import { ageWords, nameWords, numberWords, sexWords, withReason } from './identity-words.ts'
import './patient-banner.css'

/** Who the chart is about. Never folds, never scrolls away; one line where the EHR shows its own. */
export function PatientBanner({ tools }: { readonly tools: ReactNode }) {
  const { t } = useView()
  const state = usePanel('patient')
  const { launchContext } = useSession()
  const [isOpen, setOpen] = useOpened('patient')
  const sourceId = useId()
  return (
    <header className="banner" aria-label={t.banner.label}>
      <div className="banner__who">
        {state.status === 'loaded' && (
          <>
            <Identity identity={state.data.value} isShort={!launchContext.needPatientBanner} />
            <SourceButton isOpen={isOpen} onToggle={setOpen} controls={sourceId} />
          </>
        )}
      </div>
      <div className="banner__tools">{tools}</div>
      {isOpen && (
        <div id={sourceId} className="banner__opened">
          <LateSourceDetails references={[`Patient/${launchContext.patientId}`]} />
        </div>
      )}
    </header>
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
  const { birthDate, age, deceased, links, isInactive, hasUnknownModifier } = identity
  const ageText = age && ageWords(age, banner)
  const numbers = numberWords(identity.numbers, banner)
  return (
    <>
      <h1 className="banner__name">{nameWords(identity, t)}</h1>
      <dl className="banner__facts">
        <div>
          <dt>{banner.born}</dt>
          <dd>
            {birthDate ? formatDay(birthDate, t.formats) : absentWords()}
            {ageText !== undefined && ` (${deceased ? banner.ageAtDeath(ageText) : ageText})`}
          </dd>
        </div>
        {!isShort && (
          <>
            <div>
              <dt className="sr-only">{banner.sex}</dt>
              <dd>{sexWords(identity.sex, t)}</dd>
            </div>
            <div>
              <dt>{numbers.label}</dt>
              <dd>
                {numbers.text}
                {numbers.note !== '' && <span className="banner__note"> {numbers.note}</span>}
              </dd>
            </div>
          </>
        )}
      </dl>
      {deceased && (
        <Mark kind="stop">
          {deceased.date ? banner.deceasedOn(formatDay(deceased.date, t.formats)) : banner.deceased}
        </Mark>
      )}
      {!identity.name && identity.notCurrentName && (
        <Mark kind="notice">{banner.nameNotCurrent}</Mark>
      )}
      {links.replaces.length > 0 && (
        <Mark kind="notice">{banner.replaces(links.replaces.filter(Boolean).join(', '))}</Mark>
      )}
      {links.others.length > 0 && (
        <Mark kind="notice">{banner.otherRecords(links.others.length)}</Mark>
      )}
      {isInactive && <Mark kind="notice">{banner.inactive}</Mark>}
      {hasUnknownModifier && <Mark kind="notice">{banner.unknownModifier}</Mark>}
    </>
  )

  function absentWords(): string {
    const { birthDateAbsent, birthDateAsSent } = identity
    return birthDateAsSent === undefined
      ? withReason(banner.unknownBirthDate, birthDateAbsent, t)
      : t.values.malformed(birthDateAsSent)
  }
}
