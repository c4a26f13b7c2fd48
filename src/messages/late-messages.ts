import type { AlarmDetailsMessages } from './alarm-details.ts'
import type { DetailsMessages } from './details.ts'
import type { ExportsMessages } from './exports.ts'
import type { GrowthMessages } from './growth.ts'
import { loadTranslation, type Translations } from './load-translation.ts'
import type { Locale } from './locale.ts'
import type { MedicationLanesMessages } from './medication-lanes.ts'
import type { MedicationsPageMessages } from './medications-page.ts'
import type { NewsMessages } from './news.ts'
import type { OpenPatientsMessages } from './open-patients.ts'
import type { OrderDetailsMessages } from './order-details.ts'
import type { OrdersMessages } from './orders.ts'
import type { ReaderMessages } from './reader.ts'
import type { ResultsMessages } from './results.ts'
import type { SessionEndMessages } from './session-end.ts'
import type { SessionReportMessages } from './session-report.ts'
import type { SkipLinkMessages } from './skip-link.ts'
import type { SourceMessages } from './source.ts'
import type { TrendMessages } from './trend.ts'
import type { VitalSignsPageMessages } from './vital-signs-page.ts'

/** Words of what comes after the first chart. A new room adds its line here, and one in each language. */
export interface LateMessages {
  readonly alarmDetails: AlarmDetailsMessages
  readonly details: DetailsMessages
  readonly exports: ExportsMessages
  readonly growth: GrowthMessages
  readonly medicationLanes: MedicationLanesMessages
  readonly medicationsPage: MedicationsPageMessages
  readonly news: NewsMessages
  readonly openPatients: OpenPatientsMessages
  readonly orderDetails: OrderDetailsMessages
  readonly orders: OrdersMessages
  readonly reader: ReaderMessages
  readonly results: ResultsMessages
  readonly sessionEnd: SessionEndMessages
  readonly sessionReport: SessionReportMessages
  readonly skipLink: SkipLinkMessages
  readonly source: SourceMessages
  readonly trend: TrendMessages
  readonly vitalSignsPage: VitalSignsPageMessages
}

const translations: Translations<LateMessages> = {
  en: () => import('./en/late-words.ts'),
  'fr-CA': () => import('./fr-CA/late-words.ts'),
}

const loaded = new Map<Locale, LateMessages>()

/**
 * Fetches the late words of a language once, all together: a page that has drawn its first chart can then say
 * everything, also without a connection. A load that failed is tried again the next time.
 */
export async function loadLateMessages(locale: Locale): Promise<void> {
  if (!loaded.has(locale)) loaded.set(locale, await loadTranslation(locale, translations))
}

/** The late words of a language, once they are here. */
export function loadedLateMessages(locale: Locale): LateMessages | undefined {
  return loaded.get(locale)
}
