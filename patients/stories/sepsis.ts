import { addNoKnownAllergies } from '../chart/allergy.ts'
import type { Chart } from '../chart/chart.ts'
import { at, dayOf, type Moment } from '../chart/clock.ts'
import { addEncounter } from '../chart/encounter.ts'
import { addImmunization } from '../chart/immunization.ts'
import { addDraw } from '../chart/laboratory-draw.ts'
import { addPatient } from '../chart/patient.ts'
import { places } from '../chart/person.ts'
import { addProblem } from '../chart/problem.ts'
import { staffReference } from '../chart/staff.ts'
import { addVitalSigns } from '../chart/vital-signs.ts'
import { bloodCount } from '../physiology/blood-count.ts'
import { heardPressure, pressureAround } from '../physiology/blood-pressure.ts'
import { metabolicPanel } from '../physiology/metabolic-panel.ts'
import { course, within } from '../physiology/course.ts'
import type { Story } from './story.ts'
import { sepsisOrders } from './sepsis-orders.ts'
import { sepsisState, type SepsisState, arrival, discharge } from './sepsis-state.ts'

/**
 * Sepsis from the urinary tract: six days in hospital with dense vital signs, kidney injury and recovery, and a
 * follow-up today. No lactate, because its code is not in the verified table; the anion gap shows the acidosis. Its
 * latent states and orders are in files of their own.
 */
export const sepsis: Story = {
  title: 'Sepsis from the urinary tract, six days in hospital',
  person: {
    id: 'story-sepsis',
    family: 'Tootoosis',
    given: ['Ray'],
    gender: 'male',
    born: { age: 63, monthAndDay: '12-11' },
    heightCm: 176,
    place: places.maine,
    recordNumber: '0048 2658',
    street: '120 Quarry Road',
    phone: '63',
    generalPractitioner: 'haddad',
  },
  tell(chart) {
    addPatient(chart)
    const state = sepsisState(chart)
    background(chart)
    const emergency = addEncounter(chart, {
      start: arrival,
      minutes: 300,
      kind: 'emergency',
      reason: 'Fever, shaking, confusion',
      by: 'haddad',
    })
    const stay = addEncounter(chart, {
      start: arrival + 300,
      minutes: discharge - arrival - 300,
      kind: 'inpatient',
      reason: 'Sepsis from the urinary tract',
      by: 'haddad',
      bed: 'ICU-06, then M4-02',
      disposition: ['home', 'Home'],
    })
    const where = (moment: Moment) => (moment < arrival + 300 ? emergency : stay)
    sepsisOrders(chart, emergency, stay)
    earlierVisits(chart, state)
    bedside(chart, state, where)
    bloods(chart, state, where)
    addProblem(chart, {
      text: 'Sepsis due to Escherichia coli, urinary tract',
      since: arrival,
      until: discharge,
      encounter: stay,
    })
    addProblem(chart, {
      text: 'Acute kidney injury',
      since: arrival,
      until: at(-9),
      encounter: stay,
    })
    addEncounter(chart, {
      start: at(0, '10:00'),
      minutes: 30,
      status: 'planned',
      reason: 'Follow-up after hospital stay',
      by: 'haddad',
    })
    return undefined
  },
}

function background(chart: Chart) {
  addProblem(chart, { text: 'Hypertension', since: at(-3100) })
  addProblem(chart, { text: 'Enlarged prostate', since: at(-800) })
  addNoKnownAllergies(chart, at(-3100))
  addImmunization(chart, { vaccine: 'Influenza', at: at(-400), by: 'lindqvist' })
  addImmunization(chart, {
    vaccine: 'Influenza',
    at: at(-15),
    by: 'lindqvist',
    notDone: 'Patient declined while ill',
  })
}

function earlierVisits(chart: Chart, state: SepsisState) {
  const random = chart.random('earlier')
  for (const [day, time, reason] of [
    [-690, '09:20', 'Blood pressure review'],
    [-500, '09:10', 'Blood pressure review'],
    [-318, '09:40', 'Periodic health visit'],
    [-131, '09:30', 'Blood pressure review'],
    [-6, '09:10', 'Blood tests after hospital stay'],
  ] as const) {
    const moment = at(day, time)
    const encounter = addEncounter(chart, { start: moment - 5, minutes: 25, reason, by: 'haddad' })
    addVitalSigns(
      chart,
      {
        pressure: heardPressure(pressureAround(day === -6 ? 141 : 133, random)),
        heartRate: 72 + 3 * random.noise(),
        temperature: 36.6 + 0.1 * random.noise(),
        saturation: 97.3 + 0.5 * random.noise(),
        weight: (day === -6 ? 83.1 : 86) + 0.5 * random.noise(),
        ...(day < -600 || day === -318 ? { height: 176 } : {}),
      },
      { at: moment, encounter, performer: staffReference('lindqvist') },
    )
    draw(chart, state, moment + 12, encounter)
  }
}

/** Hourly at first, then every two hours, then every four. At night a nurse and a monitor may chart the same reading. */
function bedside(chart: Chart, state: SepsisState, where: (moment: Moment) => string) {
  const random = chart.random('bedside')
  for (let moment = arrival + 30; moment < discharge - 40;) {
    const measuredAt = moment + Math.round(6 * random.noise())
    const day = dayOf(measuredAt)
    const severity = state.severity(day)
    // Norepinephrine supports the pressure from the sixth hour.
    const held = measuredAt > arrival + 345 && measuredAt < arrival + 1380 ? 12 * severity : 0
    const sleep = Math.sin((day - 0.35) * 2 * Math.PI)
    const signs = {
      pressure: pressureAround(131 - 47 * severity + held + 4 * sleep, random, { stiffness: 0.6 }),
      heartRate: within(74 + 48 * severity + 4 * sleep + 2.5 * random.noise(), 50, 150),
      respiratoryRate: 15 + 14 * severity + random.noise(),
      temperature: state.temperature(day) + 0.12 * random.noise(),
      saturation: within(97.5 - 6.5 * severity + 0.7 * random.noise(), 86, 99),
    }
    const encounter = where(measuredAt)
    const nurse = staffReference(random.next() < 0.5 ? 'lindqvist' : 'bishop')
    addVitalSigns(chart, signs, {
      at: measuredAt,
      encounter,
      performer: nurse,
      device: 'Bedside monitor',
    })
    if (random.next() < 0.05) {
      const { heartRate, saturation } = signs
      addVitalSigns(
        chart,
        { heartRate, saturation },
        { at: measuredAt + 0.6, encounter, performer: nurse },
      )
    }
    if (random.next() < 0.25) {
      addVitalSigns(
        chart,
        { pain: within(5 * severity + random.noise(), 0, 10) },
        { at: measuredAt, encounter, performer: nurse },
      )
    }
    moment += moment < arrival + 36 * 60 ? 60 : moment < arrival + 72 * 60 ? 120 : 240
  }
  for (let day = -19; day <= -14; day += 1) {
    const kilograms = course([-20, 85.2], [-18, 90.6], [-14, 86.4])(day) + 0.2 * random.noise()
    addVitalSigns(
      chart,
      { weight: kilograms },
      {
        at: at(day, '06:05'),
        encounter: where(at(day, '06:05')),
        performer: staffReference('bishop'),
      },
    )
  }
}

function bloods(chart: Chart, state: SepsisState, where: (moment: Moment) => string) {
  const random = chart.random('draw times')
  for (const after of [
    25,
    6 * 60,
    14 * 60,
    24 * 60,
    38 * 60,
    64 * 60,
    89 * 60,
    113 * 60,
    137 * 60,
  ]) {
    const moment = arrival + after + random.whole(0, 12)
    draw(chart, state, moment, where(moment))
  }
}

function draw(chart: Chart, state: SepsisState, moment: Moment, encounter: string) {
  const random = chart.random(`draw ${String(moment)}`)
  const day = dayOf(moment)
  const severity = state.severity(day)
  const injury = state.injury(day)
  addDraw(chart, {
    at: moment,
    encounter,
    turnaround: 42 + random.whole(0, 30),
    values: {
      ...metabolicPanel({
        ageYears: chart.age(moment),
        sex: 'male',
        filtration: state.filtration(day),
        sodium: 139.5 - 5 * severity + 0.7 * random.noise(),
        potassium: 4.2 + 0.9 * injury - 0.3 * severity + 0.1 * random.noise(),
        bicarbonate: 25.4 - 9 * severity + 0.5 * random.noise(),
        gap: 11 + 10 * severity + 0.6 * random.noise(),
        urea: 17 + 30 * injury + 1.1 * random.noise(),
        glucose: 98 + 74 * severity + 5 * random.noise(),
        calcium: 9.3 - 1.1 * severity + 0.1 * random.noise(),
      }),
      alt: 28 + 44 * severity + 2 * random.noise(),
      ast: 26 + 50 * severity + 2 * random.noise(),
      alkalinePhosphatase: 80 + 25 * severity + 4 * random.noise(),
      bilirubin: 0.6 + 1.1 * severity + 0.05 * random.noise(),
      albumin: 4.2 - 1.5 * Math.max(severity, 0.6 * injury) + 0.05 * random.noise(),
      protein: 7.1 - 1.2 * severity + 0.1 * random.noise(),
      ...bloodCount(
        {
          haemoglobin: state.haemoglobin(day) + 0.1 * random.noise(),
          mcv: 90.5,
          leukocytes: state.leukocytes(day) + 0.3 * random.noise(),
          platelets: state.platelets(day) + 5 * random.noise(),
          neutrophils: 0.58 + 0.31 * severity,
          lymphocytes: 0.3 - 0.24 * severity,
        },
        random,
      ),
      crp: state.crp(day) * (1 + 0.02 * random.noise()),
      ...(severity > 0.3
        ? {
            inr: 1.05 + 0.45 * severity,
            prothrombinTime: 12 * Number((1.05 + 0.45 * severity).toFixed(1)),
          }
        : {}),
    },
  })
}
