import type { CauseWords } from './cause-words.ts'
import type * as english from './en/failure-causes.ts'

/** What prevents a chart, or ends it. English lists them; every other language must have the same. */
export type FailureCause = keyof typeof english.failureCauses

/** The page that stands in the place of a chart, one for each cause. */
export interface FailuresMessages {
  readonly facts: Readonly<Record<'happened' | 'shown' | 'next' | 'who', string>>
  readonly shown: Readonly<Record<'nothing-asked' | 'nothing-read' | 'removed', string>>
  /** What a reader took out of the chart. */
  readonly left: {
    readonly title: string
    readonly files: (names: string) => string
    readonly clipboard: string
  }
  /** How to begin anew, by how the launch began. */
  readonly again: Readonly<Record<'ehr-launch' | 'standalone-launch', string>>
  /** The same, after advice that may have been enough. */
  readonly ifThatDoesNotHelp: FailuresMessages['again']
  readonly who: Readonly<Record<'reader' | 'help-desk' | 'app-runner' | 'ehr-runner', string>>
  readonly actions: Readonly<Record<'tryAgain' | 'newWindow' | 'signIn', string>>
  /** Where a new sign-in by the same reader brings the same chart back. */
  readonly reopened: Readonly<Record<'next' | 'unlock' | 'notBegun', string>>
  /** Where the browser gave no new window. */
  readonly noWindow: string
  /** Above what only whoever helps needs. */
  readonly details: string
  /** Who was reading when the session ended. */
  readonly signedIn: (name: string) => string
  readonly labels: Readonly<
    Record<'code' | 'time' | 'ehr' | 'host' | 'error' | 'description' | 'detail' | 'app', string>
  >
  readonly notSent: string
  readonly copy: string
  readonly copied: string
  readonly notCopied: string
  readonly language: string
  readonly causes: Readonly<Record<FailureCause, CauseWords>>
  /** The page of someone who came without a launch. */
  readonly start: {
    readonly title: string
    readonly clinician: string
    readonly patient: string
    readonly signIn: string
  }
}
