import { expect, test } from 'vitest'
import { addressWith } from '#src/presentation/view-parameters.ts'
import { newsWindowFrom, newsWindows, parametersOfNews } from './news-window.ts'

test('every window survives the address', () => {
  for (const each of newsWindows)
    expect(newsWindowFrom(addressWith('', parametersOfNews(each)))).toBe(each)
})

test.each(['', '?new=', '?new=1y', '?other', '?new=7D'])('%s is seven days', (search) => {
  expect(newsWindowFrom(search).id).toBe('7d')
})
