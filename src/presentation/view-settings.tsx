import { createContext, use, type ReactNode } from 'react'
import type { Locale } from '#src/messages/format.ts'
import { messagesFor, type Messages } from '#src/messages/messages.ts'

/** The reader's language, and the time from which ages are counted. */
export interface ViewSettings {
  readonly locale: Locale
  /** Epoch ms. */
  readonly now: number
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

export function useView(): ViewSettings & { readonly words: Messages } {
  const settings = use(ViewContext)
  if (!settings) throw new Error('useView needs a ViewSettingsProvider above it.')
  return { ...settings, words: messagesFor(settings.locale) }
}
