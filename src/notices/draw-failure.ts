import type { FailuresMessages } from '#src/messages/failures.ts'
import { copyText } from './copy-text.ts'
import { button, element } from './element.ts'
import type { Failure } from './failure.ts'
import { failureCauses } from './failure-causes.ts'
import { isFramed } from './is-framed.ts'
import { failureDetails, helpDeskCode } from './failure-details.ts'

/** What the page knows as long as it is there, and what is not told again after a reload. */
export interface Known {
  /** The launch's own URL with the launch value in it, as long as nothing of it was used. */
  readonly launchUrl?: string | undefined
  /** The initials of the patient whose chart was shown. */
  readonly whose?: string | undefined
  /** What a reader took out of the chart and somebody else could still find. */
  readonly left?: { readonly files: readonly string[]; readonly isOnClipboard: boolean }
  /** The name of whoever was reading. */
  readonly reader?: string | undefined
  /** Leaves for a new sign-in that brings the same chart back to the same reader; rejects where it cannot be begun. */
  readonly signInAgain?: (() => Promise<void>) | undefined
}

/** What happened, what was shown, what to do, who can fix it, and beneath that what whoever helps needs. */
export function drawFailure(
  failure: Failure,
  t: FailuresMessages,
  { launchUrl, whose, reader, left, signInAgain }: Known,
): readonly HTMLElement[] {
  const {
    who,
    shown,
    isLasting = false,
    isAdviceFirst = false,
    isReopenable,
  } = failureCauses[failure.cause]
  const reopen = isReopenable ? signInAgain : undefined
  const words = t.causes[failure.cause]
  const isEhrLaunch = failure.launch === 'ehr-launch'
  const isNoUse = isLasting || (!isEhrLaunch && failure.signInAt === undefined)
  const again = isNoUse ? '' : t[isAdviceFirst ? 'ifThatDoesNotHelp' : 'again'][failure.launch]
  const facts = [
    [t.facts.happened, words.happened],
    [t.facts.shown, t.shown[shown]],
    ...leftFacts(left, t),
    [t.facts.next, reopen ? t.reopened.next : [words.next, again].filter(Boolean).join(' ')],
    [t.facts.who, t.who[who]],
  ] as const
  return [
    element('p', {
      text: [whose, failure.ehr, reader && t.signedIn(reader)].filter(Boolean).join(' · '),
      className: 'message__ehr',
    }),
    element('h1', { text: words.title }),
    definitions(facts, 'message__facts'),
    reopen ? signInAgainRow(failure, t, reopen) : actions(failure, t, launchUrl),
    fold(failure, t),
  ]
}

/** What is still on this computer; nothing where nothing is. */
function leftFacts(
  left: Known['left'],
  t: FailuresMessages,
): readonly (readonly [name: string, value: string])[] {
  const { files = [], isOnClipboard = false } = left ?? {}
  const words = [
    ...(files.length > 0 ? [t.left.files(files.join(', '))] : []),
    ...(isOnClipboard ? [t.left.clipboard] : []),
  ]
  return words.length > 0 ? [[t.left.title, words.join(' ')]] : []
}

function definitions(
  facts: readonly (readonly [name: string, value: string])[],
  className: string,
): HTMLDListElement {
  const children = facts.map(([name, value]) =>
    element('div', {
      children: [element('dt', { text: name }), element('dd', { text: value })],
    }),
  )
  return element('dl', { className, children })
}

function actions(
  { cause, launch, signInAt }: Failure,
  t: FailuresMessages,
  launchUrl: string | undefined,
): HTMLElement {
  const { canPass, isLasting = false, isOfFrame } = failureCauses[cause]
  const row = element('div', { className: 'message__actions' })
  const leave = (text: string, url: string) =>
    button(
      text,
      () => {
        location.replace(url)
      },
      'button button--primary',
    )
  if (isOfFrame && isFramed() && launchUrl !== undefined) {
    row.append(newWindow(t, launchUrl, row))
  } else if (canPass && launchUrl !== undefined) {
    row.append(leave(t.actions.tryAgain, launchUrl))
  } else if (!isLasting && launch === 'standalone-launch' && signInAt !== undefined) {
    row.append(leave(t.actions.signIn, signInAt))
  }
  return row
}

/** One button that signs in again: to a chart that was locked it is the key. */
function signInAgainRow(
  { cause }: Failure,
  t: FailuresMessages,
  signInAgain: () => Promise<void>,
): HTMLElement {
  const said = element('p')
  said.setAttribute('role', 'status')
  const key = button(
    cause === 'session-idle' ? t.reopened.unlock : t.actions.signIn,
    () => {
      key.disabled = true
      signInAgain().catch(() => {
        key.disabled = false
        said.textContent = t.reopened.notBegun
      })
    },
    'button button--primary',
  )
  return element('div', { className: 'message__actions', children: [key, said] })
}

function newWindow(t: FailuresMessages, url: string, row: HTMLElement): HTMLButtonElement {
  return button(
    t.actions.newWindow,
    () => {
      // Without `noopener`, which would hide whether a window was opened; a window of our own origin may know this one.
      if (open(url, '_blank') !== null) return
      const words = element('p', { text: t.noWindow })
      words.setAttribute('role', 'status')
      row.append(words)
    },
    'button button--primary',
  )
}

function fold(failure: Failure, t: FailuresMessages): HTMLElement {
  const app = { version: __APP_VERSION__, build: __APP_BUILD__ }
  const details = failureDetails(failure, t, app)
  const list = definitions(details, 'message__details')
  list.dataset['source'] = ''
  const said = element('p')
  said.setAttribute('role', 'status')
  const text = details.map(([label, value]) => `${label}: ${value}`).join('\n')
  const copy = button(
    t.copy,
    () => {
      void copyText(text, list).then((isCopied) => {
        said.textContent = isCopied ? t.copied : t.notCopied
      })
    },
    'button',
  )
  const code = element('code', { text: helpDeskCode(failure) })
  const summary = element('summary', { text: `${t.details} ` })
  summary.append(code)
  return element('details', {
    className: 'message__fold',
    children: [summary, list, copy, said],
  })
}
