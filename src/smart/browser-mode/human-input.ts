/** What a person does on a page, and no script can pretend to do. */
const inputs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

/** Calls back whenever a person does something here: the browser says of each event whether a script made it. */
export function onHumanInput(listener: () => void): void {
  for (const input of inputs)
    addEventListener(
      input,
      ({ isTrusted }) => {
        if (isTrusted) listener()
      },
      { capture: true, passive: true },
    )
}
