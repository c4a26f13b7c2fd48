import { expect, test } from 'vitest'
import { serverMessages } from './server-messages.ts'

test.each([
  ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
  ['en-CA,fr;q=0.5', 'en'],
  ['en;q=0.5, fr;q=0.8', 'fr'],
  ['de,fr-FR;q=0.5', 'fr'],
  ['de', 'en'],
  ['', 'en'],
  [undefined, 'en'],
])('%s is answered in %s', (header, language) => {
  expect(serverMessages(header).notFound).toBe(
    language === 'fr' ? 'Il n’y a rien à cette adresse.' : 'There is nothing at this address.',
  )
})
