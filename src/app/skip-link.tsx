import { useState, type MouseEvent } from 'react'
import { useLateMessages } from '#src/presentation/use-late-messages.ts'
import './skip-link.css'

/**
 * The first stops of a keyboard: past the banner and the navigation, and to each panel of the screen. The address stays as
 * it is.
 */
export function SkipLink() {
  const messages = useLateMessages()
  const [panels, setPanels] = useState<readonly string[]>([])
  if (typeof messages === 'string') return undefined
  const { skipLink: words } = messages
  return (
    <div className="skip-links">
      <a
        className="skip-link"
        href="#main"
        onFocus={() => {
          setPanels(panelsOfScreen().map(nameOf))
        }}
        onClick={(event) => {
          skipTo(document.getElementById('main'), event)
        }}
      >
        {words.toContent}
      </a>
      {panels.map((name, at) => (
        <a
          key={name}
          className="skip-link"
          href="#main"
          onClick={(event) => {
            skipTo(panelsOfScreen()[at], event)
          }}
        >
          {words.toPanel(name)}
        </a>
      ))}
    </div>
  )
}

function panelsOfScreen(): HTMLElement[] {
  const panels = [...document.querySelectorAll<HTMLElement>('main section.panel[aria-label]')]
  // One panel is all of its screen.
  return panels.length > 1 ? panels : []
}

function nameOf(panel: HTMLElement): string {
  return panel.getAttribute('aria-label') ?? ''
}

function skipTo(place: HTMLElement | null | undefined, event: MouseEvent): void {
  event.preventDefault()
  if (!place) return
  place.tabIndex = -1
  place.focus()
}
