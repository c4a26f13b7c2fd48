import type { DetailsMessages } from './details.ts'
import type { FailuresMessages } from './failures.ts'
import { loadTranslation, type Translations } from './load-translation.ts'
import type { Locale } from './locale.ts'
import type { NewsMessages } from './news.ts'
import type { OrderDetailsMessages } from './order-details.ts'
import type { OrdersMessages } from './orders.ts'
import type { ResultsMessages } from './results.ts'
import type { SessionReportMessages } from './session-report.ts'
import type { SourceMessages } from './source.ts'

/** Words that come with the screens that need them, after the first one. */
export interface LateMessages {
  readonly details: DetailsMessages
  readonly failures: FailuresMessages
  readonly news: NewsMessages
  readonly orderDetails: OrderDetailsMessages
  readonly orders: OrdersMessages
  readonly results: ResultsMessages
  readonly sessionReport: SessionReportMessages
  readonly source: SourceMessages
}

const translations: {
  readonly [Room in keyof LateMessages]: Translations<LateMessages[Room]>
} = {
  details: {
    en: async () => (await import('./en/details.ts')).details,
    'fr-CA': async () => (await import('./fr-CA/details.ts')).details,
  },
  failures: {
    en: async () => (await import('./en/failures.ts')).failures,
    'fr-CA': async () => (await import('./fr-CA/failures.ts')).failures,
  },
  news: {
    en: async () => (await import('./en/news.ts')).news,
    'fr-CA': async () => (await import('./fr-CA/news.ts')).news,
  },
  orderDetails: {
    en: async () => (await import('./en/order-details.ts')).orderDetails,
    'fr-CA': async () => (await import('./fr-CA/order-details.ts')).orderDetails,
  },
  orders: {
    en: async () => (await import('./en/orders.ts')).orders,
    'fr-CA': async () => (await import('./fr-CA/orders.ts')).orders,
  },
  results: {
    en: async () => (await import('./en/results.ts')).results,
    'fr-CA': async () => (await import('./fr-CA/results.ts')).results,
  },
  sessionReport: {
    en: async () => (await import('./en/session-report.ts')).sessionReport,
    'fr-CA': async () => (await import('./fr-CA/session-report.ts')).sessionReport,
  },
  source: {
    en: async () => (await import('./en/source.ts')).source,
    'fr-CA': async () => (await import('./fr-CA/source.ts')).source,
  },
}

type Loaded = LateMessages[keyof LateMessages]

const loaded = new Map<string, Loaded>()

/** Fetches a room's words once for each language. A load that failed is tried again the next time. */
export async function loadLateMessages(room: keyof LateMessages, locale: Locale): Promise<void> {
  if (loadedLateMessages(room, locale)) return
  loaded.set(`${room} ${locale}`, await loadTranslation<Loaded>(locale, translations[room]))
}

/** A room's words, once they are here. */
export function loadedLateMessages<Room extends keyof LateMessages>(
  room: Room,
  locale: Locale,
): LateMessages[Room] | undefined {
  return loaded.get(`${room} ${locale}`) as LateMessages[Room] | undefined
}
