import { useEffect, useLayoutEffect, useRef } from 'react'
import { useCurrentAddress } from '#src/presentation/address.tsx'
import { isEscape } from '#src/ui/is-escape.ts'
import { innermostOpen } from './innermost-open.ts'
import { SkipLink } from './skip-link.tsx'

/** What a keyboard has on every screen, and no first chart waits for. */
export function Keyboard() {
  useFocusOnNewScreen()
  useEscapeToClose()
  return <SkipLink />
}

/** A link that led to another screen is gone with its own: the next Tab goes on in the new one. */
function useFocusOnNewScreen(): void {
  const [path] = useCurrentAddress().split('?')
  const before = useRef(path)
  useLayoutEffect(() => {
    if (before.current === path) return
    before.current = path
    if (document.activeElement === document.body) mainPart()?.focus({ preventScroll: true })
  }, [path])
}

/** Escape closes the innermost of what is open around the focus; the focus goes to what had opened it. */
function useEscapeToClose(): void {
  useEffect(() => {
    const listening = new AbortController()
    // Before what is around it, such as the details of a result.
    const options = { capture: true, signal: listening.signal }
    let pressed: Element | undefined
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        pressed = target instanceof Element ? target : undefined
      },
      options,
    )
    document.addEventListener(
      'focusin',
      ({ target }) => {
        if (!isPlace(target) || !target.contains(pressed ?? null)) pressed = undefined
      },
      options,
    )
    document.addEventListener(
      'keydown',
      (event) => {
        if (!isEscape(event) || !(event.target instanceof Element)) return
        // Where something was pressed that takes no focus, the whole page has it, or the place around it.
        const button = innermostOpen((isPlace(event.target) && pressed) || event.target)
        if (!button) return
        event.preventDefault()
        button.focus()
        button.click()
      },
      options,
    )
    return () => {
      listening.abort()
    }
  }, [])
}

/** Whether it has the focus without being a control: the whole page, or a part of it that was led to. */
function isPlace(target: EventTarget | null): target is Element {
  return target instanceof Element && target.matches('body, main, section[tabindex="-1"]')
}

function mainPart(): HTMLElement | null {
  return document.getElementById('main')
}
