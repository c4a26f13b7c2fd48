import { useState, type MouseEvent } from 'react'
import { useCurrentAddress } from '#src/presentation/address.tsx'
import { useLateMessages } from '#src/presentation/use-late-messages.ts'
import './skip-link.css'

/**
 * The first stops of a keyboard: past the banner and the navigation, and to each panel of the screen. The address stays as
 * it is.
 */
export function SkipLink() {
  const messages = useLateMessages()
  const [path = ''] = useCurrentAddress().split('?')
  const [found, setFound] = useState<{ readonly path: string; readonly names: readonly string[] }>()
  if (typeof messages === 'string') return undefined
  const { skipLink: words } = messages
  return (
    <div
      className="skip-links"
      onFocus={() => {
        setFound({ path, names: panelsOfScreen().map(nameOf) })
      }}
    >
      <a
        className="skip-link"
        href="#main"
        onClick={(event) => {
          skipTo(document.getElementById('main'), event)
        }}
      >
        {words.toContent}
      </a>
      {/* Those of another screen are not here. */}
      {(found?.path === path ? found.names : []).map((name) => (
        <a
          key={name}
          className="skip-link"
          href="#main"
          onClick={(event) => {
            skipTo(
              panelsOfScreen().find((panel) => nameOf(panel) === name),
              event,
            )
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
