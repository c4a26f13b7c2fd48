import { tabMessage, type OpenPatient, type TabMessage } from './open-patient.ts'

/** How long a tab may take to answer. One that does not is closed, or will speak when it is awake again. */
export const answerTimeoutMs = 2_000

/** How a tab reaches all the others. */
export interface TabChannel {
  readonly say: (message: TabMessage) => void
  readonly onMessage: (listener: (data: unknown) => void) => void
}

export interface Announcement {
  /** Says whom this tab shows, asks every other tab for the same, and forgets those that do not answer. */
  readonly check: () => void
  /** Says that this tab shows nobody any more. */
  readonly withdraw: () => void
}

/**
 * Tells the other tabs of this browser whom this one shows, and keeps track of whom they show.
 * @param onOthers is given the other patients whenever a tab has spoken: each once, never this tab's own
 */
export function announcePatient(
  shows: OpenPatient,
  {
    from,
    channel,
    schedule,
    onOthers,
  }: {
    readonly from: string
    readonly channel: TabChannel
    readonly schedule: (task: () => void, delayMs: number) => void
    readonly onOthers: (others: readonly OpenPatient[]) => void
  },
): Announcement {
  const tabs = new Map<string, OpenPatient>()
  let silent = new Set<string>()

  channel.onMessage((data) => {
    const message = tabMessage(data)
    if (message === undefined) return
    silent.delete(message.from)
    if (message.shows === undefined) tabs.delete(message.from)
    else tabs.set(message.from, message.shows)
    if (message.asks) channel.say({ from, shows, asks: false })
    tellOthers()
  })

  function check() {
    const asked = new Set(tabs.keys())
    silent = asked
    channel.say({ from, shows, asks: true })
    schedule(() => {
      if (silent !== asked) return
      for (const tab of asked) tabs.delete(tab)
      tellOthers()
    }, answerTimeoutMs)
  }

  function tellOthers() {
    const others = [...tabs.values()].filter(({ record }) => record !== shows.record)
    onOthers([...new Map(others.map((other) => [other.record, other])).values()])
  }

  return {
    check,
    withdraw: () => {
      channel.say({ from, shows: undefined, asks: false })
    },
  }
}
