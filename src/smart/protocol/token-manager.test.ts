import { describe, expect, test } from 'vitest'
import type { TokenResponse } from './token-response.ts'
import { createTokenManager, refreshTime, type RefreshOutcome } from './token-manager.ts'

/** A clock and a token endpoint that the test drives by hand. */
function bench(...[refreshToken]: [string?]) {
  const life = 100
  let now = 1_000_000
  let due: { readonly at: number; readonly task: () => void } | undefined
  const sent: string[] = []
  const answers: ((answer: RefreshOutcome) => void)[] = []
  const saved: (string | undefined)[] = []
  let endings = 0
  const manager = createTokenManager({
    tokens: { accessToken: 'a0', refreshToken, receivedAt: now, expiresAt: now + life * 1000 },
    refresh: (token) => {
      sent.push(token)
      return new Promise((resolve) => answers.push(resolve))
    },
    onRefreshed: (tokens) => saved.push(tokens.refreshToken),
    onEnded: () => endings++,
    now: () => now,
    schedule: (task, delay) => {
      due = { at: now + delay, task }
      return () => (due = undefined)
    },
  })
  return {
    manager,
    sent,
    saved,
    endings: () => endings,
    async pass(seconds: number) {
      now += seconds * 1000
      if (due !== undefined && due.at <= now) {
        const { task } = due
        due = undefined
        task()
      }
      await Promise.resolve()
    },
    async answer(answer: RefreshOutcome) {
      answers.shift()?.(answer)
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
    const { manager, pass, answer, sent } = bench('r0')
    await pass(79)
    expect(sent).toEqual([])
    await pass(1)
    await answer(refreshed('a1', 'r1'))
    await pass(79)
    expect(sent).toEqual(['r0'])
    await pass(1)
    await answer(refreshed('a2', 'r2'))
    expect(sent).toEqual(['r0', 'r1'])
    await expect(manager.accessToken()).resolves.toBe('a2')
  })
})

describe('one refresh at a time', () => {
  test('two panels that find the token due make one refresh', async () => {
    const { manager, pass, answer, sent } = bench('r0')
    await pass(90)
    const both = Promise.all([manager.accessToken(), manager.accessToken()])
    await answer(refreshed('a1', 'r1'))
    await expect(both).resolves.toEqual(['a1', 'a1'])
    expect(sent).toEqual(['r0'])
  })

  test('two panels refused with 401 make one refresh, and a late one makes none', async () => {
    const { manager, answer, sent } = bench('r0')
    const both = Promise.all([manager.replacementFor('a0'), manager.replacementFor('a0')])
    await answer(refreshed('a1', 'r1'))
    await expect(both).resolves.toEqual(['a1', 'a1'])
    await expect(manager.replacementFor('a0')).resolves.toBe('a1')
    expect(sent).toEqual(['r0'])
  })
})

describe('what a refresh keeps', () => {
  test('the old refresh token stays when none comes back', async () => {
    const { pass, answer, sent, saved } = bench('r0')
    await pass(80)
    await answer(refreshed('a1'))
    expect(saved).toEqual(['r0'])
    await pass(80)
    expect(sent).toEqual(['r0', 'r0'])
  })

  test('a failed network costs nothing while the token lives, and is tried again', async () => {
    const { manager, pass, answer, sent, endings } = bench('r0')
    await pass(80)
    const token = manager.accessToken()
    await answer(unavailable)
    await expect(token).resolves.toBe('a0')
    await pass(2)
    await answer(refreshed('a1', 'r1'))
    await expect(manager.accessToken()).resolves.toBe('a1')
    expect(sent).toEqual(['r0', 'r0'])
    expect(endings()).toBe(0)
  })

  test('an expired token with no network fails the request, not the session', async () => {
    const { manager, pass, answer, endings } = bench('r0')
    await pass(101)
    const token = manager.accessToken()
    token.catch(() => undefined)
    await answer(unavailable)
    await expect(token).rejects.toMatchObject({ code: 'refresh-failed' })
    expect(endings()).toBe(0)
    await pass(2)
    await answer(refreshed('a1', 'r1'))
    await expect(manager.accessToken()).resolves.toBe('a1')
  })
})

describe('how a session ends', () => {
  test('invalid_grant ends it, once', async () => {
    const { manager, pass, answer, endings } = bench('r0')
    await pass(80)
    await answer({ kind: 'ended' })
    expect(endings()).toBe(1)
    await expect(manager.accessToken()).rejects.toMatchObject({ code: 'session-ended' })
    expect(endings()).toBe(1)
  })

  test('without a refresh token it ends when the access token does', async () => {
    const { manager, pass, endings, sent } = bench()
    await pass(99)
    await expect(manager.accessToken()).resolves.toBe('a0')
    await pass(1)
    await expect(manager.accessToken()).rejects.toMatchObject({ code: 'session-ended' })
    expect(endings()).toBe(1)
    expect(sent).toEqual([])
  })

  test('once stopped it refreshes no more', async () => {
    const { manager, pass, sent } = bench('r0')
    manager.stop()
    await pass(200)
    expect(sent).toEqual([])
  })
})
