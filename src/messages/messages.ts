import { en } from './en.ts'
import type { Locale } from './format.ts'

export type Messages = typeof en

const catalogues: Readonly<Record<Locale, Messages>> = { en }

export function messagesFor(locale: Locale): Messages {
  return catalogues[locale]
}
