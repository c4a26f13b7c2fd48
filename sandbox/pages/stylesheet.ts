import { readFile } from 'node:fs/promises'

/** In cascade order, general rules first. */
const files = ['elements', 'bar', 'desktop', 'chart', 'cards', 'simulator', 'authorization']

/** The one stylesheet that every page links to, put together from `styles/`. */
export async function readStylesheet(): Promise<string> {
  const texts = await Promise.all(
    files.map((name) => readFile(new URL(`./styles/${name}.css`, import.meta.url), 'utf8')),
  )
  return texts.join('\n')
}
