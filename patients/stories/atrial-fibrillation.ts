import { addAllergy } from '../chart/allergy.ts'
import type { Chart } from '../chart/chart.ts'
import { at, dayOf, type Moment } from '../chart/clock.ts'
import { addEncounter } from '../chart/encounter.ts'
import { byPatient, homeMoments } from '../chart/home-readings.ts'
import { addImmunization } from '../chart/immunization.ts'
import { addDraw } from '../chart/laboratory-draw.ts'
import { addPatient } from '../chart/patient.ts'
import { places } from '../chart/person.ts'
import { addProblem } from '../chart/problem.ts'
import { warfarinRange } from '../chart/reference-range.ts'
import { staffReference } from '../chart/staff.ts'
import { addVitalSigns } from '../chart/vital-signs.ts'
import { bloodCount } from '../physiology/blood-count.ts'
import { heardPressure, pressureAround } from '../physiology/blood-pressure.ts'
import { metabolicPanel } from '../physiology/metabolic-panel.ts'
import type { Story } from './story.ts'
import { atrialFibrillationOrders } from './atrial-fibrillation-orders.ts'
import {
  atrialFibrillationState,
  type AtrialFibrillationState,
} from './atrial-fibrillation-state.ts'

/**
 * Atrial fibrillation on warfarin: started and titrated, stable, then an INR of 6.2 after a week of
 * trimethoprim-sulfamethoxazole with a nosebleed and a fall in haemoglobin; held, vitamin K, restarted lower, stable
 * again. Its latent states and orders are in files of their own.
 */
export const atrialFibrillation: Story = {
  title: 'Atrial fibrillation on warfarin, one INR of 6.2',
  person: {
    id: 'story-atrial-fibrillation',
    family: 'Ferreira',
    given: ['João'],
    gender: 'male',
    born: { age: 74, monthAndDay: '04-05' },
    heightCm: 171,
    place: places.ontario,
    recordNumber: '0048 2741',
    street: '51 Orchard Mews',
    phone: '52',
    generalPractitioner: 'singh',
  },
  tell(chart) {
    addPatient(chart)
    const state = atrialFibrillationState(chart)
    background(chart)
    atrialFibrillationOrders(chart)
    for (const day of inrDays) inrVisit(chart, state, day)
    for (const [day, time, reason] of reviews) review(chart, state, at(day, time), reason)
    nosebleed(chart, state)
    addEncounter(chart, {
      start: at(0, '11:30'),
      minutes: 20,
      status: 'planned',
      reason: 'Anticoagulation clinic',
      by: 'singh',
    })
    home(chart, state)
    return undefined
  },
}

function background(chart: Chart) {
  addProblem(chart, { text: 'Atrial fibrillation', since: at(-704) })
  addProblem(chart, { text: 'Hypertension', since: at(-5200) })
  // The reason for warfarin and not a newer anticoagulant (Connolly SJ et al., N Engl J Med 2022;387:978).
  addProblem(chart, { text: 'Rheumatic mitral stenosis, moderate', since: at(-702) })
  addProblem(chart, { text: 'Transient ischaemic attack', since: at(-1890), until: at(-1888) })
  addProblem(chart, { text: 'Prostatitis', since: at(-220), until: at(-206) })
  addProblem(chart, { text: 'Nosebleed on warfarin', since: at(-212), until: at(-209) })
  addAllergy(chart, {
    substance: 'Bee venom',
    since: at(-5200),
    category: 'environment',
    criticality: 'high',
    reaction: { text: 'Swelling of the face, fainted', severity: 'severe' },
    isIntolerance: false,
  })
  for (const day of [-776, -410, -45]) {
    addImmunization(chart, { vaccine: 'Influenza, high dose', at: at(day), by: 'bishop' })
  }
}

/** Every week while the dose is being adjusted, every four to five weeks while it is stable. */
const inrDays = [
  -700, -693, -686, -679, -672, -665, -658, -651, -637, -616, -588, -560, -532, -497, -469, -434,
  -406, -371, -343, -308, -273, -238, -212, -209, -205, -199, -192, -181, -167, -146, -118, -90,
  -55, -20,
]

function inrVisit(chart: Chart, state: AtrialFibrillationState, day: number) {
  const random = chart.random(`inr ${String(day)}`)
  const moment = at(day, '09:00') + 10 * random.whole(0, 12)
  const encounter = addEncounter(chart, {
    start: moment - 8,
    minutes: 20,
    reason: day === -700 ? 'Anticoagulation clinic, first visit' : 'Anticoagulation clinic',
    by: 'singh',
  })
  const inr = state.inr(day)
  addDraw(chart, {
    at: moment,
    encounter,
    turnaround: 12,
    ranges: { inr: day === -700 ? { low: 0.9, high: 1.1 } : warfarinRange },
    // With this reagent INR is the ratio of the prothrombin time to 12 s.
    values: { prothrombinTime: 12 * Number(inr.toFixed(1)), inr },
  })
}

const reviews = [
  [-704, '15:20', 'Palpitations'],
  [-520, '10:10', 'Heart rhythm review'],
  [-330, '10:40', 'Heart rhythm review'],
  [-220, '16:30', 'Pain on passing water'],
  [-205, '09:40', 'After the nosebleed'],
  [-120, '09:50', 'Blood count after iron'],
  [-21, '10:20', 'Heart rhythm review'],
] as const

function review(chart: Chart, state: AtrialFibrillationState, moment: Moment, reason: string) {
  const random = chart.random(`review ${String(moment)}`)
  const day = dayOf(moment)
  const encounter = addEncounter(chart, { start: moment - 5, minutes: 30, reason, by: 'singh' })
  addVitalSigns(
    chart,
    {
      pressure: heardPressure(pressureAround(state.systolic(day) + 4, random, { stiffness: 0.9 })),
      bodySite: 'Left upper arm',
      heartRate: state.rate(day) + 3 * random.noise(),
      temperature: (reason.startsWith('Pain') ? 37.9 : 36.6) + 0.15 * random.noise(),
      saturation: 97 + 0.6 * random.noise(),
      weight: Math.round(2 * state.weight(day)) / 2,
      ...(day < -700 ? { height: 171 } : {}),
    },
    { at: moment, encounter, performer: staffReference('bishop') },
  )
  addDraw(chart, {
    at: moment + 14,
    encounter,
    turnaround: 300,
    values: bloods(chart, state, moment),
  })
}

function bloods(chart: Chart, state: AtrialFibrillationState, moment: Moment) {
  const random = chart.random(`bloods ${String(moment)}`)
  const day = dayOf(moment)
  const isIll = day > -221 && day < -210
  return {
    ...metabolicPanel({
      ageYears: chart.age(moment),
      sex: 'male',
      filtration: (isIll ? 61 : 69) + 2 * random.noise(),
      sodium: 139.4 + 0.9 * random.noise(),
      potassium: (day > -216 && day < -210 ? 4.8 : 4.3) + 0.12 * random.noise(),
      bicarbonate: 25.6 + 0.8 * random.noise(),
      gap: 11 + 0.7 * random.noise(),
      urea: 18 + 1.3 * random.noise(),
      glucose: 101 + 6 * random.noise(),
    }),
    ...bloodCount(
      {
        haemoglobin: state.haemoglobin(day) + 0.1 * random.noise(),
        mcv: 91 - (day > -180 && day < -100 ? 1.5 : 0),
        leukocytes: (isIll ? 11.4 : 6.9) + 0.4 * random.noise(),
        platelets: 214 + 9 * random.noise(),
      },
      random,
    ),
    ...(day > -206 ? { ferritin: state.ferritin(day) } : {}),
  }
}

/** The night of the INR of 6.2: a nosebleed of two hours, two blood counts. */
function nosebleed(chart: Chart, state: AtrialFibrillationState) {
  const random = chart.random('nosebleed')
  const start = at(-212, '19:10')
  const encounter = addEncounter(chart, {
    start,
    minutes: 5 * 60,
    kind: 'emergency',
    reason: 'Nosebleed on warfarin',
    by: 'haddad',
    disposition: ['home', 'Home'],
  })
  for (const minute of [6, 40, 95, 160, 230, 285]) {
    const settled = minute / 300
    addVitalSigns(
      chart,
      {
        pressure: pressureAround(158 - 22 * settled, random, { stiffness: 0.9 }),
        heartRate: 104 - 22 * settled + 3 * random.noise(),
        respiratoryRate: 19 - 3 * settled + 0.6 * random.noise(),
        saturation: 97 + 0.5 * random.noise(),
      },
      {
        at: start + minute,
        encounter,
        performer: staffReference('lindqvist'),
        device: 'Bedside monitor',
      },
    )
  }
  addDraw(chart, {
    at: start + 15,
    encounter,
    turnaround: 50,
    values: bloods(chart, state, start + 15),
  })
  const later = bloods(chart, state, start + 280)
  addDraw(chart, {
    at: start + 275,
    encounter,
    turnaround: 30,
    values: { haemoglobin: later.haemoglobin - 0.4 },
  })
}

/** Home blood pressure, morning and evening, since the spring before last. */
function home(chart: Chart, state: AtrialFibrillationState) {
  const random = chart.random('home values')
  const cuff = { part: 'cuff', fromDay: -520, toDay: -1, times: ['07:00', '21:00'] }
  for (const moment of homeMoments(chart, cuff)) {
    const day = dayOf(moment)
    addVitalSigns(
      chart,
      {
        pressure: pressureAround(state.systolic(day), random, { stiffness: 0.9, scatter: 6 }),
        // An irregular heartbeat, and so is the cuff's count.
        heartRate: state.rate(day) + 6 * random.noise(),
      },
      { at: moment, performer: byPatient(chart), device: 'Home blood pressure cuff' },
    )
  }
}
