import { useState, type ReactNode } from 'react'
import type { ChartAnswer } from '#src/queries/chart-answer.ts'
import type { PanelState } from '#src/queries/panel-state.ts'
import type { PanelId } from '#src/queries/panels.ts'
import { formatMoment } from '#src/messages/format.ts'
import { CompletenessLine } from '#src/ui/completeness-line.tsx'
import { late } from '#src/ui/late.tsx'
import { Panel, PanelBones, PanelSays } from '#src/ui/panel.tsx'
import { completenessWords, dayText, isProven } from './completeness-words.ts'
import { useLateFaces } from './late-faces.tsx'
import { useView } from './view-settings.tsx'

const LedgerDetails = late(() =>
  import('./ledger-details.tsx').then((module) => module.LedgerDetails),
)

export interface ChartPanelProps<Answer> {
  readonly id: PanelId
  readonly state: PanelState<Answer>
  readonly sub?: string
  readonly className?: string
  /** How many of the values shown still wait for their result. */
  readonly pending?: (answer: Answer) => number
  readonly children: (answer: ChartAnswer<Answer>) => ReactNode
}

/** One clinical question on screen, in any of its states. If it fails, the other panels are not affected. */
export function ChartPanel<Answer>({
  id,
  state,
  sub,
  className,
  pending,
  children,
}: ChartPanelProps<Answer>) {
  const { words, locale } = useView()
  const lateFaces = useLateFaces()
  const [isOpen, setOpen] = useState(false)
  const title = words.panels[id]
  const thing = words.things[id]
  const shell = { title, className: className ?? '' }

  switch (state.status) {
    case 'loading': {
      const { pages = 0, received = 0, total } = state.progress ?? {}
      const part = total === undefined || total === 0 ? undefined : received / total
      const line = words.faces.loading(thing, received, total, pages)
      return (
        <Panel {...shell} foot={<CompletenessLine ring="loading" part={part} words={line} />}>
          <PanelBones />
        </Panel>
      )
    }
    case 'not-permitted':
      return (
        <Panel
          {...shell}
          foot={
            <CompletenessLine ring="not-permitted" words={words.faces.notPermittedLine(thing)} />
          }
        >
          <PanelSays what={words.faces.notPermittedTitle(title)} next={words.faces.notPermitted} />
        </Panel>
      )
    case 'failed':
      return (
        <Panel
          {...shell}
          foot={<CompletenessLine ring="failed" words={words.faces.failedLine(state.tries)} />}
        >
          <PanelSays
            what={words.faces.failedTitle(title)}
            next={`${words.fhirErrors[state.error.code]} ${words.faces.failedNext}`}
          >
            <button type="button" className="button" onClick={state.retry}>
              {words.faces.tryAgain}
            </button>
          </PanelSays>
        </Panel>
      )
    case 'loaded': {
      const { data: answer, stale, isReloading, loadOlder } = state
      const isShowing = answer.account.shown.length > 0
      const ring = isReloading
        ? 'loading'
        : stale
          ? 'stale'
          : isProven(answer)
            ? 'complete'
            : 'incomplete'
      const completeness = completenessWords(
        id,
        answer,
        words,
        locale,
        pending?.(answer.value) ?? 0,
      )
      const loadedAt = formatMoment(answer.loadedAt, locale)
      const line = isReloading
        ? words.line.isReloading(loadedAt)
        : stale
          ? `${words.line.stale(loadedAt)} · ${completeness}`
          : completeness
      const tools = (
        <>
          {loadOlder && !isReloading && (
            <button type="button" className="button button--link" onClick={loadOlder}>
              {words.faces.loadOlder}
            </button>
          )}
          <button
            type="button"
            className="button button--link"
            aria-expanded={isOpen}
            onClick={() => {
              setOpen(!isOpen)
            }}
          >
            {words.faces.details}
          </button>
        </>
      )
      return (
        <Panel
          {...shell}
          {...(isShowing && sub !== undefined ? { sub } : {})}
          foot={
            <>
              <CompletenessLine ring={ring} words={line} tools={tools} />
              {isOpen && (
                <LedgerDetails answer={answer} reloadError={stale?.error.code} {...lateFaces} />
              )}
            </>
          }
        >
          {isShowing ? children(answer) : <NothingShown answer={answer} thing={thing} />}
        </Panel>
      )
    }
  }
}

/** An empty panel says "none recorded" only when the search proves it. */
function NothingShown({
  answer,
  thing,
}: {
  readonly answer: ChartAnswer<unknown>
  readonly thing: string
}) {
  const { words, locale } = useView()
  const since =
    answer.window.kind === 'since'
      ? words.faces.noneSince(dayText(answer.window.from, locale))
      : undefined
  if (answer.account.leftOut.length > 0) {
    const nothingElse = isProven(answer)
      ? (since ?? words.faces.nothingElse)
      : words.faces.noneCertain
    return <PanelSays what={words.faces.allLeftOut} next={nothingElse} />
  }
  if (!isProven(answer)) return <PanelSays what={words.faces.noneCertain} next="" />
  if (since !== undefined) return <PanelSays what={since} next="" />
  return <PanelSays what={words.faces.noneRecordedTitle(thing)} next={words.faces.noneRecorded} />
}
