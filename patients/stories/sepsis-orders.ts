import type { Chart } from '../chart/chart.ts'
import { at } from '../chart/clock.ts'
import { addOrder } from '../chart/medication-order.ts'
import { arrival } from './sepsis-state.ts'

/** The same lisinopril is in the home list, on hold in hospital, and ordered again at discharge, as in real charts. */
export function sepsisOrders(chart: Chart, emergency: string, stay: string) {
  const inpatient = { encounter: stay, setting: 'inpatient' } as const
  const lisinopril = addOrder(chart, {
    what: 'lisinopril',
    status: 'stopped',
    since: at(-1400),
    until: at(-20),
    dose: '1 tablet by mouth once daily',
    why: 'Hypertension',
    statusReason: 'Low pressure and kidney injury',
  })
  addOrder(chart, {
    what: { words: 'lactated Ringer solution 30 mL/kg' },
    status: 'completed',
    since: arrival + 35,
    until: arrival + 240,
    dose: '2,500 mL into a vein over 3 hours',
    encounter: emergency,
    setting: 'inpatient',
  })
  addOrder(chart, {
    what: { words: 'vancomycin 2 g in 500 mL' },
    status: 'stopped',
    since: arrival + 62,
    until: at(-18),
    // A loading dose is 20 to 35 mg/kg (Rybak MJ et al., Am J Health Syst Pharm 2020;77:835); he weighs 85 kg.
    dose: '2 g into a vein once, then by level',
    statusReason: 'Blood cultures: Escherichia coli',
    encounter: emergency,
    setting: 'inpatient',
  })
  addOrder(chart, {
    what: { words: 'piperacillin-tazobactam 4.5 g in 100 mL' },
    status: 'stopped',
    since: arrival + 55,
    until: at(-18),
    dose: '4.5 g into a vein every 6 hours',
    statusReason: 'Narrowed to ceftriaxone by culture',
    encounter: emergency,
    setting: 'inpatient',
  })
  addOrder(chart, {
    what: { words: 'norepinephrine 4 mg in 250 mL' },
    status: 'completed',
    since: arrival + 345,
    until: at(-19),
    dose: 'By pump, to keep the mean pressure at 65 mmHg',
    ...inpatient,
  })
  addOrder(chart, {
    what: 'enoxaparin',
    status: 'completed',
    since: at(-19, '09:00'),
    until: at(-14),
    dose: 'Inject 40 mg under the skin once daily',
    why: 'Prevention of clots',
    ...inpatient,
  })
  addOrder(chart, {
    what: 'acetaminophen',
    status: 'completed',
    since: arrival + 330,
    until: at(-14),
    dose: [{ text: '2 tablets every 6 hours as needed for fever', asNeeded: 'fever' }],
    ...inpatient,
  })
  const ceftriaxone = addOrder(chart, {
    what: { words: 'ceftriaxone 2 g in 50 mL' },
    status: 'completed',
    since: at(-18, '11:30'),
    until: at(-14),
    dose: '2 g into a vein once daily',
    ...inpatient,
  })
  addOrder(chart, {
    what: 'ciprofloxacin',
    status: 'completed',
    since: at(-14, '10:40'),
    until: at(-7),
    dose: '1 tablet twice daily for 7 days',
    why: 'Urinary tract infection',
    replaces: ceftriaxone,
    encounter: stay,
    setting: 'discharge',
    as: 'reference',
  })
  addOrder(chart, {
    what: 'lisinopril',
    status: 'on-hold',
    since: at(-14, '10:45'),
    dose: '1 tablet by mouth once daily, not before the follow-up visit',
    statusReason: 'Kidney injury, until creatinine is back',
    replaces: lisinopril,
    encounter: stay,
    setting: 'discharge',
  })
  addOrder(chart, {
    what: { words: 'saw palmetto' },
    status: 'active',
    since: at(-700),
    isReported: true,
  })
}
