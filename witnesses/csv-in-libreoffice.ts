import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRandom } from '#patients/random.ts'
import type { ChartExtract, ExtractedReading } from '#src/exports/chart-extract.ts'
import { csvFile } from '#src/exports/csv-file.ts'
import { guardedCell } from '#src/exports/guarded-cell.ts'
import { htmlCopy } from '#src/exports/html-copy.ts'
import { exports as words } from '#src/messages/en/exports.ts'
import { sheetCells, type SheetCell } from './sheet-cells.ts'

/**
 * Opens a CSV of ours in LibreOffice with quoted fields as text, as the dialog advises, the HTML that the clipboard gets,
 * and the CSV directly: no cell may be a formula, and as text no character of a value may change. Prints "not run" where there is no LibreOffice.
 */

/** `44` and `34`: comma and quotation mark; `76`: UTF-8; the last but two: quoted fields are text. */
const asText = 'CSV:44,34,76,1,,0,true,false'
const directly = 'CSV:44,34,76,1,,0,false,true'

/** What results hold. */
const usual = [
  ...'1.10 0.0 007 100.000 12345678901234567890 1.0E2 -2.5 <5 >=1:160 3-5 1/2 TRUE'.split(' '),
  ...'++ +1 1+ - ½ 2026-11-27'.split(' '),
  '27 Nov 2026 06:30',
  '5 %',
  'a,b',
  'say "no"',
  '""',
  'two\nlines',
  'é ü µ ≥ ×10⁶',
  "'quoted",
]

/** What an attacker could put there. */
const hostile = [
  '=1+1',
  '=HYPERLINK("http://x","y")',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '  =1',
  '＝1+1',
  "=cmd|'/C calc'!A0",
]

const office = process.env['SOFFICE'] ?? 'soffice'
const found = spawnSync(office, ['--version'], { encoding: 'utf8' })
if (found.status === 0) check(found.stdout.trim())
else console.log('CSV in LibreOffice: not run, there is no LibreOffice on this machine.')

function check(version: string): void {
  const values = everyValue()
  const extract = extractOf(values)
  const folder = mkdtempSync(join(tmpdir(), 'csv-in-libreoffice-'))
  const wrong: string[] = []
  try {
    const csv = openedCells(folder, 'results.csv', csvFile(extract, words), asText)
    wrong.push(...changes(values, csv.slice(1), 2))
    const page = `<html><head><meta charset="utf-8"></head>${htmlCopy(extract, words)}</html>`
    const copied = openedCells(folder, 'copy.html', page, 'HTML (StarCalc)')
    const rows = copied.filter(([first]) => first?.text.startsWith('test '))
    wrong.push(...changes(values.map(asInHtml), rows, 0))
    const opened = openedCells(folder, 'direct.csv', csvFile(extract, words), directly)
    for (const { formula } of [...csv, ...copied, ...opened].flat())
      if (formula !== undefined) wrong.push(`a formula: ${formula}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  for (const line of wrong.slice(0, 20)) console.error(line)
  console.log(
    `CSV in LibreOffice (${version}): ${String(values.length)} values, as text, as a copied table and directly: ` +
      `${String(wrong.length)} changed, or formulas.`,
  )
  process.exitCode = wrong.length === 0 ? 0 : 1
}

/** Which values did not come back as text, letter by letter. */
function changes(
  values: readonly string[],
  rows: readonly (readonly SheetCell[])[],
  nameColumn: number,
): string[] {
  const missing = rows.length === values.length ? [] : [`${String(rows.length)} rows came back`]
  const changed = values.flatMap((value, index) => {
    const [name, cell] = (rows[index] ?? []).slice(nameColumn)
    const isSame =
      name?.text === `test ${String(index)}` &&
      cell?.text === guardedCell(value) &&
      cell.type === 'string'
    return isSame ? [] : [`${JSON.stringify(value)} became ${JSON.stringify(cell)}`]
  })
  return [...missing, ...changed]
}

/** White space is one space in HTML. */
function asInHtml(value: string): string {
  return value.replaceAll(/\s+/g, ' ')
}

function openedCells(folder: string, name: string, content: string, filter: string) {
  const file = join(folder, name)
  writeFileSync(file, content)
  const profile = join(folder, 'profile')
  mkdirSync(profile, { recursive: true })
  const run = spawnSync(
    office,
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      `--infilter=${filter}`,
      '--convert-to',
      'fods',
      '--outdir',
      folder,
      file,
    ],
    { encoding: 'utf8', timeout: 120_000 },
  )
  if (run.status !== 0) throw new Error(`LibreOffice did not open it: ${run.stderr}`)
  return sheetCells(readFileSync(file.replace(/\.\w+$/, '.fods'), 'utf8'))
}

/** These, and decimals of every length. */
function everyValue(): string[] {
  const { next } = createRandom(15)
  const digits = (count: number) =>
    Array.from({ length: count }, () => String(Math.floor(next() * 10))).join('')
  const decimals = Array.from(
    { length: 200 },
    (_, index) =>
      `${index % 3 === 0 ? '-' : ''}${digits((index % 20) + 1)}.${digits((index % 17) + 1)}`,
  )
  return [...usual, ...hostile, ...decimals]
}

function extractOf(values: readonly string[]): ChartExtract {
  const rows = values.map((value, index): ExtractedReading => ({
    key: '',
    name: `test ${String(index)}`,
    value,
    unit: 'mmol/L',
    isNumber: true,
    preliminary: undefined,
    flags: [],
    range: '3.5–5.0',
    date: '27 Nov 2026 06:30',
    time: undefined,
    remarks: [value],
    earlier: [],
    references: [],
  }))
  return {
    title: '',
    identity: undefined,
    ehr: 'EHR',
    sections: [
      {
        rows: 'results',
        layout: 'times',
        title: 'Results',
        selection: '',
        groups: [{ title: '', rows }],
        readAt: '28 Nov 2026 06:52',
        completeness: 'Complete',
        part: undefined,
      },
    ],
  }
}
