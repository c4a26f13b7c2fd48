import { mkdirSync, writeFileSync } from 'node:fs'
import { drawnStories } from './drawing/drawn-stories.ts'

/** Writes the drawings in docs/patients. A test fails when they are out of date. */
const folder = new URL('../docs/patients/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [name, svg] of drawnStories()) writeFileSync(new URL(name, folder), svg)
