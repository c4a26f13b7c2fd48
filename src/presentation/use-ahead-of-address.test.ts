import { createElement, useState } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { useAheadOfAddress, type AheadOfAddress } from './use-ahead-of-address.ts'

/** What is shown at each address in turn, after `act` at the first one. */
function shownAt(addresses: readonly string[], act: (ahead: AheadOfAddress<string>) => void) {
  const start: { readonly turn: number; readonly shown: readonly string[] } = {
    turn: -1,
    shown: [],
  }
  // What is set while a component renders makes it render again, with the state that it has.
  function View() {
    const [{ turn, shown }, go] = useState(start)
    const ahead = useAheadOfAddress(addresses[Math.max(0, turn)] ?? '', String, undefined)
    if (turn < 0) {
      act(ahead)
      go({ turn: 0, shown })
    } else if (turn < addresses.length) go({ turn: turn + 1, shown: [...shown, ahead.view] })
    return shown.join(' ')
  }
  return renderToString(createElement(View))
}

test('what is shown runs ahead of the address', () => {
  expect(
    shownAt(['a'], ({ change }) => {
      change('b')
    }),
  ).toBe('b')
})

test('another address is read, and one that comes back too: not what was once shown ahead of it', () => {
  for (const how of ['now', 'settled'] as const)
    expect(
      shownAt(['a', 'c', 'a'], ({ change }) => {
        change('b', how)
      }),
    ).toBe('b c a')
})
