import { addAllergy } from '../chart/allergy.ts'
import type { Chart } from '../chart/chart.ts'
import { at, dayOf, type Moment } from '../chart/clock.ts'
import { addEncounter } from '../chart/encounter.ts'
import { byPatient, homeMoments } from '../chart/home-readings.ts'
import { addImmunization } from '../chart/immunization.ts'
import { addDraw } from '../chart/laboratory-draw.ts'
import { addOrder, type Dose } from '../chart/medication-order.ts'
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
 * Rheumatoid arthritis on weekly methotrexate, with long-standing stable hypothyroidism. Inflammation falls; at 20 mg
 * per week ALT rises, methotrexate is held, and restarted at a lower dose. In one file, because a story is read as a
 * whole.
 */
export const thyroidArthritis: Story = {
  title: 'Rheumatoid arthritis on weekly methotrexate; steady hypothyroidism',
  person: {
    id: 'story-thyroid-arthritis',
    family: 'Nguyen',
    given: ['Thi', 'Lan'],
    gender: 'female',
    born: { age: 44, monthAndDay: '06-21' },
    heightCm: 155,
    place: places.maine,
    recordNumber: '0048 2525',
    street: '3 Ferry Steps',
    phone: '31',
    generalPractitioner: 'singh',
  },
  tell(chart) {
    addPatient(chart)
    const state = latentState(chart)
    background(chart)
    orders(chart)
    for (const [day, time, reason] of visits) clinic(chart, state, at(day, time), reason)
    addEncounter(chart, {
      start: at(0, '13:00'),
      minutes: 30,
      status: 'planned',
      reason: 'Rheumatology follow-up',
      by: 'marchetti',
    })
    diary(chart, state)
    return undefined
  },
}

function latentState(chart: Chart) {
  const random = chart.random('state')
  const small = wander(random, 1, 25)
  /** 0 is in remission, 1 the initial flare. It rises again while methotrexate is held. */
  const inflammation = course(
    [-720, 0.9],
    [-690, 1],
    [-672, 0.45],
    [-650, 0.6],
    [-560, 0.42],
    [-470, 0.3],
    [-300, 0.14],
    [-270, 0.2],
    [-240, 0.3],
    [-170, 0.14],
    [0, 0.08],
  )
  /** Effect on the liver at 20 mg per week. */
  const strain = course([-400, 0], [-355, 0.25], [-300, 1], [-272, 0.35], [-244, 0.05], [-200, 0])
  return {
    inflammation: (day: number) => within(inflammation(day) + 0.02 * small(day), 0.02, 1.1),
    strain,
    tsh: (day: number) => 2.2 * Math.exp(0.14 * small(day + 500)),
  }
}

type State = ReturnType<typeof latentState>

function background(chart: Chart) {
  addProblem(chart, { text: 'Rheumatoid arthritis, seropositive', since: at(-690) })
  addProblem(chart, { text: 'Hypothyroidism after autoimmune thyroiditis', since: at(-2600) })
  addAllergy(chart, {
    substance: 'Shellfish',
    since: at(-2600),
    category: 'food',
    criticality: 'low',
    reaction: { text: 'Itching of the mouth', severity: 'mild' },
    isIntolerance: false,
  })
  addAllergy(chart, {
    substance: 'Sulfasalazine',
    since: at(-610),
    category: 'medication',
    reaction: { text: 'Nausea', severity: 'moderate' },
    isIntolerance: true,
  })
  addImmunization(chart, { vaccine: 'Influenza', at: at(-424), by: 'lindqvist' })
  addImmunization(chart, { vaccine: 'Pneumococcal conjugate', at: at(-652), by: 'lindqvist' })
  addImmunization(chart, {
    vaccine: 'Influenza, live, by nose',
    at: at(-60),
    by: 'lindqvist',
    notDone: 'Live vaccine, not while on methotrexate',
  })
  addImmunization(chart, { vaccine: 'Influenza', at: at(-60), by: 'lindqvist' })
}

function orders(chart: Chart) {
  addOrder(chart, {
    what: 'levothyroxine',
    status: 'active',
    since: at(-1800),
    dose: '1 tablet by mouth daily, 30 minutes before breakfast',
    why: 'Hypothyroidism',
    repeats: 3,
  })
  addOrder(chart, {
    what: 'prednisone',
    status: 'completed',
    since: at(-690),
    dose: [
      { text: '1 tablet (20 mg) each morning for 14 days', days: [0, 14] },
      { text: 'then half a tablet (10 mg) each morning for 14 days', days: [14, 28] },
      {
        text: 'then a quarter of a tablet (5 mg) each morning for 14 days, then stop',
        days: [28, 42],
      },
    ],
    by: 'marchetti',
    why: 'Rheumatoid arthritis, flare',
  })
  const reason = { by: 'marchetti', why: 'Rheumatoid arthritis', what: 'methotrexate' } as const
  const ten = addOrder(chart, {
    ...reason,
    status: 'completed',
    since: at(-652),
    until: at(-561),
    dose: [weekly(4, '10 mg')],
  })
  const fifteen = addOrder(chart, {
    ...reason,
    status: 'completed',
    since: at(-561),
    until: at(-400),
    dose: [weekly(6, '15 mg')],
    replaces: ten,
  })
  const twenty = addOrder(chart, {
    ...reason,
    status: 'stopped',
    since: at(-400),
    until: at(-300),
    dose: [weekly(8, '20 mg')],
    statusReason: 'Held: ALT more than twice the upper limit',
    replaces: fifteen,
  })
  addOrder(chart, {
    ...reason,
    status: 'active',
    since: at(-244),
    dose: [weekly(6, '15 mg')],
    replaces: twenty,
    repeats: 2,
  })
  addOrder(chart, {
    what: { words: 'folic acid 1 mg tablet' },
    status: 'active',
    since: at(-652),
    dose: [
      {
        text: '1 tablet by mouth daily, not on the day of methotrexate',
        repeat: { frequency: 6, period: 1, periodUnit: 'wk' },
      },
    ],
    by: 'marchetti',
  })
  addOrder(chart, {
    what: 'ibuprofen',
    status: 'active',
    since: at(-700),
    dose: [{ text: '1 to 2 tablets every 6 hours as needed', asNeeded: true }],
    isReported: true,
  })
}

function weekly(tablets: number, amount: string): Dose {
  return {
    text: `${String(tablets)} tablets (${amount}) by mouth ONCE WEEKLY on Mondays`,
    repeat: { frequency: 1, period: 1, periodUnit: 'wk', dayOfWeek: ['mon'] },
  }
}

const visits: readonly (readonly [day: number, time: string, reason: string])[] = [
  [-690, '10:00', 'Swollen, stiff hands'],
  [-652, '13:20', 'Rheumatology, start of methotrexate'],
  [-638, '08:10', 'Methotrexate monitoring'],
  [-624, '08:15', 'Methotrexate monitoring'],
  [-596, '08:05', 'Methotrexate monitoring'],
  [-561, '13:40', 'Rheumatology follow-up'],
  [-533, '08:20', 'Methotrexate monitoring'],
  [-477, '08:10', 'Methotrexate monitoring'],
  [-400, '13:10', 'Rheumatology follow-up'],
  [-372, '08:10', 'Methotrexate monitoring'],
  [-344, '08:15', 'Methotrexate monitoring'],
  [-300, '13:30', 'Rheumatology follow-up'],
  [-286, '08:10', 'Liver tests after methotrexate was held'],
  [-272, '08:20', 'Liver tests after methotrexate was held'],
  [-244, '13:20', 'Rheumatology follow-up'],
  [-216, '08:10', 'Methotrexate monitoring'],
  [-160, '08:15', 'Methotrexate monitoring'],
  [-90, '13:30', 'Rheumatology follow-up'],
  [-7, '08:10', 'Methotrexate monitoring'],
]

function clinic(chart: Chart, state: State, moment: Moment, reason: string) {
  const random = chart.random(`clinic ${String(moment)}`)
  const day = dayOf(moment)
  const inflammation = state.inflammation(day)
  const isBloodOnly = /monitoring|Liver tests/.test(reason)
  const encounter = addEncounter(chart, {
    start: moment - 10,
    minutes: isBloodOnly ? 30 : 45,
    reason,
    by: isBloodOnly ? 'lindqvist' : 'marchetti',
  })
  if (!isBloodOnly) {
    addVitalSigns(
      chart,
      {
        pressure: heardPressure(pressureAround(118, random, { stiffness: 0.2 })),
        heartRate: 66 + 10 * inflammation + 2 * random.noise(),
        temperature: 36.5 + 0.5 * inflammation + 0.1 * random.noise(),
        weight: 58.4 - 2.6 * inflammation + 0.3 * random.noise(),
        height: 155,
        pain: within(7.2 * inflammation + 0.8 * random.noise(), 0, 10),
      },
      { at: moment, encounter, performer: staffReference('lindqvist') },
    )
  }
  const strain = state.strain(day)
  addDraw(chart, {
    at: moment + 12,
    encounter,
    values: {
      ...metabolicPanel({
        ageYears: chart.age(moment),
        sex: 'female',
        filtration: 102 + 2.5 * random.noise(),
        sodium: 139.5 + 0.8 * random.noise(),
        potassium: 4.1 + 0.14 * random.noise(),
        bicarbonate: 25 + 0.8 * random.noise(),
        gap: 11 + 0.7 * random.noise(),
        urea: 12 + 1.2 * random.noise(),
        glucose: 90 + (day > -686 && day < -644 ? 22 : 0) + 5 * random.noise(),
        calcium: 9.2 + 0.1 * random.noise(),
      }),
      alt: 21 + 104 * strain + 2.5 * random.noise(),
      ast: 20 + 66 * strain + 2 * random.noise(),
      alkalinePhosphatase: 74 + 16 * strain + 4 * random.noise(),
      bilirubin: 0.5 + 0.1 * strain + 0.05 * random.noise(),
      albumin: 4.3 - 0.9 * inflammation + 0.06 * random.noise(),
      protein: 7.2 + 0.4 * inflammation + 0.1 * random.noise(),
      ...bloodCount(
        {
          haemoglobin: 13 - 1.9 * inflammation + 0.12 * random.noise(),
          mcv: 86 + (day > -600 ? 3.5 : 0),
          leukocytes: 5.6 + 3.4 * inflammation + 0.3 * random.noise(),
          platelets: 255 + 165 * inflammation + 8 * random.noise(),
          rdw: 13.3 + 1.3 * inflammation,
          neutrophils: 0.58 + 0.12 * inflammation,
          lymphocytes: 0.3 - 0.09 * inflammation,
        },
        random,
      ),
      crp: 2.2 + 46 * inflammation ** 1.5 * (1 + 0.06 * random.noise()),
      ...(isBloodOnly && day > -600 ? {} : { tsh: state.tsh(day) }),
    },
  })
}

/** Pain from 0 to 10, recorded every Sunday evening. */
function diary(chart: Chart, state: State) {
  const random = chart.random('diary')
  const rhythm = { part: 'diary days', fromDay: -686, toDay: -3, times: ['19:30'], everyDays: 7 }
  for (const moment of homeMoments(chart, rhythm)) {
    const pain = 7.4 * state.inflammation(dayOf(moment)) + 0.9 * random.noise()
    addVitalSigns(
      chart,
      { pain: within(pain, 0, 10) },
      { at: moment, performer: byPatient(chart), device: 'Paper diary' },
    )
  }
}
