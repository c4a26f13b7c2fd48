import { addAllergy } from '../chart/allergy.ts'
import type { Chart } from '../chart/chart.ts'
import { at, dayOf, type Moment } from '../chart/clock.ts'
import { addEncounter } from '../chart/encounter.ts'
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
import { course, wander } from '../physiology/course.ts'
import { lipidPanel } from '../physiology/lipid-panel.ts'
import { metabolicPanel } from '../physiology/metabolic-panel.ts'
import { thyroidResponse } from '../physiology/thyroid-response.ts'
import type { Story } from './story.ts'

/**
 * Hypothyroidism: tired, slow and heavier with a TSH near 19; levothyroxine is raised in steps until it is right. Then
 * calcium with breakfast halves its absorption, the dose is raised, the calcium is moved to supper, and the dose is too
 * high: a low TSH and a fast heart, so one step back. Weight, heart rate and cholesterol follow.
 */
export const hypothyroidism: Story = {
  title: 'Hypothyroidism, levothyroxine found in steps',
  person: {
    id: 'story-hypothyroidism',
    family: 'Beaulieu',
    given: ['Colette'],
    gender: 'female',
    born: { age: 65, monthAndDay: '07-02' },
    heightCm: 164,
    place: places.ontario,
    recordNumber: '0048 2271',
    street: '9 Rue des Tilleuls',
    phone: '71',
    generalPractitioner: 'adeyemi',
  },
  tell(chart) {
    addPatient(chart)
    const state = latentState(chart)
    background(chart)
    orders(chart)
    for (const [day, time, reason] of visits) clinic(chart, state, at(day, time), reason)
    addEncounter(chart, {
      start: at(0, '11:00'),
      minutes: 20,
      status: 'planned',
      reason: 'Thyroid follow-up',
      by: 'adeyemi',
    })
    return undefined
  },
}

type State = ReturnType<typeof latentState>

/** `[from day, mg per day]` */
const doses = [
  [-640, 0.05],
  [-584, 0.075],
  [-521, 0.1],
  [-300, 0.125],
  [-215, 0.1],
] as const

function latentState(chart: Chart) {
  const random = chart.random('state')
  const small = wander(random, 1, 30)
  // Calcium with breakfast halves the absorption of the tablet; calcium at supper does not.
  const absorbed = course([-430, 1], [-420, 0.5], [-292, 0.5], [-288, 1])
  const dose = (day: number) => doses.findLast(([from]) => from <= day)?.[1] ?? 0
  const thyroid = thyroidResponse((day) => absorbed(day) * dose(day), -730)
  return {
    freeT4: (day: number) => thyroid.freeT4(day) + 0.025 * small(day),
    tsh: (day: number) => thyroid.tsh(day) * Math.exp(0.07 * small(day + 200)),
    /** -1 slow, 0 normal, above 0 too fast, with the delay of tissues. */
    pace: thyroid.pace,
  }
}

function background(chart: Chart) {
  addProblem(chart, { text: 'Primary hypothyroidism', since: at(-640) })
  addProblem(chart, { text: 'Osteopenia', since: at(-430) })
  addAllergy(chart, {
    substance: 'Codeine',
    since: at(-3000),
    category: 'medication',
    criticality: 'low',
    reaction: { text: 'Vomiting', severity: 'moderate' },
    isIntolerance: true,
  })
  addAllergy(chart, {
    substance: 'Latex',
    since: at(-640),
    category: 'environment',
    isUnconfirmed: true,
  })
  for (const day of [-768, -402, -33]) {
    addImmunization(chart, { vaccine: 'Influenza', at: at(day), by: 'bishop' })
  }
  addImmunization(chart, { vaccine: 'Zoster, recombinant, first dose', at: at(-402), by: 'bishop' })
}

function orders(chart: Chart) {
  let replaces: string | undefined
  for (const [index, [from, dose]] of doses.entries()) {
    const until = doses[index + 1]?.[0]
    replaces = addOrder(chart, {
      what: dose === 0.075 ? 'levothyroxine' : { words: `levothyroxine ${String(dose)} mg tablet` },
      status: until === undefined ? 'active' : 'completed',
      since: at(from),
      ...(until === undefined ? { repeats: 3 } : { until: at(until) }),
      dose: '1 tablet by mouth daily on an empty stomach',
      why: 'Hypothyroidism',
      ...(replaces === undefined ? {} : { replaces }),
    })
  }
  const calcium = { what: { words: 'calcium carbonate 500 mg with vitamin D' }, isReported: true }
  const breakfast = addOrder(chart, {
    ...calcium,
    status: 'stopped',
    since: at(-430),
    until: at(-292),
    dose: '1 tablet with breakfast',
    statusReason: 'Keeps levothyroxine from being absorbed; moved to supper',
  })
  addOrder(chart, {
    ...calcium,
    status: 'active',
    since: at(-292),
    dose: '1 tablet with supper',
    replaces: breakfast,
  })
}

const visits = [
  [-646, '10:20', 'Tired, cold, gaining weight'],
  [-640, '09:10', 'New hypothyroidism'],
  [-584, '08:50', 'Thyroid follow-up'],
  [-521, '08:40', 'Thyroid follow-up'],
  [-430, '09:20', 'Thyroid follow-up'],
  [-300, '09:00', 'Tired again'],
  [-215, '10:40', 'Racing heart, poor sleep'],
  [-159, '08:50', 'Thyroid follow-up'],
  [-68, '09:10', 'Thyroid follow-up'],
  [-9, '08:15', 'Blood tests before the visit'],
] as const

function clinic(chart: Chart, state: State, moment: Moment, reason: string) {
  const random = chart.random(`clinic ${String(moment)}`)
  const day = dayOf(moment)
  const pace = state.pace(day)
  const encounter = addEncounter(chart, { start: moment - 5, minutes: 25, reason, by: 'adeyemi' })
  if (!reason.startsWith('Blood')) {
    addVitalSigns(
      chart,
      {
        pressure: heardPressure(pressureAround(126 + 8 * Math.max(0, pace), random)),
        heartRate: 72 + (pace < 0 ? 16 : 28) * pace + 1.8 * random.noise(),
        temperature: 36.5 + 0.25 * pace + 0.1 * random.noise(),
        weight: Math.round(5 * (70.4 - 2.9 * pace)) / 5,
        ...(day < -600 ? { height: 164 } : {}),
      },
      { at: moment, encounter, performer: staffReference('bishop') },
    )
  }
  if (day === -640 || reason.startsWith('New')) return
  const isWide = day < -640 || day > -20 || reason.includes('again') || reason.includes('Racing')
  addDraw(chart, {
    at: moment + 11,
    encounter,
    turnaround: 330,
    values: {
      tsh: state.tsh(day),
      freeT4: state.freeT4(day),
      ...(isWide
        ? {
            ...metabolicPanel({
              ageYears: chart.age(moment),
              sex: 'female',
              filtration: 84 + 7 * Math.min(0, pace) + 1.5 * random.noise(),
              sodium: 139.8 + 1.8 * Math.min(0, pace) + 0.6 * random.noise(),
              potassium: 4.2 + 0.13 * random.noise(),
              bicarbonate: 26 + 0.8 * random.noise(),
              gap: 10.5 + 0.7 * random.noise(),
              urea: 14 + 1.2 * random.noise(),
              glucose: 93 + 4 * random.noise(),
            }),
            ...lipidPanel({
              ldl: 112 - 62 * Math.min(0, pace) - 14 * Math.max(0, pace) + 4 * random.noise(),
              hdl: 58 + 2 * random.noise(),
              triglycerides: 118 - 62 * Math.min(0, pace) + 7 * random.noise(),
            }),
            ...bloodCount(
              {
                haemoglobin: 12.9 + 0.7 * Math.min(0, pace) + 0.15 * random.noise(),
                mcv: 92 - 3 * Math.min(0, pace),
                leukocytes: 6.2 + 0.4 * random.noise(),
                platelets: 243 + 12 * random.noise(),
              },
              random,
            ),
          }
        : {}),
    },
  })
}
