import { addAllergy } from '../chart/allergy.ts'
import type { Chart } from '../chart/chart.ts'
import { at, dayOf, type Moment } from '../chart/clock.ts'
import { addEncounter } from '../chart/encounter.ts'
import { byPatient, homeMoments } from '../chart/home-readings.ts'
import { addImmunization } from '../chart/immunization.ts'
import { addDraw } from '../chart/laboratory-draw.ts'
import { addOrder } from '../chart/medication-order.ts'
import { addPatient } from '../chart/patient.ts'
import { places, type Person } from '../chart/person.ts'
import { addProblem } from '../chart/problem.ts'
import { staffReference } from '../chart/staff.ts'
import { addVitalSigns } from '../chart/vital-signs.ts'
import { heardPressure, pressureAround } from '../physiology/blood-pressure.ts'
import { course, wander } from '../physiology/course.ts'
import { metabolicPanel } from '../physiology/metabolic-panel.ts'
import type { Story } from './story.ts'

/**
 * A merged record: registered under her maiden name and again under her married name, merged 300 days ago. The old
 * record is inactive and keeps its part of the history (hydrochlorothiazide, with low potassium and sodium); the new one
 * continues with amlodipine. The same person and the same latent state in two charts.
 */
export const mergedRecord: Story = {
  title: 'A merged record: hypertension under two names',
  person: {
    id: 'story-merged-record',
    family: 'Sinclair',
    given: ['Margaret', 'Anne'],
    gender: 'female',
    born: { age: 71, monthAndDay: '10-09' },
    heightCm: 159,
    place: places.novaScotia,
    recordNumber: '0048 2813',
    street: '2 Sandpiper Walk',
    phone: '29',
    generalPractitioner: 'adeyemi',
  },
  tell(chart, otherChart) {
    const old = otherChart(oldRecord(chart.person))
    addPatient(chart, {
      link: [{ other: { reference: `Patient/${old.person.id}` }, type: 'seealso' }],
      name: [
        { use: 'official', family: 'Sinclair', given: ['Margaret', 'Anne'] },
        { use: 'maiden', family: 'MacLeod', given: ['Margaret', 'Anne'] },
      ],
    })
    addPatient(old, {
      active: false,
      link: [{ other: { reference: `Patient/${chart.person.id}` }, type: 'replaced-by' }],
    })
    const state = latentState(chart)
    addProblem(old, { text: 'Hypertension', since: at(-2600) })
    addProblem(chart, { text: 'Hypertension', since: at(-410) })
    addProblem(chart, { text: 'Low potassium on a thiazide', since: at(-437), until: at(-380) })
    addAllergy(old, {
      substance: 'Sulfonamide antibiotics',
      since: at(-2600),
      category: 'medication',
      reaction: { text: 'Rash', severity: 'mild' },
      isIntolerance: false,
    })
    addAllergy(chart, { substance: 'No known allergies', since: at(-410), isUnconfirmed: true })
    addImmunization(old, { vaccine: 'Influenza', at: at(-762), by: 'bishop' })
    addImmunization(chart, { vaccine: 'Influenza', at: at(-36), by: 'bishop' })
    orders(old, chart)
    for (const [day, time, reason] of visits) {
      clinic(day < joinedBefore ? old : chart, state, at(day, time), reason)
    }
    addEncounter(chart, {
      start: at(0, '16:00'),
      minutes: 20,
      status: 'planned',
      reason: 'Blood pressure review',
      by: 'adeyemi',
    })
    home(chart, state)
    return old.resources
  },
}

/** The last day under her maiden name. */
const joinedBefore = -415

function oldRecord(person: Person): Person {
  return { ...person, id: `${person.id}-old`, family: 'MacLeod', recordNumber: '0031 7740' }
}

type State = ReturnType<typeof latentState>

function latentState(chart: Chart) {
  const random = chart.random('state')
  const drift = wander(random, 4, 15)
  /** The thiazide's effect on electrolytes: it builds up over weeks and is gone two weeks after the last dose. */
  const thiazide = course([-621, 0], [-560, 0.8], [-437, 1.1], [-420, 0.3], [-405, 0])
  return {
    thiazide,
    systolic: (day: number) =>
      course(
        [-730, 164],
        [-621, 162],
        [-560, 144],
        [-437, 140],
        [-405, 152],
        [-330, 136],
        [0, 131],
      )(day) + drift(day),
    weight: (day: number) => 66.4 - 1.1 * thiazide(day) + 0.05 * drift(day),
  }
}

function orders(old: Chart, chart: Chart) {
  addOrder(old, {
    what: 'hydrochlorothiazide',
    status: 'stopped',
    since: at(-621),
    until: at(-437),
    dose: '1 tablet by mouth every morning',
    why: 'Hypertension',
    statusReason: 'Low potassium and sodium',
  })
  addOrder(old, {
    what: { words: 'potassium chloride 20 mmol slow-release tablet' },
    status: 'completed',
    since: at(-437),
    until: at(-423),
    dose: '1 tablet twice a day for 14 days',
  })
  addOrder(chart, {
    what: 'amlodipine',
    status: 'active',
    since: at(-405),
    dose: '1 tablet by mouth once daily',
    why: 'Hypertension',
    repeats: 3,
  })
  addOrder(chart, {
    what: 'acetaminophen',
    status: 'active',
    since: at(-200),
    dose: [{ text: '2 tablets up to three times a day as needed', asNeeded: 'sore knees' }],
    isReported: true,
  })
}

const visits = [
  [-722, '11:10', 'Blood pressure review'],
  [-621, '11:00', 'Blood pressure review, new medicine'],
  [-560, '11:20', 'Blood pressure review'],
  [-437, '15:10', 'Weak legs, cramps'],
  [-423, '09:10', 'Salts after the thiazide'],
  [-405, '10:20', 'New patient visit'],
  [-330, '10:10', 'Blood pressure review'],
  [-185, '10:30', 'Blood pressure review'],
  [-64, '10:20', 'Blood pressure review'],
] as const

function clinic(chart: Chart, state: State, moment: Moment, reason: string) {
  const random = chart.random(`clinic ${String(moment)}`)
  const day = dayOf(moment)
  const thiazide = state.thiazide(day)
  const encounter = addEncounter(chart, { start: moment - 5, minutes: 25, reason, by: 'adeyemi' })
  addVitalSigns(
    chart,
    {
      pressure: heardPressure(pressureAround(state.systolic(day) + 5, random, { stiffness: 1 })),
      bodySite: 'Right upper arm',
      heartRate: 70 + 3 * random.noise(),
      weight: Math.round(2 * state.weight(day)) / 2,
      ...(day < -700 || reason.startsWith('New') ? { height: 159 } : {}),
    },
    { at: moment, encounter, performer: staffReference('bishop') },
  )
  addDraw(chart, {
    at: moment + 12,
    encounter,
    turnaround: 310,
    values: metabolicPanel({
      ageYears: chart.age(moment),
      sex: 'female',
      filtration: 74 - 5 * thiazide + 1.2 * random.noise(),
      sodium: 140 - 9.4 * thiazide + 0.5 * random.noise(),
      potassium: 4.3 - 1.15 * thiazide + 0.06 * random.noise(),
      bicarbonate: 25.4 + 4 * thiazide + 0.6 * random.noise(),
      gap: 11 + 0.6 * random.noise(),
      urea: 15 + 4 * thiazide + random.noise(),
      glucose: 97 + 7 * thiazide + 4 * random.noise(),
      calcium: 9.4 + 0.3 * thiazide + 0.08 * random.noise(),
    }),
  })
}

/** Home blood pressure, morning and evening, since she became a patient here. */
function home(chart: Chart, state: State) {
  const random = chart.random('home values')
  const cuff = { part: 'cuff', fromDay: -400, toDay: -1, times: ['07:00', '21:00'] }
  for (const moment of homeMoments(chart, cuff)) {
    addVitalSigns(
      chart,
      {
        pressure: pressureAround(state.systolic(dayOf(moment)), random, { stiffness: 1 }),
        heartRate: 69 + 3.5 * random.noise(),
      },
      { at: moment, performer: byPatient(chart), device: 'Home blood pressure cuff' },
    )
  }
}
