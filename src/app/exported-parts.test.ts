import { describe, expect, test } from 'vitest'
import { flowsheet } from '#src/clinical/laboratory/flowsheet.ts'
import { laboratoryResults } from '#src/clinical/laboratory/laboratory-results.ts'
import { medications } from '#src/clinical/medications/medications.ts'
import { vitalSigns } from '#src/clinical/vital-signs/vital-signs.ts'
import { extractReferences, type ExtractSection } from '#src/exports/chart-extract.ts'
import { tabCopy } from '#src/exports/tab-copy.ts'
import { laboratoryPart } from '#src/features/laboratory/laboratory-part.ts'
import { medicationsPart } from '#src/features/medications/medications-part.ts'
import { vitalSignsPart } from '#src/features/vital-signs/vital-signs-part.ts'
import { en as enFirst } from '#src/messages/en/first-screen.ts'
import * as enLate from '#src/messages/en/late-words.ts'
import { frCa } from '#src/messages/fr-CA/first-screen.ts'
import * as frLate from '#src/messages/fr-CA/late-words.ts'
import { answerOf, loadedState } from '#src/testing/chart-answer.ts'
import { generatedCharts, type Chart } from '#src/testing/charts.ts'
import {
  bloodPressure,
  interpretation,
  laboratoryResult,
  vitalSign,
} from '#src/testing/observation.ts'
import { medicationRequest } from '#src/testing/medication-request.ts'
import { ucum } from '#src/testing/quantity.ts'

const now = Date.parse('2026-11-28T12:00:00Z')
const context = { fhirServerUrl: 'https://ehr.example/fhir', medications: new Map(), now }
const languages = [
  ['en', enFirst, enLate],
  ['fr-CA', frCa, frLate],
] as const
type Language = (typeof languages)[number]

const english: Language = languages[0]

function laboratoryOf(resources: readonly unknown[], [, t, late]: Language = english) {
  const { answer, shown } = laboratoryResults(resources, now)
  const part = laboratoryPart({
    state: loadedState(answerOf(answer)),
    groups: flowsheet(answer, now).groups.map(({ group, rows }) => ({
      key: group,
      title: group,
      analytes: rows.map(({ analyte }) => analyte),
    })),
    shown: undefined,
    t,
    words: late.exports,
    now,
  })
  return { part, shown }
}

function vitalSignsOf(resources: readonly unknown[], [, t, late]: Language = english) {
  const { answer, shown } = vitalSigns(resources, now)
  const part = vitalSignsPart({
    state: loadedState(answerOf(answer)),
    t,
    words: late.exports,
    details: late.details,
    now,
  })
  return { part, shown }
}

function ordersOf(resources: readonly unknown[], [, t, late]: Language = english) {
  const { answer, shown } = medications(resources, context)
  const part = medicationsPart({
    state: loadedState(answerOf(answer)),
    isOfList: false,
    shown: undefined,
    t: { ...t, ...late.orders },
    orderDetails: late.orderDetails,
    page: late.medicationsPage,
    words: late.exports,
    now,
  })
  return { part, shown }
}

function rowsOf(section: ExtractSection) {
  return section.groups.flatMap((group) => [...group.rows])
}

describe.each(generatedCharts(15).map((chart) => [chart.name, chart] as const))(
  'of %s, whatever mess it holds,',
  (_name, chart) => {
    const ofType = (type: string, category?: string) => resourcesOf(chart, type, category)

    test.each(languages)('everything read leaves, and nothing else: %s', (...language) => {
      const results = laboratoryOf(ofType('Observation', 'laboratory'), language)
      const signs = vitalSignsOf(ofType('Observation', 'vital-signs'), language)
      const orders = ordersOf(ofType('MedicationRequest'), language)
      const taken = (section: ExtractSection) =>
        extractReferences({ sections: [section] }).toSorted()
      expect(taken(results.part.section({ period: 'all' }))).toEqual(results.shown.toSorted())
      expect(taken(signs.part.section({ period: 'all' }))).toEqual(signs.shown.toSorted())
      const own = taken(orders.part.section({ orders: 'every' }))
      expect(own.filter((each) => each.startsWith('MedicationRequest/'))).toEqual(
        orders.shown.toSorted(),
      )
    })

    test('the days together are all that have a day', () => {
      const { part } = laboratoryOf(ofType('Observation', 'laboratory'))
      const period = part.fields[0]?.options ?? []
      const first = period.find(({ group }) => group !== undefined)
      if (!first) return
      const ofDay = rowsOf(part.section({ period: first.value }))
      expect(first.name).toContain(`· ${String(ofDay.length)}`)
      expect(new Set(rowsOf(part.section({ period: 'all' }))).size).toBeGreaterThanOrEqual(
        ofDay.length,
      )
    })
  },
)

function resourcesOf({ entries }: Chart, type: string, category?: string): unknown[] {
  return entries
    .map(({ resource }) => resource)
    .filter((resource) => resource?.resourceType === type)
    .filter(
      (resource) =>
        category === undefined ||
        JSON.stringify(resource?.category ?? []).includes(`"${category}"`),
    )
}

describe('results', () => {
  const potassium = (value: number, day: string, parts = {}) =>
    laboratoryResult({ valueQuantity: ucum(value, 'mmol/L'), effectiveDateTime: day, ...parts })
  const chart = [
    potassium(5.7, '2026-11-27T06:30:00Z', {
      status: 'preliminary',
      interpretation: interpretation('H'),
    }),
    potassium(6.2, '2026-11-26T08:07:00Z', { interpretation: interpretation('HH') }),
    potassium(4.1, '2026-11-01', { interpretation: interpretation('N') }),
    potassium(4, '2025-01-01'),
  ]
  const { part } = laboratoryOf(chart)
  const valuesOf = (choice: Parameters<typeof part.section>[0]) =>
    rowsOf(part.section(choice)).map((row) => ('value' in row ? row.value : ''))

  test.each<[Parameters<typeof part.section>[0], string[]]>([
    [{}, ['5.7']],
    [{ period: '1d' }, []],
    [{ period: '7d' }, ['5.7', '6.2']],
    [{ period: '30d' }, ['5.7', '6.2', '4.1']],
    [{ period: 'all' }, ['5.7', '6.2', '4.1', '4']],
    [{ period: '2026-11-26' }, ['6.2']],
    [{ period: 'all', tests: 'flagged' }, ['5.7', '6.2']],
    [{ period: 'all', tests: 'group renal-and-electrolytes' }, ['5.7', '6.2', '4.1', '4']],
    [{ period: 'all', tests: 'group haematology' }, []],
  ])('%j: %j', (choice, values) => {
    expect(valuesOf(choice)).toEqual(values)
  })

  test('the latest has the gravest of the year beside it, which is not said twice', () => {
    const [row] = rowsOf(part.section({}))
    expect(
      row && 'earlier' in row ? row.earlier.map(({ isGravest, value }) => [isGravest, value]) : [],
    ).toEqual([[true, '6.2']])
  })

  test('how many there are stands beside each time', () => {
    expect(part.fields[0]?.options.map(({ name }) => name)).toEqual([
      'Latest of each',
      'Last 24 hours · 0',
      'Last 7 days · 2',
      'Last 30 days · 3',
      'Last 90 days · 3',
      'Last year · 3',
      'Everything read · 4',
      '27 Nov 2026 · 1',
      '26 Nov 2026 · 1',
      '1 Nov 2026 · 1',
      '1 Jan 2025 · 1',
    ])
  })

  test('undated ones leave with everything alone', () => {
    const undated = laboratoryOf([...chart, potassium(9, 'soon')]).part
    const hasNine = (period: string) =>
      rowsOf(undated.section({ period })).some((row) => 'value' in row && row.value === '9')
    expect([hasNine('all'), hasNine('1y')]).toEqual([true, false])
  })
})

describe('vital signs', () => {
  test('a pressure is one row, with the flags of its parts', () => {
    const { part } = vitalSignsOf([
      bloodPressure(105, 60, { effectiveDateTime: '2026-11-27T06:06:00Z' }),
      vitalSign('8867-4', { valueQuantity: ucum(49, '/min'), effectiveDateTime: '2026-11-27' }),
    ])
    expect(
      rowsOf(part.section({})).map((row) =>
        'value' in row ? [row.name, row.value, row.unit] : [],
      ),
    ).toEqual([
      ['Blood pressure', '105/60', 'mmHg'],
      ['Heart rate', '49', '/min'],
    ])
    expect(rowsOf(part.section({ signs: 'heart-rate' }))).toHaveLength(1)
  })
})

describe('orders', () => {
  const until = (end: string) => [{ timing: { repeat: { boundsPeriod: { end } } } }]
  const orders = [
    medicationRequest('a', { authoredOn: '2026-03-07', requester: { display: 'Dr. A' } }),
    medicationRequest('b', { status: 'stopped', statusReason: { text: 'rash' } }),
    medicationRequest('c', { doNotPerform: true }),
    medicationRequest('d', { status: 'completed', dosageInstruction: until('2020-01-02') }),
    medicationRequest('e', {
      dosageInstruction: until('2026-10-02'),
      status: 'completed',
    }),
    medicationRequest('f', { priorPrescription: { reference: 'MedicationRequest/e' } }),
    medicationRequest('g', { doNotPerform: true, status: 'stopped' }),
  ]

  test('what must not be given is first; what ended leaves by how and when it did', () => {
    const { part } = ordersOf(orders)
    const groups = (choice: object) =>
      part.section(choice).groups.map(({ title, rows }) => [title, rows.map(({ name }) => name)])
    const isOpen = [
      ['', ['Do not give: Medication c']],
      ['Current according to the EHR · 2', ['Medication a', 'Medication f']],
    ]
    const endedLately = [
      ['Replaced by another order · 1', ['Medication e']],
      ['Stopped, date not sent · 1', ['Medication b']],
    ]
    expect(groups({})).toEqual(isOpen)
    expect(groups({ orders: 'year' })).toEqual([...isOpen, ...endedLately])
    expect(groups({ orders: 'every' })).toEqual([
      ...isOpen,
      ...endedLately,
      ['Ended before 28 Nov 2025 · 1', ['Medication d']],
      ['“Do not give”, ended · 1', ['Do not give: Medication g']],
    ])
  })

  test('an end that the status does not say stands beside it, and what replaced it', () => {
    const { part } = ordersOf(orders)
    const rows = rowsOf(part.section({ orders: 'year' }))
    expect(rows.find(({ name }) => name === 'Medication e')?.remarks).toEqual(
      expect.arrayContaining(['ended: 2 Oct 2026', 'replaced by Medication f']),
    )
  })

  test('dates have their year, and the prescriber is not said twice', () => {
    const { part } = ordersOf(orders)
    const text = tabCopy(
      { title: '', identity: undefined, ehr: 'E', sections: [part.section({})] },
      enLate.exports,
    )
    expect(text).toContain(
      'Medication a\tno instructions sent\tactive\tordered 7 Mar 2026\tDr. A\t',
    )
    expect(text).not.toContain('by Dr. A')
  })
})

describe('what could not be read is not empty', () => {
  test.each(languages)('%s', (_name, t, late) => {
    const part = medicationsPart({
      state: { status: 'not-permitted' },
      isOfList: true,
      shown: undefined,
      t: { ...t, ...late.orders },
      orderDetails: late.orderDetails,
      page: late.medicationsPage,
      words: late.exports,
      now,
    })
    const { completeness, groups } = part.section({})
    expect(groups).toEqual([])
    expect(completeness).toBe(`${t.panelWords.medications.notRequested} · ${t.panels.mayExist}`)
  })
})
