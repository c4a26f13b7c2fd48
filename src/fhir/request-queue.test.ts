import { expect, test } from 'vitest'
import { createRequestQueue, type Lane } from './request-queue.ts'

/** A queue whose requests end when they are told to. */
function setup(maxInFlight: number) {
  const queue = createRequestQueue(maxInFlight)
  const sent: string[] = []
  const ends = new Map<string, () => void>()
  const ask = (name: string, priority = 0, lane: Lane = 'search') =>
    queue.run({ lane, priority }, () => {
      sent.push(name)
      return new Promise<string>((resolve) => {
        ends.set(name, () => {
          resolve(name)
        })
      })
    })
  const end = async (name: string) => {
    ends.get(name)?.()
    await settled()
  }
  return { ask, end, sent }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

test('so many requests are in flight and no more; the next one is sent when one ends', async () => {
  const { ask, end, sent } = setup(2)
  for (const name of ['a', 'b', 'c', 'd']) void ask(name)
  await settled()
  expect(sent).toEqual(['a', 'b'])
  await end('b')
  expect(sent).toEqual(['a', 'b', 'c'])
})

test('what is asked for in one go is sent by its priority, then in order', async () => {
  const { ask, sent } = setup(3)
  void ask('oldest results', 2)
  void ask('older results', 1)
  void ask('newest results')
  void ask('patient')
  void ask('older signs', 1)
  await settled()
  expect(sent).toEqual(['newest results', 'patient', 'older results'])
})

test('a request that fails makes room for the next one', async () => {
  const queue = createRequestQueue(1)
  const turn = { lane: 'search', priority: 0 } as const
  await expect(queue.run(turn, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await expect(queue.run(turn, () => Promise.resolve('yes'))).resolves.toBe('yes')
})

test('references and searches do not wait for all of the other', async () => {
  const { ask, end, sent } = setup(4)
  for (const name of ['r1', 'r2', 'r3', 'r4']) void ask(name, 0, 'reference')
  for (const name of ['s1', 's2', 's3', 's4']) void ask(name)
  await settled()
  expect(sent).toEqual(['r1', 'r2', 's1', 's2'])
  await end('s1')
  expect(sent.at(-1)).toBe('s3')
  await end('r1')
  expect(sent.at(-1)).toBe('r3')
})

test('references have all of the room where nothing is searched for', async () => {
  const { ask, sent } = setup(3)
  for (const name of ['r1', 'r2', 'r3', 'r4']) void ask(name, 0, 'reference')
  await settled()
  expect(sent).toEqual(['r1', 'r2', 'r3'])
})
