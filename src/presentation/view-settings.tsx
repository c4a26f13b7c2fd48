import { createContext, use, type ReactNode } from 'react'
import type { Locale } from '#src/messages/locale.ts'
import type { Messages } from '#src/messages/messages.ts'

/** The reader's language with its words, and the time from which ages are counted. */
export interface ViewSettings {
  readonly locale: Locale
  readonly t: Messages
  /** Epoch ms. */
  readonly now: number
  /** Shows everything in another language. Rejects when its words cannot be loaded. */
  readonly chooseLocale: (locale: Locale) => Promise<void>
}

const ViewContext = createContext<ViewSettings | undefined>(undefined)

export function ViewSettingsProvider({
  value,
  children,
}: {
  readonly value: ViewSettings
  readonly children: ReactNode
}) {
  return <ViewContext value={value}>{children}</ViewContext>
}

export function useView(): ViewSettings {
  const settings = use(ViewContext)
  if (!settings) throw new Error('useView needs a ViewSettingsProvider above it.')
  return settings
}
