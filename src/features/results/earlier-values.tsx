import { dayText, isProven } from '#src/presentation/completeness-words.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import type { EarlierResults, UseEarlier } from '#src/queries/earlier-results.ts'
import { isKnownIncomplete } from '#src/queries/known-incomplete.ts'
import type { ResultsMessages } from '#src/messages/results.ts'
import { CompletenessLine } from '#src/ui/completeness-line.tsx'

/** Where the readings of one test end: what was not requested, and one button to request it. */
export function EarlierValues({
  from,
  state,
  ask,
  stop,
  words: { beforeWindow: words },
}: {
  /** A FHIR date: nothing before it was requested. */
  readonly from: string
  readonly words: ResultsMessages
} & Pick<UseEarlier, 'state' | 'ask' | 'stop'>) {
  const { t } = useView()
  const day = dayText(from, t)
  const button = (name: string, act = ask, className = '') => (
    <button type="button" className={`button button--link ${className}`} onClick={act}>
      {name}
    </button>
  )
  switch (state.kind) {
    case 'not-asked':
      return (
        <p className="results__earlier">
          {words.notRequested(day)} {button(words.read)}
        </p>
      )
    case 'loading':
      return (
        <CompletenessLine
          ring="loading"
          text={words.reading}
          tools={button(t.panels.stop, stop, 'button--late')}
        />
      )
    case 'failed':
      return (
        <CompletenessLine
          ring="failed"
          text={`${words.failed} ${t.panels.fhirErrors[state.error.code]}`}
          tools={button(t.panels.tryAgain)}
        />
      )
    case 'read':
      return (
        <CompletenessLine
          ring={isProven(state.earlier) ? 'complete' : 'incomplete'}
          text={readText(state.earlier)}
          {...(isProven(state.earlier) ? {} : { tools: button(t.panels.tryAgain) })}
        />
      )
  }

  function readText(earlier: EarlierResults): string {
    const { completeness } = t
    const status = isProven(earlier)
      ? completeness.complete
      : isKnownIncomplete(earlier.outcome)
        ? completeness.incomplete
        : completeness.notProven
    return [
      status,
      words.counted(earlier.count, day),
      ...(earlier.isWithoutCode ? [words.withoutCode] : []),
      ...(isProven(earlier) ? [] : [words.moreMayExist]),
      words.undatedNotRequested,
    ].join(' · ')
  }
}
