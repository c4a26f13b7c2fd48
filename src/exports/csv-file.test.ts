import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exports as en } from '#src/messages/en/exports.ts'
import { exports as frCa } from '#src/messages/fr-CA/exports.ts'
import { chartExtract, extractedFurosemide, extractedPotassium } from '#src/testing/extract.ts'
import { csvFile } from './csv-file.ts'
import { guardedCell } from './guarded-cell.ts'

/** Fields by https://www.rfc-editor.org/rfc/rfc4180: read by its grammar, and not by the writer's. */
function fieldsOf(csv: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let at = 1
  while (at < csv.length) {
    expect(csv[at], 'every field is quoted').toBe('"')
    let field = ''
    for (at += 1; csv[at] !== '"' || csv[at + 1] === '"'; at += 1) {
      if (csv[at] === '"') at += 1
      field += csv[at] ?? ''
    }
    record.push(field)
    at += 1
    if (csv[at] === ',') at += 1
    else {
      expect(csv.slice(at, at + 2)).toBe('\r\n')
      records.push(record)
      record = []
      at += 2
    }
  }
  return records
}

/** Strings that a spreadsheet or a reader of CSV could take for something else. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[=+\-@\t\r\n\0"',; ]{1,3}[A-Z0-9("]{0,8}$/),
  fc.stringMatching(/^-?\d{1,34}(\.\d{1,20})?$/),
)

test('it says that it is UTF-8, and each line has as many fields as the first', () => {
  const csv = csvFile(chartExtract([extractedPotassium()], [extractedFurosemide()]), en)
  expect(csv.startsWith('\uFEFF"')).toBe(true)
  const [head, ...rows] = fieldsOf(csv)
  expect(rows.map((row) => row.length)).toEqual([head?.length, head?.length])
})

test('whatever is in a cell comes back, and no field begins a formula', () => {
  fc.assert(
    fc.property(nasty, nasty, nasty, (name, value, remark) => {
      const reading = extractedPotassium({ name, value, remarks: [remark] })
      const order = extractedFurosemide({ name: value, instructions: [remark] })
      const [, first = [], second = []] = fieldsOf(csvFile(chartExtract([reading], [order]), en))
      expect([first[2], first[3], first[11]]).toEqual([name, value, remark].map(guardedCell))
      expect([second[2], second[8]]).toEqual([value, remark].map(guardedCell))
      for (const field of [...first, ...second])
        expect(field).not.toMatch(/^[\s\0]*[=@＝＠]|^[\s\0]*[+＋－](?![+-]*$)|^[\t\r\0]/)
    }),
  )
})

describe('every line says from whom and when it is, and how complete', () => {
  test.each([
    [en, 'Northgate, read 28 Nov 2026 06:52 · Complete'],
    [frCa, 'Northgate, lu le 28 Nov 2026 06:52 · Complete'],
  ])('%#', (words, foot) => {
    const rows = fieldsOf(
      csvFile(chartExtract([extractedPotassium(), extractedPotassium()]), words),
    )
    expect(rows.map((row) => row.at(-1))).toEqual([words.columns.completeness, foot, foot])
  })

  test('also where it holds nothing', () => {
    const [, row] = fieldsOf(csvFile(chartExtract([]), en))
    expect([row?.[2], row?.at(-1)]).toEqual([
      'Nothing in this selection.',
      'Northgate, read 28 Nov 2026 06:52 · Complete',
    ])
  })
})

test('it names the patient only where that was asked', () => {
  const extract = chartExtract([extractedPotassium()])
  const identity = {
    name: 'BEAULIEU, Odette',
    born: '14 Mar 1957',
    sex: 'Female',
    number: { label: 'MRN', text: '0048 2217' },
    deceased: undefined,
  }
  expect(csvFile(extract, en)).not.toContain('BEAULIEU')
  const [head, row] = fieldsOf(csvFile({ ...extract, identity }, en))
  expect(head?.slice(0, 3)).toEqual(['Patient', 'Born', 'MRN'])
  expect(row?.slice(0, 3)).toEqual(['BEAULIEU, Odette', '14 Mar 1957', '0048 2217'])
})
