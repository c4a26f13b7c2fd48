import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exports as en } from '#src/messages/en/exports.ts'
import { exports as frCa } from '#src/messages/fr-CA/exports.ts'
import { chartExtract, extractedFurosemide, extractedPotassium } from '#src/testing/extract.ts'
import { guardedCell } from './guarded-cell.ts'
import { htmlCopy } from './html-copy.ts'
import { prose } from './prose.ts'
import { sectionTable } from './section-table.ts'
import { tabCopy } from './tab-copy.ts'

const potassium = extractedPotassium({
  preliminary: 'prelim.',
  remarks: ['hemolyzed'],
  earlier: [
    { isGravest: false, value: '5.7', unit: '', flags: [], date: '27 Nov 2026 02:15' },
    {
      isGravest: true,
      value: '6.2',
      unit: '',
      flags: [{ kind: 'critical-high', code: 'HH', label: 'Critical high' }],
      date: '26 Nov 2026 08:07',
    },
  ],
})
const older = extractedPotassium({
  name: 'Sodium',
  value: '140',
  flags: [{ kind: 'other', code: 'N', label: 'Normal' }],
  range: '',
  date: '9 Nov 2026',
  time: Date.parse('2026-11-09'),
})
const extract = chartExtract([older, potassium], [extractedFurosemide()])

test('as text for a note: by time, the newest first, with units, flags in words and dates', () => {
  expect(prose(extract, en)).toBe(`Laboratory results
27 Nov 2026 06:30: Potassium 5.70 mmol/L (H (High), range 3.5–5.0, prelim. · hemolyzed · gravest: 6.2 HH (Critical high), 26 Nov 2026 08:07).
9 Nov 2026: Sodium 140 mmol/L.
Northgate, read 28 Nov 2026 06:52 · Complete

Medications
Current · 1
• furosemide 40 mg tablet: 1 tablet by mouth every morning (active, ordered 29 Nov 2025, Dr. Amal Haddad)
Northgate, read 28 Nov 2026 06:52 · Complete · Orders and reports: none proves intake.
`)
})

test('in French too, with its spaces', () => {
  const text = prose(chartExtract([extractedPotassium()]), frCa)
  expect(text).toContain(
    '27 Nov 2026 06:30\u00A0: Potassium 5.70 mmol/L (H (High), intervalle 3.5–5.0).',
  )
})

test('as tab-separated text: a head, a line for each row, and how complete it is', () => {
  expect(tabCopy(chartExtract([potassium]), en).split('\n')).toEqual([
    'Laboratory results',
    'Test\tValue\tUnit\tFlag sent\tRange sent\tCollected\tRemarks',
    'Renal',
    'Potassium\t5.70\tmmol/L\tH (High)\t3.5–5.0\t27 Nov 2026 06:30\tprelim. · hemolyzed · before: 5.7, 27 Nov 2026 02:15 · gravest: 6.2 HH (Critical high), 26 Nov 2026 08:07',
    'Northgate, read 28 Nov 2026 06:52 · Complete',
    '',
  ])
})

const unescaped = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

describe('HTML and text hold the same cells', () => {
  test('whatever is in them, and nothing of it is markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, value) => {
        const nasty = chartExtract([extractedPotassium({ name: `<b>${name}`, value })])
        const [section] = nasty.sections
        const cells = section ? sectionTable(section, en).groups[0]?.rows[0] : undefined
        const html = htmlCopy(nasty, en)
        const found = [...html.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, text]) =>
          unescaped(text ?? ''),
        )
        expect(found).toEqual(cells?.map(guardedCell))
        expect(tabCopy(nasty, en).split('\n')[3]?.split('\t')).toHaveLength(7)
      }),
    )
  })

  test('a spreadsheet keeps them as text', () => {
    expect(htmlCopy(chartExtract([potassium]), en)).toContain(`<td sdnum="1033;0;@">5.70</td>`)
  })

  test('nothing is said to be nothing', () => {
    for (const form of [htmlCopy, tabCopy, prose]) {
      const text = form(chartExtract([]), en)
      expect(text).toContain('Nothing in this selection.')
      expect(text).toContain('Complete')
    }
  })
})

describe('no copy names the patient unless asked', () => {
  const identity = {
    name: 'BEAULIEU, Odette',
    born: '14 Mar 1957',
    sex: 'Female',
    number: { label: 'MRN', text: '0048 2217' },
    deceased: 'Deceased 1 Nov 2026',
  }
  test.each([htmlCopy, tabCopy, prose])('%o', (form) => {
    expect(form(extract, en)).not.toMatch(/BEAULIEU|1957|2217/)
    expect(form({ ...extract, identity }, en)).toContain(
      'BEAULIEU, Odette · Born 14 Mar 1957 · Female · MRN 0048 2217 · Deceased 1 Nov 2026',
    )
  })
})
