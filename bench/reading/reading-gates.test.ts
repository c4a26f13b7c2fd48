import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { memoryWords, readingCost, startRecord } from './measure-reading.ts'
import { costsBeyond, readingGates } from './reading-gates.ts'

/** A gate is trusted once it has barked: each is shown a regression of what it guards. */

const observations = 1496
const gate = readingGates.find((each) => each.observations === observations)

let server: Awaited<ReturnType<typeof startRecord>>
beforeAll(async () => {
  server = await startRecord(observations)
})
afterAll(async () => {
  await server.stop()
})

async function beyond(
  options: Parameters<typeof readingCost>[2] = {},
  what: 'first screen' | 'whole record' = 'first screen',
): Promise<string> {
  if (!gate) throw new Error('there is no gate')
  const cost = await readingCost(server.fhirServerUrl, what, options)
  return costsBeyond(what === 'first screen' ? gate.firstScreen : gate.wholeRecord, cost)
    .map((words) => words.split(' ')[0])
    .join(', ')
}

/** A server that changes each URL before it is asked for. */
const asking = (change: (url: URL) => void) => (address: string, init?: RequestInit) => {
  const url = new URL(address)
  change(url)
  return fetch(url, init)
}

describe('the first screen of a record of 1,496', () => {
  test('is within its gates', async () => {
    expect(await beyond()).toBe('')
  })

  test('fewer requests at a time make more waves', async () => {
    expect(await beyond({ maxInFlight: 2 })).toBe('waves')
  })

  test('smaller pages make more requests, and a longer chain', async () => {
    const paged = asking((url) => {
      if (url.searchParams.has('_count')) url.searchParams.set('_count', '20')
    })
    expect(await beyond({ send: paged })).toContain('requests, waves, depth')
  })

  test('dates that are not sent make a longer chain, and more bytes', async () => {
    const undated = asking((url) => {
      url.searchParams.delete('date')
    })
    expect(await beyond({ send: undated })).toContain('depth, kilobytes')
  }, 60_000)

  test('more than was asked for makes more bytes', async () => {
    const padded = async (address: string, init?: RequestInit) => {
      const response = await fetch(address, init)
      return new Response((await response.text()) + ' '.repeat(10_000), response)
    }
    expect(await beyond({ send: padded })).toBe('kilobytes')
  })
})

test('memory is said of as many as were read', async () => {
  const { fhirServerUrl } = server
  expect(await memoryWords(fhirServerUrl, observations)).toMatch(
    /^THE WHOLE RECORD of 1,496 Observations in memory: -?\d+ MB$/,
  )
  expect(await memoryWords(fhirServerUrl, 2000)).toMatch(
    /^WHAT IS READ AT ONCE of 2,000 Observations, 1,496, in memory: -?\d+ MB$/,
  )
})

describe('the whole record of 1,496', () => {
  test('a server that counts nothing is read page after page: a longer chain', async () => {
    const uncounted = async (address: string, init?: RequestInit) => {
      const response = await fetch(address, init)
      return new Response((await response.text()).replace(/"total":\d+,?/, ''), response)
    }
    expect(await beyond({ send: uncounted }, 'whole record')).toContain('waves, depth')
  })

  test('smaller pages without dates make more requests, and more bytes', async () => {
    const undated = asking((url) => {
      url.searchParams.delete('date')
      if (url.searchParams.has('_count')) url.searchParams.set('_count', '100')
    })
    expect(await beyond({ send: undated }, 'whole record')).toMatch(/^requests.*kilobytes$/)
  }, 60_000)
})
