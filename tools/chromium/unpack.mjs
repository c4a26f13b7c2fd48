import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Unpacks the browser and what it needs, and prints the path of its program as the last line. */
// The package unpacks its NSS libraries only where this variable is set.
process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'
const { default: chromium } = await import('@sparticuz/chromium')
const program = await chromium.executablePath()
const fonts = join(tmpdir(), 'fonts')
mkdirSync(fonts, { recursive: true })
if (!existsSync(program)) throw new Error('the browser was not unpacked')
const wrapper = join(tmpdir(), 'sidechart-chromium.sh')
const libraries = ['al2023', 'al2'].map((name) => join(tmpdir(), name, 'lib')).join(':')
writeFileSync(
  wrapper,
  `#!/bin/sh\nLD_LIBRARY_PATH="${libraries}:$LD_LIBRARY_PATH" FONTCONFIG_PATH="${fonts}" exec "${program}" "$@"\n`,
  { mode: 0o755 },
)
console.log(wrapper)
