import { createRoot } from 'react-dom/client'
import type { SmartError } from '#src/smart/protocol/smart-error.ts'
import { FailureScreen } from './failure-screen.tsx'
import { StartScreen } from './start-screen.tsx'
import { View, type Language } from './view.tsx'
import '#src/ui/tokens.css'
import '#src/ui/base.css'
import './app.css'

/** The page of someone who came without a launch. */
export function mountStart(root: HTMLElement, language: Language): void {
  createRoot(root).render(
    <View first={language} now={Date.now()}>
      <StartScreen />
    </View>,
  )
}

/** What a person sees when there is no chart to show, one screen for each cause. */
export function mountFailure(
  root: HTMLElement,
  { error, language }: { readonly error: SmartError; readonly language: Language },
): void {
  createRoot(root).render(
    <View first={language} now={Date.now()}>
      <FailureScreen code={error.code} diagnostics={error.diagnostics} />
    </View>,
  )
}
