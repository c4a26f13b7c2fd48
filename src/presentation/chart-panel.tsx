import { useId, type ReactNode } from 'react'
import type { Messages } from '#src/messages/messages.ts'
import { leftOutLines, shownLines, type ChartAnswer } from '#src/queries/chart-answer.ts'
import type { Progress } from '#src/queries/question.ts'
import type { Failure, PanelState } from '#src/queries/panel-state.ts'
import { CompletenessLine } from '#src/ui/completeness-line.tsx'
import { Panel, PanelBones, PanelSays } from '#src/ui/panel.tsx'
import { ToggleButton } from '#src/ui/toggle-button.tsx'
import type { ChartPanelId } from './chart-panel-id.ts'
import {
  askedWords,
  dayText,
  isProven,
  loadedLine,
  presentAnswer,
  receivedWords,
} from './completeness-words.ts'
import { LateLedgerDetails } from './late-ledger-details.tsx'
import { useOpened } from './use-opened.ts'
import { useView } from './view-settings.tsx'

export interface ChartPanelProps<Answer> {
  readonly id: ChartPanelId
  readonly state: PanelState<Answer>
  readonly sub?: string
  /** Leads to more than the panel shows. */
  readonly more?: ReactNode
  /** From when its content is. */
  readonly when?: (answer: Answer) => ReactNode
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
  more,
  when,
  className,
  pending,
  children,
}: ChartPanelProps<Answer>) {
  const { t } = useView()
  const [isOpen, setOpen] = useOpened(id)
  const panel = t.panelWords[id]
  const shell = { title: panel.title, className: className ?? '' }
  /** It appears only where reading takes long enough for a person to want it. */
  const stopButton = (stop: () => void) => linkButton(t.panels.stop, stop, 'button--late')
  const detailsId = useId()
  const detailsButton = (
    <ToggleButton name={t.panels.details} isOpen={isOpen} onToggle={setOpen} controls={detailsId} />
  )

  switch (state.status) {
    case 'loading': {
      const { soFar, progress, stop } = state
      const line = [
        panel.loading,
        ...(soFar ? askedWords(soFar, t) : []),
        ...receivedWords(progress, t),
      ].join(' · ')
      return (
        <Panel
          {...shell}
          foot={
            <CompletenessLine
              ring="loading"
              part={partOf(progress)}
              text={line}
              tools={stopButton(stop)}
            />
          }
        >
          {soFar && shownLines(soFar).length > 0 ? children(soFar) : <PanelBones />}
        </Panel>
      )
    }
    case 'not-permitted':
      return (
        <Panel
          {...shell}
          foot={<CompletenessLine ring="not-permitted" text={panel.notPermittedLine} />}
        >
          <PanelSays what={panel.notRequested} next={t.panels.mayExist} />
        </Panel>
      )
    case 'failed':
      return (
        <Panel
          {...shell}
          foot={
            <>
              <CompletenessLine
                ring="failed"
                text={t.panels.nothingRead(requestCount(state.failure))}
                tools={detailsButton}
              />
              {isOpen && (
                <div id={detailsId}>
                  <LateLedgerDetails failure={state.failure} />
                </div>
              )}
            </>
          }
        >
          <PanelSays
            what={panel.unreadable}
            next={[...causesOf(state.failure, t), t.panels.nothingKnown].join(' ')}
          >
            <button type="button" className="button" onClick={state.retry}>
              {t.panels.tryAgain}
            </button>
          </PanelSays>
        </Panel>
      )
    case 'loaded': {
      const { data: answer, stale, reloading, loadOlder, loadMore } = state
      const present = presentAnswer(state)
      const isShowing = shownLines(answer).length > 0
      const ring = reloading
        ? 'loading'
        : stale
          ? 'stale'
          : isProven(answer)
            ? 'complete'
            : 'incomplete'
      const line = loadedLine(id, state, t, pending?.(answer.value) ?? 0)
      const tools = (
        <>
          {reloading
            ? stopButton(reloading.stop)
            : [linkButton(t.panels.loadMore, loadMore), linkButton(t.panels.loadOlder, loadOlder)]}
          {detailsButton}
        </>
      )
      return (
        <Panel
          {...shell}
          {...(isShowing
            ? {
                sub: isProven(present) ? sub : undefined,
                when: when?.(answer.value),
                more,
              }
            : {})}
          foot={
            <>
              <CompletenessLine
                ring={ring}
                part={partOf(reloading?.progress)}
                text={line}
                tools={tools}
              />
              {isOpen && (
                <div id={detailsId}>
                  <LateLedgerDetails answer={present} failure={stale?.failure} />
                </div>
              )}
            </>
          }
        >
          {isShowing ? (
            children(present)
          ) : (
            <NothingShown answer={present} noneRecorded={panel.noneRecorded} />
          )}
        </Panel>
      )
    }
  }
}

/** Why it failed; and that requests were held back, where some of them were. */
function causesOf({ error, runs }: Failure, { panels: { fhirErrors } }: Messages): string[] {
  const codes = new Set([error.code, ...runs.flatMap((run) => run.error?.code ?? [])])
  return [...codes]
    .filter((code) => code === error.code || code === 'paused')
    .map((code) => fhirErrors[code])
}

function linkButton(name: string, act: (() => void) | undefined, className = ''): ReactNode {
  return (
    act && (
      <button key={name} type="button" className={`button button--link ${className}`} onClick={act}>
        {name}
      </button>
    )
  )
}

/** How much of it has come, 0 to 1. */
function partOf({ received, total = 0 }: Partial<Progress> = {}): number | undefined {
  return received === undefined || total === 0 ? undefined : received / total
}

function requestCount({ runs }: Failure): number {
  return runs.reduce((sum, { requests }) => sum + requests, 0)
}

/** An empty panel says "none recorded" only when the search proves it. */
function NothingShown({
  answer,
  noneRecorded,
}: {
  readonly answer: ChartAnswer<unknown>
  readonly noneRecorded: string
}) {
  const { t } = useView()
  const since =
    answer.window.kind === 'since' ? t.panels.noneSince(dayText(answer.window.from, t)) : undefined
  if (leftOutLines(answer).length > 0) {
    const nothingElse = isProven(answer) ? (since ?? t.panels.nothingElse) : t.panels.noneCertain
    return <PanelSays what={t.panels.allLeftOut} next={nothingElse} />
  }
  if (!isProven(answer)) return <PanelSays what={t.panels.noneCertain} next="" />
  if (since !== undefined) return <PanelSays what={since} next="" />
  return <PanelSays what={noneRecorded} next={t.panels.noneForAnyDate} />
}
