import { expect, test } from 'vitest'
import { builtText } from './built-text.ts'
import { leavesUnusedQueryOut } from './query-stand-ins.ts'

const built = (script: string) => builtText(script, leavesUnusedQueryOut())
const client = `import { QueryClient } from '@tanstack/react-query'\nconst client = new QueryClient()\n`

test('a client that only asks is built without mutations, and empties its memory', async () => {
  const text = await built(`${client}client.clear()\nawait client.resumePausedMutations()\n`)
  expect(text).toContain('there are no mutations in its build')
  expect(text).not.toContain('continue().catch')
  expect(text).not.toContain('getPreviousPageParam')
  expect(text).not.toContain('visibilitychange')
})

test.each(['useMutation', 'useInfiniteQuery', 'InfiniteQueryObserver'])(
  'an app that uses %s is not built',
  async (name) => {
    const script = `import { ${name} } from '@tanstack/react-query'\nglobalThis.used = ${name}\n${client}client.clear()\n`
    await expect(built(script)).rejects.toThrow(/used|hasNextPage|hasPreviousPage/)
  },
)

test('a library that is made of other files is not built', async () => {
  await expect(built('globalThis.used = 1')).rejects.toThrow(
    'query-core does not import ./mutationCache.js, ./infiniteQueryBehavior.js, ./focusManager.js, ./onlineManager.js',
  )
})
