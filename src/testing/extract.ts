import type { ChartExtract, ExtractedOrder, ExtractedReading } from '#src/exports/chart-extract.ts'

/** A potassium that nothing is said against, but for what is given. */
export function extractedPotassium(parts: Partial<ExtractedReading> = {}): ExtractedReading {
  return {
    key: 'k',
    name: 'Potassium',
    value: '5.70',
    unit: 'mmol/L',
    isNumber: true,
    preliminary: undefined,
    flags: [{ kind: 'high', code: 'H', label: 'High' }],
    range: '3.5–5.0',
    date: '27 Nov 2026 06:30',
    time: Date.parse('2026-11-27T06:30:00Z'),
    remarks: [],
    earlier: [],
    references: ['Observation/k'],
    ...parts,
  }
}

export function extractedFurosemide(parts: Partial<ExtractedOrder> = {}): ExtractedOrder {
  return {
    name: 'furosemide 40 mg tablet',
    isDoNotGive: false,
    isEnded: false,
    instructions: ['1 tablet by mouth every morning'],
    status: ['active'],
    written: 'ordered 29 Nov 2025',
    by: 'Dr. Amal Haddad',
    remarks: [],
    references: ['MedicationRequest/f'],
    ...parts,
  }
}

/** Results, and orders where there are some, without an identity. */
export function chartExtract(
  readings: readonly ExtractedReading[],
  orders: readonly ExtractedOrder[] = [],
): ChartExtract {
  const section = {
    readAt: '28 Nov 2026 06:52',
    completeness: 'Complete',
    part: undefined,
    selection: '',
  }
  return {
    title: 'Summary',
    identity: undefined,
    ehr: 'Northgate',
    sections: [
      {
        ...section,
        rows: 'results',
        layout: 'times',
        title: 'Laboratory results',
        groups: readings.length === 0 ? [] : [{ title: 'Renal', rows: readings }],
      },
      ...(orders.length === 0
        ? []
        : [
            {
              ...section,
              rows: 'orders' as const,
              title: 'Medications',
              groups: [{ title: 'Current · 1', rows: orders }],
            },
          ]),
    ],
  }
}
