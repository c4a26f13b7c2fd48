import { expect, test } from 'vitest'
import { createMemoryAdapter } from './memory-adapter.ts'

test('an expired entry is not found, and is deleted when another is stored', async () => {
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
