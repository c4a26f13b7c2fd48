import { describe, expect, test } from 'vitest'
import type { RefreshOutcome } from './refresh-request.ts'
import { createTokenManager } from './token-manager.ts'
import type { TokenResponse } from './token-response.ts'
import { refreshTime } from './tokens.ts'

/** A token manager whose clock and token endpoint the test drives by hand. */
function setup(refreshToken?: string, onRefreshed: () => void = () => undefined) {
  const lifetimeSeconds = 100
  let now = 1_000_000
  let due: { readonly at: number; readonly task: () => void } | undefined
  const sent: string[] = []
  const pending: ((outcome: RefreshOutcome) => void)[] = []
  const saved: (string | undefined)[] = []
  let endings = 0
  const manager = createTokenManager({
    tokens: {
      accessToken: 'a0',
      refreshToken,
      receivedAt: now,
      expiresAt: now + lifetimeSeconds * 1000,
    },
    refresh: (token) => {
      sent.push(token)
      return new Promise((resolve) => pending.push(resolve))
    },
    onRefreshed: (tokens) => {
      onRefreshed()
      saved.push(tokens.refreshToken)
    },
    onEnded: () => endings++,
    clock: {
      now: () => now,
      schedule: (task, delayMs) => {
        due = { at: now + delayMs, task }
        return () => (due = undefined)
      },
    },
  })
  return {
    manager,
    sent,
    saved,
    endings: () => endings,
    async advance(seconds: number) {
      now += seconds * 1000
      if (due !== undefined && due.at <= now) {
        const { task } = due
        due = undefined
        task()
      }
      await Promise.resolve()
    },
    async answer(outcome: RefreshOutcome) {
      pending.shift()?.(outcome)
      await new Promise((resolve) => setTimeout(resolve))
    },
  }
}

const refreshed = (name: string, refreshToken?: string): RefreshOutcome => ({
  kind: 'refreshed',
  response: { accessToken: name, refreshToken, expiresIn: 100 } as TokenResponse,
})
const unavailable: RefreshOutcome = { kind: 'unavailable', cause: new TypeError('network') }

describe('when a token is refreshed', () => {
  test.each([
    [3600, 3540],
    [600, 540],
    [300, 240],
    [100, 80],
    [10, 8],
  ])('a token of %i s is refreshed after %i s', (life, expected) => {
    const tokens = { accessToken: '', refreshToken: '', receivedAt: 0, expiresAt: life * 1000 }
    expect(refreshTime(tokens) / 1000).toBe(expected)
  })

  test('a chart left open refreshes by itself, once per life', async () => {
    const { manager, advance, answer, sent } = setup('r0')
    await advance(79)
    expect(sent).toEqual([])
    await advance(1)
    await answer(refreshed('a1', 'r1'))
    await advance(79)
    expect(sent).toEqual(['r0'])
    await advance(1)
    await answer(refreshed('a2', 'r2'))
    expect(sent).toEqual(['r0', 'r1'])
    await expect(manager.accessToken()).resolves.toBe('a2')
  })
})

describe('one refresh at a time', () => {
  test('two panels that find the token due make one refresh', async () => {
    const { manager, advance, answer, sent } = setup('r0')
    await advance(90)
    const both = Promise.all([manager.accessToken(), manager.accessToken()])
    await answer(refreshed('a1', 'r1'))
    await expect(both).resolves.toEqual(['a1', 'a1'])
    expect(sent).toEqual(['r0'])
  })

  test('two panels refused with 401 make one refresh, and a late one makes none', async () => {
    const { manager, answer, sent } = setup('r0')
    const both = Promise.all([manager.replacementFor('a0'), manager.replacementFor('a0')])
    await answer(refreshed('a1', 'r1'))
    await expect(both).resolves.toEqual(['a1', 'a1'])
    await expect(manager.replacementFor('a0')).resolves.toBe('a1')
    expect(sent).toEqual(['r0'])
  })
})

describe('what a refresh keeps', () => {
  test('the old refresh token stays when none comes back', async () => {
    const { advance, answer, sent, saved } = setup('r0')
    await advance(80)
    await answer(refreshed('a1'))
    expect(saved).toEqual(['r0'])
    await advance(80)
    expect(sent).toEqual(['r0', 'r0'])
  })

  test('a failed network costs nothing while the token lives, and is tried again', async () => {
    const { manager, advance, answer, sent, endings } = setup('r0')
    await advance(80)
    const token = manager.accessToken()
    await answer(unavailable)
    await expect(token).resolves.toBe('a0')
    await advance(2)
    await answer(refreshed('a1', 'r1'))
    await expect(manager.accessToken()).resolves.toBe('a1')
    expect(sent).toEqual(['r0', 'r0'])
    expect(endings()).toBe(0)
  })

  test('an expired token with no network fails the request, not the session', async () => {
    const { manager, advance, answer, endings } = setup('r0')
    await advance(101)
    const token = manager.accessToken()
    token.catch(() => undefined)
    await answer(unavailable)
    await expect(token).rejects.toMatchObject({ code: 'refresh-failed' })
    expect(endings()).toBe(0)
    await advance(2)
    await answer(refreshed('a1', 'r1'))
    await expect(manager.accessToken()).resolves.toBe('a1')
  })
})

describe('how a session ends', () => {
  test('invalid_grant ends it, once', async () => {
    const { manager, advance, answer, endings } = setup('r0')
    await advance(80)
    await answer({ kind: 'ended' })
    expect(endings()).toBe(1)
    await expect(manager.accessToken()).rejects.toMatchObject({ code: 'session-ended' })
    expect(endings()).toBe(1)
  })

  test('without a refresh token it ends when the access token does', async () => {
    const { manager, advance, endings, sent } = setup()
    await advance(99)
    await expect(manager.accessToken()).resolves.toBe('a0')
    await advance(1)
    await expect(manager.accessToken()).rejects.toMatchObject({ code: 'session-ended' })
    expect(endings()).toBe(1)
    expect(sent).toEqual([])
  })

  test('a request refused with 401 gets no other token once the session is over', async () => {
    const { manager, advance, answer } = setup('r0')
    await advance(80)
    await answer(refreshed('a1', 'r1'))
    manager.stop()
    await expect(manager.replacementFor('a0')).rejects.toMatchObject({ code: 'session-ended' })
  })

  test('tokens that are rejected on arrival are never handed out', async () => {
    const { manager, advance, answer } = setup('r0', () => {
      throw new Error('another patient')
    })
    await advance(80)
    await answer(refreshed('a1', 'r1'))
    expect(manager.tokens().accessToken).toBe('a0')
  })

  test('once stopped it refreshes no more', async () => {
    const { manager, advance, sent } = setup('r0')
    manager.stop()
    await advance(200)
    expect(sent).toEqual([])
  })
})
