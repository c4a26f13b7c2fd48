import type { Chart } from '../chart/chart.ts'
import { at } from '../chart/clock.ts'
import { addOrder } from '../chart/medication-order.ts'

/** The orders in the story of atrial fibrillation, at the events that caused them. */
export function atrialFibrillationOrders(chart: Chart) {
  const warfarin = { what: 'warfarin', by: 'singh', why: 'Atrial fibrillation' } as const
  const first = addOrder(chart, {
    ...warfarin,
    status: 'completed',
    since: at(-700),
    until: at(-686),
    dose: 'Half a tablet (2.5 mg) on Monday, Wednesday, Friday and Sunday, 1 tablet (5 mg) on the other days: 25 mg a week',
  })
  const second = addOrder(chart, {
    ...warfarin,
    status: 'completed',
    since: at(-686),
    until: at(-658),
    dose: '1 tablet (5 mg) daily, except half a tablet (2.5 mg) on Sunday: 32.5 mg a week',
    replaces: first,
  })
  const third = addOrder(chart, {
    ...warfarin,
    status: 'stopped',
    since: at(-658),
    until: at(-212),
    dose: '1 tablet (5 mg) daily, and one and a half (7.5 mg) on Monday: 37.5 mg a week',
    statusReason: 'INR 6.2 on trimethoprim-sulfamethoxazole',
    replaces: second,
  })
  const fourth = addOrder(chart, {
    ...warfarin,
    status: 'completed',
    since: at(-209),
    until: at(-181),
    dose: '1 tablet (5 mg) daily, except half a tablet (2.5 mg) on Wednesday: 32.5 mg a week',
    replaces: third,
  })
  addOrder(chart, {
    ...warfarin,
    status: 'active',
    since: at(-181),
    dose: '1 tablet (5 mg) daily: 35 mg a week, or as the anticoagulation clinic says',
    replaces: fourth,
    repeats: 4,
  })
  addOrder(chart, {
    what: { words: 'sulfamethoxazole-trimethoprim 800-160 mg tablet' },
    status: 'stopped',
    since: at(-220),
    until: at(-212),
    dose: '1 tablet twice a day for 14 days',
    by: 'adeyemi',
    why: 'Prostatitis',
    statusReason: 'INR 6.2; another antibiotic instead',
  })
  addOrder(chart, {
    what: { words: 'phytonadione (vitamin K) 2.5 mg by mouth' },
    status: 'completed',
    since: at(-212),
    until: at(-212),
    dose: '2.5 mg by mouth once',
    by: 'singh',
  })
  addOrder(chart, {
    what: 'amoxicillin',
    status: 'completed',
    since: at(-212),
    until: at(-205),
    dose: '1 tablet three times a day for 7 days',
    by: 'singh',
    why: 'Prostatitis; enterococcus in the urine, sensitive',
  })
  addOrder(chart, {
    what: 'ferrousSulfate',
    status: 'completed',
    since: at(-205),
    until: at(-115),
    dose: '1 tablet by mouth every other day for 3 months',
  })
  const metoprolol = addOrder(chart, {
    what: 'metoprolol',
    status: 'completed',
    since: at(-700),
    until: at(-672),
    dose: '1 tablet (25 mg) by mouth twice daily',
    why: 'Atrial fibrillation, rate',
  })
  addOrder(chart, {
    what: { words: 'metoprolol tartrate 50 mg tablet' },
    status: 'active',
    since: at(-672),
    dose: '1 tablet by mouth twice daily',
    why: 'Atrial fibrillation, rate',
    replaces: metoprolol,
    repeats: 5,
  })
  addOrder(chart, {
    what: 'amlodipine',
    status: 'active',
    since: at(-1900),
    dose: '1 tablet by mouth once daily',
    why: 'Hypertension',
  })
  addOrder(chart, {
    what: 'aspirin',
    status: 'active',
    since: at(-700),
    dose: 'No aspirin while on warfarin',
    isDoNotPerform: true,
  })
  addOrder(chart, {
    what: { words: 'glucosamine 500 mg capsule' },
    status: 'active',
    since: at(-400),
    isReported: true,
  })
  addOrder(chart, {
    what: 'aspirin',
    status: 'stopped',
    since: at(-1888),
    until: at(-700),
    dose: '1 tablet by mouth once daily',
    why: 'Transient ischaemic attack',
    statusReason: 'Warfarin instead',
  })
  addOrder(chart, {
    what: 'atorvastatin',
    status: 'active',
    since: at(-1888),
    dose: '1 tablet by mouth at night',
    why: 'Transient ischaemic attack',
    repeats: 4,
  })
}
