import { createRoot } from 'react-dom/client'
import { ViewSettingsProvider } from '#src/presentation/view-settings.tsx'
import type { SmartError } from '#src/smart/protocol/smart-error.ts'
import { FailureScreen } from './failure-screen.tsx'
import { StartScreen } from './start-screen.tsx'
import '#src/ui/tokens.css'
import '#src/ui/base.css'
import './app.css'

/** The page of someone who came without a launch. */
export function mountStart(root: HTMLElement): void {
  createRoot(root).render(
    <ViewSettingsProvider value={{ locale: 'en', now: Date.now() }}>
      <StartScreen />
    </ViewSettingsProvider>,
  )
}

/** What a person sees when there is no chart to show, one screen for each cause. */
export function mountFailure(root: HTMLElement, error: SmartError): void {
  createRoot(root).render(
    <ViewSettingsProvider value={{ locale: 'en', now: Date.now() }}>
      <FailureScreen code={error.code} />
    </ViewSettingsProvider>,
  )
}
