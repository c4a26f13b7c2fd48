import type { Chart } from '../chart/chart.ts'
import { at } from '../chart/clock.ts'
import { addOrder } from '../chart/medication-order.ts'

/** The orders in the story of heart failure, at the events that caused them. */
export function heartFailureOrders(chart: Chart, stay: string, shortStay: string) {
  addOrder(chart, {
    what: 'simvastatin',
    status: 'stopped',
    since: at(-1400),
    until: at(-700),
    dose: '1 tablet by mouth at night',
    statusReason: 'Muscle pain',
  })
  const five = addOrder(chart, {
    what: { words: 'lisinopril 5 mg tablet' },
    status: 'completed',
    since: at(-1480),
    until: at(-90),
    dose: '1 tablet by mouth once daily',
    why: 'Heart failure',
  })
  addOrder(chart, {
    what: 'lisinopril',
    status: 'active',
    since: at(-90),
    dose: '1 tablet by mouth once daily',
    why: 'Heart failure',
    replaces: five,
    repeats: 3,
  })
  addOrder(chart, {
    what: 'warfarin',
    status: 'active',
    since: at(-1200),
    dose: 'As directed by the anticoagulation clinic',
    by: 'singh',
    why: 'Atrial fibrillation',
    repeats: 3,
  })
  addOrder(chart, {
    what: { words: 'furosemide 40 mg/4 mL solution for injection' },
    status: 'completed',
    since: at(-371, '17:05'),
    until: at(-365),
    dose: '40 mg into a vein twice daily',
    encounter: stay,
    setting: 'inpatient',
  })
  addOrder(chart, {
    what: 'furosemide',
    status: 'active',
    since: at(-363),
    dose: '1 tablet by mouth every morning',
    why: 'Heart failure',
    as: 'reference',
    repeats: 5,
  })
  // In heart failure beta blockers start low, and are doubled after two weeks at the earliest.
  const carvedilol = addOrder(chart, {
    what: { words: 'carvedilol 3.125 mg tablet' },
    status: 'completed',
    since: at(-279),
    until: at(-265),
    dose: '1 tablet by mouth twice daily with food',
    why: 'Heart failure',
  })
  addOrder(chart, {
    what: 'carvedilol',
    status: 'active',
    since: at(-265),
    dose: '1 tablet by mouth twice daily with food',
    why: 'Heart failure',
    replaces: carvedilol,
    repeats: 5,
  })
  const low = addOrder(chart, {
    what: { words: 'spironolactone 12.5 mg (half of a 25 mg tablet)' },
    status: 'completed',
    since: at(-188),
    until: at(-90),
    dose: 'Half a tablet by mouth once daily',
  })
  addOrder(chart, {
    what: 'spironolactone',
    status: 'on-hold',
    since: at(-90),
    dose: '1 tablet by mouth once daily',
    why: 'Heart failure',
    statusReason: 'Hyperkalaemia',
    replaces: low,
  })
  addOrder(chart, {
    what: 'metformin',
    status: 'active',
    since: at(-438),
    until: at(-55),
    dose: '1 tablet twice a day with meals',
    why: 'Type 2 diabetes',
  })
  addOrder(chart, {
    what: 'empagliflozin',
    status: 'active',
    since: at(-90),
    dose: '1 tablet by mouth every morning',
    isReported: true,
    by: 'singh',
  })
  addOrder(chart, {
    what: { words: 'trimethoprim-sulfamethoxazole 160-800 mg tablet' },
    status: 'completed',
    since: at(-22),
    until: at(-15),
    dose: '1 tablet twice a day for 7 days',
    by: 'adeyemi',
    why: 'Urinary tract infection',
  })
  addOrder(chart, {
    what: 'acetaminophen',
    status: 'active',
    since: at(-18),
    dose: [{ text: '1 to 2 tablets every 6 hours as needed for pain', asNeeded: 'pain' }],
    isReported: true,
  })
  addOrder(chart, {
    what: { words: 'salt substitute containing potassium chloride' },
    status: 'stopped',
    since: at(-14),
    until: at(-1),
    dose: 'At table, in place of salt',
    isReported: true,
    statusReason: 'Told to stop: hyperkalaemia',
  })
  addOrder(chart, {
    what: 'ibuprofen',
    status: 'active',
    since: at(-1, '10:15'),
    dose: 'Avoid NSAIDs, reduced renal function',
    isDoNotPerform: true,
    encounter: shortStay,
    setting: 'inpatient',
  })
  addOrder(chart, {
    what: { words: 'calcium gluconate 1 g in 100 mL' },
    status: 'completed',
    since: at(-1, '10:05'),
    until: at(-1),
    dose: '1 g into a vein once, over 15 minutes',
    encounter: shortStay,
    setting: 'inpatient',
  })
  addOrder(chart, {
    what: { words: 'patiromer 8.4 g powder for oral suspension' },
    status: 'draft',
    since: at(0, '07:10'),
    dose: '1 packet in water once daily with food, from tomorrow',
    encounter: shortStay,
    setting: 'discharge',
  })
}
