import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { chartQueryDefaults } from './first-screen.ts'

test('a question that failed before its panel was drawn is not asked again by drawing it', async () => {
  const queryClient = new QueryClient({ defaultOptions: { queries: chartQueryDefaults } })
  let asked = 0
  const question = {
    queryKey: ['restricted'],
    queryFn: () => {
      asked += 1
      return Promise.reject(new Error('break the glass'))
    },
  }
  await queryClient.prefetchQuery(question)
  const stop = new QueryObserver(queryClient, question).subscribe(() => undefined)
  await new Promise((resolve) => setTimeout(resolve))
  stop()
  expect(asked).toBe(1)
})
