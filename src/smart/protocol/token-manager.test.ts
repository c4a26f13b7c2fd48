import { describe, expect, test } from 'vitest'
import { createTestClock } from '#src/testing/test-clock.ts'
import type { RefreshOutcome } from './refresh-request.ts'
import { createTokenManager } from './token-manager.ts'
import type { TokenVerdict } from './token-proof.ts'
import type { TokenResponse } from './token-response.ts'
import { refreshAge } from './tokens.ts'

/** A token manager whose clock, token endpoint and FHIR server the test drives by hand. */
function setup(
  refreshToken?: string,
  { isLifeKnown = true, onRefreshed = (): void => undefined } = {},
) {
  const clock = createTestClock()
  const sent: string[] = []
  const pending: ((outcome: RefreshOutcome) => void)[] = []
  const endings: string[] = []
  const proven: string[] = []
  let verdict: TokenVerdict = 'accepted'
  const manager = createTokenManager({
    tokens: {
      accessToken: 'a0',
      refreshToken,
      isRefreshTokenKept: false,
      receivedAt: clock.now(),
      lifetimeMs: isLifeKnown ? 100_000 : undefined,
    },
    refresh: (token) => {
      sent.push(token)
      return new Promise((resolve) => pending.push(resolve))
    },
    onRefreshed,
    onEnded: (reason) => endings.push(reason),
    proof: {
      verdict: (token) => {
        proven.push(token)
        return Promise.resolve(verdict)
      },
      patientAnswered: () => undefined,
    },
    clock,
  })
  const settle = () => new Promise((resolve) => setTimeout(resolve))
  return {
    manager,
    clock,
    sent,
    proven,
    endings,
    judge: (next: TokenVerdict) => (verdict = next),
    async advance(seconds: number) {
      clock.advance(seconds * 1000)
      await settle()
    },
    async answer(outcome: RefreshOutcome) {
      pending.shift()?.(outcome)
      await settle()
    },
    settle,
  }
}

const refreshed = (name: string, refreshToken?: string, expiresIn = 100): RefreshOutcome => ({
  kind: 'refreshed',
  response: { accessToken: name, refreshToken, expiresIn } as TokenResponse,
})
const unavailable: RefreshOutcome = { kind: 'unavailable', cause: new TypeError('network') }
const lost: RefreshOutcome = { kind: 'lost', cause: new TypeError('network') }

describe('when a token is refreshed', () => {
  test.each([
    [3600, 3540],
    [600, 540],
    [300, 240],
    [100, 80],
    [10, 8],
    [0.01, 1],
  ])('a token of %d s is refreshed after %d s', (life, expected) => {
    expect(refreshAge(life * 1000) / 1000).toBe(expected)
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

  test('nobody waits for a refresh while the present token is good', async () => {
    const { manager, advance, sent } = setup('r0')
    await advance(90)
    await expect(manager.accessToken()).resolves.toBe('a0')
    expect(sent).toEqual(['r0'])
  })

  test('a token of unknown life is refreshed when it is refused, and never before', async () => {
    const { manager, advance, answer, sent, judge, settle } = setup('r0', { isLifeKnown: false })
    await advance(86_400)
    expect(sent).toEqual([])
    judge('refused')
    const replacement = manager.replacementFor('a0')
    await settle()
    await answer(refreshed('a1', 'r1'))
    await expect(replacement).resolves.toBe('a1')
  })

  test.each([
    ['thirty days', 2_592_000],
    ['a billion years', 1e18],
  ])('a token of %s makes no request, and no timer waits longer than a minute', async (_, life) => {
    const { clock, advance, answer, sent } = setup('r0')
    await advance(80)
    await answer(refreshed('a1', 'r1', life))
    for (const _hour of Array.from({ length: 24 })) await advance(3_600)
    expect(sent).toEqual(['r0'])
    expect(clock.timers().longestMs).toBeLessThanOrEqual(60_000)
    expect(clock.timers().waiting).toBe(1)
  })
})

describe('one refresh at a time', () => {
  test('two panels that find the token over make one refresh', async () => {
    const { manager, clock, answer, sent } = setup('r0')
    clock.sleep(100_000)
    const both = Promise.all([manager.accessToken(), manager.accessToken()])
    await answer(refreshed('a1', 'r1'))
    await expect(both).resolves.toEqual(['a1', 'a1'])
    expect(sent).toEqual(['r0'])
  })

  test('two panels refused with 401 make one refresh, and a late one makes none', async () => {
    const { manager, answer, sent, judge, settle } = setup('r0')
    judge('refused')
    const both = Promise.all([manager.replacementFor('a0'), manager.replacementFor('a0')])
    await settle()
    await answer(refreshed('a1', 'r1'))
    await expect(both).resolves.toEqual(['a1', 'a1'])
    await expect(manager.replacementFor('a0')).resolves.toBe('a1')
    expect(sent).toEqual(['r0'])
  })

  test('a suspicion costs one refresh, and no more until something is read', async () => {
    const { manager, answer, sent, judge, settle } = setup('r0')
    judge('suspected')
    const replacement = manager.replacementFor('a0')
    await settle()
    await answer(refreshed('a1', 'r1'))
    await expect(replacement).resolves.toBe('a1')
    await expect(manager.replacementFor('a1')).resolves.toBeUndefined()
    manager.accepted('a1')
    const next = manager.replacementFor('a1')
    await settle()
    await answer(refreshed('a2', 'r2'))
    await expect(next).resolves.toBe('a2')
    expect(sent).toEqual(['r0', 'r1'])
  })
})

describe('what a refresh keeps', () => {
  test('a refresh token that the server keeps is sent again, also after an answer was lost', async () => {
    const { advance, answer, sent } = setup('r0')
    await advance(80)
    await answer(refreshed('a1'))
    await advance(80)
    await answer(lost)
    await advance(2)
    await answer(refreshed('a2'))
    expect(sent).toEqual(['r0', 'r0', 'r0'])
  })

  test('one that may have been replaced is not', async () => {
    const { manager, advance, answer, sent } = setup('r0')
    await advance(80)
    await answer(lost)
    await advance(3_600)
    expect(sent).toEqual(['r0'])
    expect(manager.tokens().refreshToken).toBeUndefined()
  })

  test('a failed network costs nothing while the token lives, and is tried again', async () => {
    const { manager, advance, answer, sent, endings } = setup('r0')
    await advance(80)
    await answer(unavailable)
    await expect(manager.accessToken()).resolves.toBe('a0')
    await advance(2)
    await answer(refreshed('a1', 'r1'))
    await expect(manager.accessToken()).resolves.toBe('a1')
    expect(sent).toEqual(['r0', 'r0'])
    expect(endings).toEqual([])
  })

  test('a token endpoint that is away is asked after 2, 4, 8 … 60 s, whoever reads', async () => {
    const { manager, advance, answer, sent, settle } = setup('r0')
    await advance(80)
    for (const delay of [2, 4, 8, 16, 32, 60, 60]) {
      await answer(unavailable)
      const count = sent.length
      await advance(delay - 1)
      await manager.accessToken()
      await settle()
      expect(sent).toHaveLength(count)
      await advance(1)
      expect(sent).toHaveLength(count + 1)
    }
  })
})

describe('how a session ends', () => {
  test('invalid_grant ends it, once', async () => {
    const { manager, advance, answer, endings } = setup('r0')
    await advance(80)
    await answer({ kind: 'ended' })
    await expect(manager.accessToken()).rejects.toMatchObject({ code: 'session-ended' })
    expect(endings).toEqual(['revoked'])
  })

  test('without a refresh token it ends when the token has run out and is refused', async () => {
    const { manager, advance, endings, judge } = setup()
    judge('refused')
    await advance(99)
    await expect(manager.accessToken()).resolves.toBe('a0')
    expect(endings).toEqual([])
    await advance(1)
    expect(endings).toEqual(['expired'])
  })

  test('a suspicion that stays ends what cannot be refreshed', async () => {
    const { manager, advance, endings, judge } = setup()
    judge('suspected')
    await expect(manager.replacementFor('a0')).resolves.toBeUndefined()
    await advance(4)
    await expect(manager.replacementFor('a0')).resolves.toBeUndefined()
    await advance(1)
    await expect(manager.replacementFor('a0')).rejects.toMatchObject({ code: 'session-ended' })
    expect(endings).toEqual(['refused'])
  })

  test('a suspicion ends nothing if something could be read in between', async () => {
    const { manager, advance, endings, judge } = setup()
    judge('suspected')
    await manager.replacementFor('a0')
    manager.accepted('a0')
    await advance(6)
    await manager.replacementFor('a0')
    expect(endings).toEqual([])
  })

  test('a request refused with 401 gets no other token once the session is over', async () => {
    const { manager, advance, answer } = setup('r0')
    await advance(80)
    await answer(refreshed('a1', 'r1'))
    manager.stop()
    await expect(manager.replacementFor('a0')).rejects.toMatchObject({ code: 'session-ended' })
  })

  test('tokens that are rejected on arrival are never handed out', async () => {
    const { manager, advance, answer } = setup('r0', {
      onRefreshed: () => {
        throw new Error('another patient')
      },
    })
    await advance(80)
    await answer(refreshed('a1', 'r1'))
    expect(manager.tokens().accessToken).toBe('a0')
  })

  test('a token that is refused while its renewal is on its way ends nothing', async () => {
    const { manager, judge, advance, answer, settle, endings } = setup('r0')
    await advance(80)
    await answer(refreshed('a1', 'r1'))
    await advance(80)
    judge('refused')
    const replacement = manager.replacementFor('a1')
    await settle()
    await answer(refreshed('a2', 'r2'))
    expect(await replacement).toBe('a2')
    expect(endings).toEqual([])
  })

  test('a token that ran out before anything was read with it is renewed', async () => {
    const { manager, judge, advance, answer, settle, sent, endings } = setup('r0')
    await advance(80)
    await answer(refreshed('a1', 'r1'))
    await advance(80)
    await answer(unavailable)
    await advance(21)
    judge('refused')
    const replacement = manager.replacementFor('a1')
    await settle()
    await answer(refreshed('a2', 'r2'))
    expect(await replacement).toBe('a2')
    expect(sent.at(-1)).toBe('r1')
    expect(endings).toEqual([])
  })

  test('once stopped it refreshes no more, and holds no token', async () => {
    const { manager, advance, sent } = setup('r0')
    manager.stop()
    await advance(200)
    expect(sent).toEqual([])
    expect(manager.tokens()).toMatchObject({ accessToken: '', refreshToken: undefined })
  })
})

describe('time', () => {
  type Test = ReturnType<typeof setup>
  const hours = (count: number) => count * 3_600_000
  const cases: [string, (test: Test) => Promise<void> | void][] = [
    ['the machine slept past the end', ({ clock }) => clock.sleep(hours(2))],
    ['the clock was set ahead by two hours', ({ clock }) => clock.set(hours(2))],
    ['the clock was set ahead by a year', ({ clock }) => clock.set(hours(8_760))],
    ['a hidden tab’s timers stood still', ({ clock }) => clock.sleep(100_000)],
    [
      'the clock was set back, and the token then ran out',
      async ({ clock, advance }) => {
        clock.set(-hours(2))
        await advance(100)
      },
    ],
    ['the token ran out', ({ advance }) => advance(100)],
  ]

  test.each(cases)('%s: with a refresh token, one refresh', async (_, happens) => {
    const all = setup('r0')
    await happens(all)
    const token = all.manager.accessToken()
    await all.settle()
    await all.answer(refreshed('a1', 'r1'))
    await expect(token).resolves.toBe('a1')
    expect(all.sent).toEqual(['r0'])
    expect(all.endings).toEqual([])
  })

  test.each(cases)('%s: a token that is still accepted ends nothing', async (_, happens) => {
    const all = setup()
    await happens(all)
    all.manager.wake()
    await all.advance(60)
    await expect(all.manager.accessToken()).resolves.toBe('a0')
    expect(all.endings).toEqual([])
    expect(all.proven.length).toBeGreaterThan(0)
  })

  test.each(cases)('%s: one that is refused ends the session', async (_, happens) => {
    const all = setup()
    all.judge('refused')
    await happens(all)
    all.manager.wake()
    await all.advance(0)
    expect(all.endings).toEqual(['expired'])
  })

  test.each(cases)('%s: offline, nobody can tell, and nothing ends', async (_, happens) => {
    const all = setup()
    all.judge('unknown')
    await happens(all)
    all.manager.wake()
    await all.advance(3_600)
    expect(all.endings).toEqual([])
    all.judge('refused')
    await all.advance(60)
    expect(all.endings).toEqual(['expired'])
  })

  test('a clock set back does not keep a token past its life', async () => {
    const { clock, advance, sent } = setup('r0')
    clock.set(-hours(2))
    await advance(80)
    expect(sent).toEqual(['r0'])
  })
})
