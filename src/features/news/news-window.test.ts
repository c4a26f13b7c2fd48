import { expect, test } from 'vitest'
import { newsWindowFrom, newsWindows, searchOfNews } from './news-window.ts'

test('every window survives the address', () => {
  for (const each of newsWindows) expect(newsWindowFrom(searchOfNews(each))).toBe(each)
})

test.each(['', '?new=', '?new=1y', '?other', '?new=7D'])('%s is seven days', (search) => {
  expect(newsWindowFrom(search).id).toBe('7d')
})
