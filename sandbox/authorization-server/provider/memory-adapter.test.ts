import { expect, test } from 'vitest'
import { createMemoryAdapter } from './memory-adapter.ts'

test('what has expired is found no more, and is forgotten when something else is kept', async () => {
  let now = 0
  const models: NonNullable<Parameters<typeof createMemoryAdapter>[1]> = new Map()
  const adapter = createMemoryAdapter(() => now, models)
  const [codes, tokens] = [adapter('AuthorizationCode'), adapter('RefreshToken')]
  await codes.upsert('code', {}, 60)
  await tokens.upsert('token', {}, 3600)
  now = 61_000
  expect(await codes.find('code')).toBeUndefined()
  await tokens.upsert('other', {}, 3600)
  expect([...models.values()].map((kept) => [...kept.keys()])).toEqual([[], ['token', 'other']])
})
