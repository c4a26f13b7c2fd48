import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readStylesheet } from './stylesheet.ts'

test('the stylesheet has every file of styles/ in it', async () => {
  const folder = join(import.meta.dirname, 'styles')
  const stylesheet = await readStylesheet()
  for (const file of readdirSync(folder))
    expect(stylesheet).toContain(readFileSync(join(folder, file), 'utf8'))
})
