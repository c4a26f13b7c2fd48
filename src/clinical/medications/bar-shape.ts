import type { OrderBar } from './order-bar.ts'

/** How a bar is drawn, epoch ms. What is certain is solid; nothing else is. A day is drawn at its beginning. */
export interface BarShape {
  readonly from: number
  /** A month or a year alone: from here on it had certainly begun. */
  readonly solidFrom: number
  readonly solidTo: number
  /** From `solidTo` to here it fades: it may have ended anywhere between. */
  readonly fadesTo: number | undefined
  /** Where an end was sent, to the day at least, and has come. */
  readonly endsAt: number | undefined
  /** Past its end, sent or estimated, and not called ended. */
  readonly dashedTo: number | undefined
  /** No end is drawn: it goes on, or its end was not sent and nothing but its start is known. */
  readonly isOpen: 'at-now' | 'at-start' | undefined
  readonly outlinedFrom: number | undefined
}

/** @param now epoch ms */
export function barShape(bar: OrderBar, now: number): BarShape {
  const { start, end, hold, isOpenByStatus } = bar
  const isImprecise = start.precision === 'month' || start.precision === 'year'
  const from = Math.min(start.earliest, now)
  const solidFrom = isImprecise ? Math.min(start.latest, now) : from
  const begun = {
    from,
    solidFrom,
    fadesTo: undefined,
    endsAt: undefined,
    dashedTo: undefined,
    isOpen: undefined,
    outlinedFrom: hold ? Math.max(hold.date?.earliest ?? from, from) : undefined,
  }
  switch (end.kind) {
    case 'open':
      return { ...begun, solidTo: now, isOpen: 'at-now' }
    case 'not-sent':
      return { ...begun, solidTo: solidFrom, isOpen: 'at-start' }
    case 'estimated':
      return {
        ...begun,
        solidTo: solidFrom,
        fadesTo: Math.max(solidFrom, end.at),
        dashedTo: isOpenByStatus && end.at < now ? now : undefined,
      }
    case 'sent': {
      const { earliest, latest, precision } = end.date
      const dashedTo = isOpenByStatus && latest < now ? now : undefined
      if (earliest > now) return { ...begun, solidTo: now }
      if (precision === 'month' || precision === 'year')
        return {
          ...begun,
          solidTo: Math.max(solidFrom, earliest),
          fadesTo: Math.max(solidFrom, Math.min(latest, now)),
          dashedTo,
        }
      const at = Math.max(solidFrom, earliest)
      return { ...begun, solidTo: at, endsAt: at, dashedTo }
    }
  }
}
