import { en } from '#src/messages/en/first-screen.ts'
import type { ViewSettings } from '#src/presentation/view-settings.tsx'

/** The settings of somebody who reads English now. */
export function englishView(): ViewSettings {
  return { locale: 'en', t: en, now: Date.now(), chooseLocale: () => Promise.resolve() }
}
