import { addAllergy } from '../chart/allergy.ts'
import type { Chart } from '../chart/chart.ts'
import { at, dayOf, type Moment } from '../chart/clock.ts'
import { addEncounter } from '../chart/encounter.ts'
import { byPatient, homeMoments } from '../chart/home-readings.ts'
import { addImmunization } from '../chart/immunization.ts'
import { addDraw } from '../chart/laboratory-draw.ts'
import { addOrder } from '../chart/medication-order.ts'
import { addPatient } from '../chart/patient.ts'
import { places } from '../chart/person.ts'
import { addProblem } from '../chart/problem.ts'
import { staffReference } from '../chart/staff.ts'
import { addVitalSigns } from '../chart/vital-signs.ts'
import { bloodCount } from '../physiology/blood-count.ts'
import { heardPressure, pressureAround } from '../physiology/blood-pressure.ts'
import { course, wander, within } from '../physiology/course.ts'
import { metabolicPanel } from '../physiology/metabolic-panel.ts'
import type { Story } from './story.ts'

/**
 * A patient who has died: chronic obstructive lung disease, three exacerbations, slow weight loss, and a last stay with
 * pneumonia in which care becomes palliative. He died 40 days ago; every order ends and nothing follows. In one file,
 * because a story is read as a whole.
 */
export const lastYears: Story = {
  title: 'Chronic lung disease to the end; died 40 days ago',
  person: {
    id: 'story-last-years',
    family: 'Whitcombe',
    given: ['Harold', 'Edwin'],
    gender: 'male',
    born: { age: 84, monthAndDay: '02-17' },
    heightCm: 173,
    place: places.maine,
    recordNumber: '0048 1184',
    street: '6 Chapel Steps',
    phone: '06',
    generalPractitioner: 'haddad',
    diedAt: at(-40, '04:12'),
  },
  tell(chart) {
    addPatient(chart)
    const state = latentState(chart)
    background(chart)
    for (const [day, time, reason] of visits) clinic(chart, state, at(day, time), reason)
    home(chart, state)
    for (const from of exacerbations) exacerbation(chart, state, from)
    lastStay(chart, state)
    orders(chart)
    return undefined
  },
}

const death = at(-40, '04:12')
const admission = at(-52, '15:45')
/** First day of each. */
const exacerbations = [-598, -371, -176] as const

type State = ReturnType<typeof latentState>

function latentState(chart: Chart) {
  const random = chart.random('state')
  const small = wander(random, 1, 8)
  const slow = wander(random, 1, 50)
  /** 0 at his best, 1 at the peak of an exacerbation. He does not recover from the last one. */
  const flare = course(
    ...exacerbations.flatMap((from) => [
      [from - 5, 0] as const,
      [from, 0.75] as const,
      [from + 3, 0.55] as const,
      [from + 14, 0] as const,
    ]),
    [-60, 0],
    [-52, 0.9],
    [-49, 0.75],
    [-46, 0.85],
    [-42, 1.1],
    [-40, 1.4],
  )
  const reserve = course([-760, 1], [-400, 0.72], [-180, 0.48], [-60, 0.3], [-40, 0.2])
  return {
    flare: (day: number) => within(flare(day), 0, 1.4),
    reserve: (day: number) => within(reserve(day) + 0.025 * small(day), 0.05, 1.1),
    saturation: (day: number) =>
      within(88.4 + 5.6 * reserve(day) - 6.5 * flare(day) + 0.7 * small(day), 68, 99),
    heartRate: (day: number) =>
      76 + 12 * (1 - reserve(day)) + 20 * flare(day) + 2 * small(day + 99),
    weight: (day: number) => 52 + 15.6 * reserve(day) + 0.3 * slow(day),
    systolic: (day: number) =>
      134 - 14 * (1 - reserve(day)) - 20 * Math.max(0, flare(day) - 0.9) + 3 * slow(day + 30),
    filtration: (day: number) => 62 - 9 * (1 - reserve(day)) - 26 * Math.max(0, flare(day) - 0.6),
  }
}

function background(chart: Chart) {
  addProblem(chart, { text: 'Chronic obstructive pulmonary disease, severe', since: at(-3900) })
  addProblem(chart, { text: 'Former smoker, 50 pack-years', since: at(-3900) })
  addProblem(chart, { text: 'Weight loss', since: at(-300) })
  addAllergy(chart, {
    substance: 'Doxycycline',
    since: at(-2100),
    category: 'medication',
    reaction: { text: 'Rash', severity: 'mild' },
    isIntolerance: false,
  })
  for (const day of [-780, -415]) {
    addImmunization(chart, { vaccine: 'Influenza, high dose', at: at(day), by: 'lindqvist' })
  }
}

function orders(chart: Chart) {
  const ended = { status: 'stopped', until: death, statusReason: 'Patient has died' } as const
  addOrder(chart, {
    what: 'salmeterol',
    ...ended,
    since: at(-2100),
    dose: '1 inhalation twice daily, rinse the mouth after',
    why: 'Chronic obstructive pulmonary disease',
  })
  addOrder(chart, {
    what: 'albuterol',
    ...ended,
    since: at(-2100),
    dose: [{ text: '2 puffs every 4 to 6 hours as needed', asNeeded: 'breathlessness' }],
  })
  addOrder(chart, {
    what: { words: 'tiotropium 18 mcg inhalation capsule' },
    ...ended,
    since: at(-2100),
    dose: '1 capsule inhaled once daily',
    why: 'Chronic obstructive pulmonary disease',
  })
  addOrder(chart, {
    what: { words: 'oxygen by nasal prongs' },
    ...ended,
    since: at(-170),
    dose: '2 L/min, 16 hours a day',
  })
  for (const from of exacerbations) {
    addOrder(chart, {
      what: 'prednisone',
      status: 'completed',
      since: at(from),
      dose: [
        { text: '2 tablets (40 mg) each morning for 5 days', days: [0, 5] },
        { text: 'then 1 tablet (20 mg) each morning for 3 days, then stop', days: [5, 8] },
      ],
      why: 'Exacerbation',
    })
    addOrder(chart, {
      what: from === -371 ? 'amoxicillin' : 'azithromycin',
      status: 'completed',
      since: at(from),
      until: at(from + (from === -371 ? 7 : 5)),
      dose:
        from === -371
          ? '1 tablet three times a day for 7 days'
          : '2 tablets on day 1, then 1 tablet daily for 4 days',
      why: 'Exacerbation',
    })
  }
}

const visits = [
  [-715, '10:20', 'Lung clinic'],
  [-540, '10:10', 'Lung clinic'],
  [-300, '10:40', 'Lung clinic, weight loss'],
  [-170, '11:00', 'Review after exacerbation, home oxygen'],
  [-96, '10:30', 'Lung clinic, wishes for care'],
] as const

function clinic(chart: Chart, state: State, moment: Moment, reason: string) {
  const random = chart.random(`clinic ${String(moment)}`)
  const day = dayOf(moment)
  const encounter = addEncounter(chart, { start: moment - 5, minutes: 40, reason, by: 'haddad' })
  addVitalSigns(
    chart,
    {
      pressure: heardPressure(pressureAround(state.systolic(day), random, { stiffness: 1 })),
      heartRate: state.heartRate(day) + 2 * random.noise(),
      respiratoryRate: 18 + 4 * (1 - state.reserve(day)) + random.noise(),
      temperature: 36.5 + 0.1 * random.noise(),
      saturation: state.saturation(day) + 0.5 * random.noise(),
      weight: Math.round(2 * state.weight(day)) / 2,
      ...(day < -700 ? { height: 173 } : {}),
    },
    { at: moment, encounter, performer: staffReference('lindqvist') },
  )
  draw(chart, state, moment + 15, encounter)
}

function draw(chart: Chart, state: State, moment: Moment, encounter: string) {
  const random = chart.random(`draw ${String(moment)}`)
  const day = dayOf(moment)
  const flare = state.flare(day)
  const lost = 1 - state.reserve(day)
  addDraw(chart, {
    at: moment,
    encounter,
    values: {
      ...metabolicPanel({
        ageYears: chart.age(moment),
        sex: 'male',
        filtration: state.filtration(day) + random.noise(),
        sodium: 139 - 4 * Math.max(0, flare - 0.5) + 0.7 * random.noise(),
        potassium: 4.2 + 0.5 * Math.max(0, flare - 0.8) + 0.12 * random.noise(),
        // The lungs retain carbon dioxide, so the kidneys retain bicarbonate.
        bicarbonate: 28.5 + 5 * lost + 0.7 * random.noise(),
        gap: 10 + 2 * flare + 0.6 * random.noise(),
        urea: 19 + 6 * lost + 14 * Math.max(0, flare - 0.6) + random.noise(),
        glucose: 104 + 44 * Math.min(flare, 0.8) + 6 * random.noise(),
        calcium: 9.1 - 0.3 * lost,
      }),
      albumin: 4 - 1.2 * lost - 0.3 * flare + 0.06 * random.noise(),
      crp: 5 + 118 * flare ** 1.4 * (1 + 0.06 * random.noise()) + random.next(),
      ...bloodCount(
        {
          haemoglobin: 15.2 - 2.4 * lost - 0.4 * flare + 0.15 * random.noise(),
          mcv: 92,
          leukocytes: 7.6 + 8.5 * flare + 0.4 * random.noise(),
          platelets: 238 + 45 * flare + 9 * random.noise(),
        },
        random,
      ),
    },
  })
}

function exacerbation(chart: Chart, state: State, from: number) {
  const start = at(from, '14:30')
  const encounter = addEncounter(chart, {
    start,
    minutes: 240,
    kind: 'emergency',
    reason: 'Worse breathing, more sputum',
    by: 'haddad',
    disposition: ['home', 'Home'],
  })
  for (const minute of [5, 60, 130, 210]) bedside(chart, state, start + minute, encounter)
  draw(chart, state, start + 20, encounter)
}

function bedside(chart: Chart, state: State, moment: Moment, encounter: string) {
  const random = chart.random(`bedside ${String(moment)}`)
  const day = dayOf(moment)
  const flare = state.flare(day)
  addVitalSigns(
    chart,
    {
      pressure: pressureAround(state.systolic(day), random, { stiffness: 1 }),
      heartRate: state.heartRate(day) + 3 * random.noise(),
      respiratoryRate: 19 + 9 * flare + random.noise(),
      temperature: 36.6 + 1.1 * Math.min(flare, 1) + 0.15 * random.noise(),
      saturation: within(state.saturation(day) + 2 + random.noise(), 68, 99),
    },
    { at: moment, encounter, performer: staffReference('bishop'), device: 'Bedside monitor' },
  )
}

/** Four days of treatment, then palliative care with fewer measurements. */
function lastStay(chart: Chart, state: State) {
  const random = chart.random('last stay')
  const stay = addEncounter(chart, {
    start: admission,
    minutes: death - admission,
    kind: 'inpatient',
    reason: 'Pneumonia, exacerbation of chronic lung disease',
    by: 'haddad',
    bed: 'M4-07',
    disposition: ['exp', 'Expired'],
  })
  const inpatient = { encounter: stay, setting: 'inpatient' } as const
  addProblem(chart, { text: 'Pneumonia', since: admission, encounter: stay })
  addOrder(chart, {
    what: { words: 'ceftriaxone 1 g in 50 mL' },
    status: 'stopped',
    since: admission + 70,
    until: at(-46),
    dose: '1 g into a vein once daily',
    statusReason: 'Comfort is the aim now',
    ...inpatient,
  })
  addOrder(chart, {
    what: 'enoxaparin',
    status: 'stopped',
    since: admission + 180,
    until: at(-46),
    dose: 'Inject 40 mg under the skin once daily',
    statusReason: 'Comfort is the aim now',
    ...inpatient,
  })
  addOrder(chart, {
    what: 'prednisone',
    status: 'completed',
    since: admission + 70,
    until: at(-47),
    dose: '2 tablets (40 mg) each morning for 5 days',
    why: 'Exacerbation',
    ...inpatient,
  })
  addOrder(chart, {
    what: { words: 'morphine 2 mg/mL solution' },
    status: 'stopped',
    since: at(-46, '16:00'),
    until: death,
    dose: [{ text: '1.25 mL by mouth every 4 hours as needed', asNeeded: 'breathlessness' }],
    statusReason: 'Patient has died',
    ...inpatient,
  })
  for (let moment = admission + 45; moment < death - 90;) {
    bedside(chart, state, moment + Math.round(8 * random.noise()), stay)
    moment += moment < at(-46, '16:00') ? 240 : 720
  }
  for (const day of [-52, -51, -50, -48, -46]) {
    draw(chart, state, day === -52 ? admission + 40 : at(day, '06:30'), stay)
  }
}

/** Home oximeter, morning and evening, since the first exacerbation, except in hospital. */
function home(chart: Chart, state: State) {
  const random = chart.random('home values')
  const rhythm = { part: 'oximeter', fromDay: -590, toDay: -53, times: ['08:00', '20:00'] }
  for (const moment of homeMoments(chart, { ...rhythm, forgets: 0.15 })) {
    const day = dayOf(moment)
    addVitalSigns(
      chart,
      {
        saturation: within(state.saturation(day) + 0.9 * random.noise(), 68, 99),
        heartRate: state.heartRate(day) + 3 * random.noise(),
      },
      { at: moment, performer: byPatient(chart), device: 'Home oximeter' },
    )
  }
}
