import { addNoKnownAllergies } from '../chart/allergy.ts'
import type { Chart } from '../chart/chart.ts'
import { at, dayOf, type Moment } from '../chart/clock.ts'
import { addEncounter } from '../chart/encounter.ts'
import { byPatient, homeMoments } from '../chart/home-readings.ts'
import { addImmunization } from '../chart/immunization.ts'
import { addDraw } from '../chart/laboratory-draw.ts'
import { addMeterGlucose } from '../chart/meter-glucose.ts'
import { addOrder } from '../chart/medication-order.ts'
import { addPatient } from '../chart/patient.ts'
import { places } from '../chart/person.ts'
import { addProblem } from '../chart/problem.ts'
import { staffReference } from '../chart/staff.ts'
import { addVitalSigns } from '../chart/vital-signs.ts'
import { bloodCount } from '../physiology/blood-count.ts'
import { heardPressure, pressureAround } from '../physiology/blood-pressure.ts'
import { course, wander } from '../physiology/course.ts'
import { glycatedHaemoglobin } from '../physiology/glycated-haemoglobin.ts'
import { lipidPanel } from '../physiology/lipid-panel.ts'
import { metabolicPanel } from '../physiology/metabolic-panel.ts'
import type { Story } from './story.ts'

/**
 * Type 2 diabetes with kidney disease: HbA1c from 9.8 to 7.1 after empagliflozin and, three months later, semaglutide,
 * while creatinine rises a little (empagliflozin's dip in filtration) and then stays. In one file, because a story is
 * read as a whole.
 */
export const diabetesKidney: Story = {
  title: 'Type 2 diabetes with kidney disease',
  person: {
    id: 'story-diabetes-kidney',
    family: "O'Connor-Thibault",
    given: ['René', 'Michel'],
    gender: 'male',
    born: { age: 58, monthAndDay: '09-02' },
    heightCm: 178,
    place: places.ontario,
    recordNumber: '0048 2623',
    street: '208 Chemin des Hérons',
    phone: '23',
    generalPractitioner: 'adeyemi',
  },
  tell(chart) {
    addPatient(chart, {
      communication: [
        {
          language: { coding: [{ system: 'urn:ietf:bcp:47', code: 'fr' }], text: 'français' },
          preferred: true,
        },
      ],
    })
    const state = latentState(chart)
    background(chart)
    orders(chart)
    for (const [day, time, reason] of visits) clinic(chart, state, at(day, time), reason)
    addEncounter(chart, {
      start: at(0, '14:00'),
      minutes: 30,
      status: 'planned',
      reason: 'Diabetes and kidney review',
      by: 'adeyemi',
    })
    home(chart, state)
    return undefined
  },
}

type State = ReturnType<typeof latentState>

function latentState(chart: Chart) {
  const random = chart.random('state')
  const small = wander(random, 1, 21)
  const glucose = course(
    [-760, 232],
    [-560, 238],
    [-420, 236],
    [-390, 212],
    [-336, 196],
    [-250, 172],
    [-160, 160],
    [0, 157],
  )
  const filtration = course([-730, 66], [-420, 62], [-392, 55], [-300, 54.5], [0, 53.5])
  const weight = course([-730, 104.4], [-420, 104], [-330, 100.5], [-180, 98], [0, 96.8])
  const pressure = course([-730, 149], [-420, 144], [-330, 138], [-250, 132], [0, 130])
  const pressureDrift = wander(random, 4, 12)
  const weightDrift = wander(random, 0.3, 6)
  return {
    meanGlucose: (day: number) => glucose(day) + 4 * small(day),
    filtration: (day: number) => filtration(day) * (1 + 0.015 * small(day + 700)),
    weight: (day: number) => weight(day) + weightDrift(day),
    systolic: (day: number) => pressure(day) + pressureDrift(day),
    ratio: course([-730, 340], [-420, 380], [-330, 235], [0, 165]),
    ldl: course([-730, 120], [-500, 116], [-455, 97], [0, 83]),
    triglycerides: course(
      [-730, 470],
      [-560, 455],
      [-500, 440],
      [-440, 362],
      [-392, 340],
      [-330, 275],
      [-175, 212],
      [0, 178],
    ),
    hdl: course([-730, 36], [0, 41]),
  }
}

function background(chart: Chart) {
  addProblem(chart, { text: 'Type 2 diabetes', since: at(-3300) })
  addProblem(chart, { text: 'Diabetic kidney disease with albuminuria', since: at(-1020) })
  addProblem(chart, { text: 'Hypertension', since: at(-2900) })
  addProblem(chart, { text: 'Mixed hyperlipidaemia', since: at(-2900) })
  addProblem(chart, { text: 'Chronic kidney disease, stage 3a', since: at(-266) })
  addProblem(chart, { text: 'Genital yeast infection', since: at(-371), until: at(-362) })
  addNoKnownAllergies(chart, at(-1020))
  for (const day of [-770, -405, -38]) {
    addImmunization(chart, { vaccine: 'Influenza', at: at(day), by: 'bishop' })
  }
  addImmunization(chart, {
    vaccine: 'COVID-19, mRNA',
    at: at(-38),
    by: 'bishop',
    notDone: 'Patient asked to wait until next month',
  })
}

function orders(chart: Chart) {
  const first = addOrder(chart, {
    what: 'metformin',
    status: 'completed',
    since: at(-3280),
    until: at(-720),
    dose: '1 tablet twice a day with meals',
    why: 'Type 2 diabetes',
  })
  addOrder(chart, {
    what: 'metformin1000',
    status: 'active',
    since: at(-720),
    until: at(-20),
    dose: [
      {
        text: '1 tablet twice a day with meals',
        repeat: { frequency: 2, period: 1, periodUnit: 'd' },
      },
    ],
    why: 'Type 2 diabetes',
    replaces: first,
    repeats: 0,
  })
  addOrder(chart, {
    what: 'empagliflozin',
    status: 'active',
    since: at(-420),
    dose: '1 tablet by mouth every morning',
    why: 'Type 2 diabetes, kidney disease',
    as: 'contained',
    repeats: 4,
  })
  addOrder(chart, {
    what: { words: 'fluconazole 150 mg capsule' },
    status: 'completed',
    since: at(-371),
    until: at(-371),
    dose: '1 capsule by mouth once',
    why: 'Genital yeast infection',
  })
  const simvastatin = addOrder(chart, {
    what: 'simvastatin',
    status: 'stopped',
    since: at(-2890),
    until: at(-500),
    dose: '1 tablet by mouth at night',
    statusReason: 'LDL above target; atorvastatin instead',
  })
  addOrder(chart, {
    what: 'atorvastatin',
    status: 'active',
    since: at(-500),
    dose: '1 tablet by mouth at night',
    replaces: simvastatin,
    repeats: 5,
  })
  addOrder(chart, { what: 'lisinopril', status: 'active', since: at(-2880), why: 'Hypertension' })
  addOrder(chart, {
    what: 'amlodipine',
    status: 'active',
    since: at(-336),
    dose: '1 tablet by mouth once daily',
    why: 'Hypertension',
    repeats: 3,
  })
  addOrder(chart, {
    what: 'aspirin',
    status: 'active',
    since: at(-1500),
    dose: '1 tablet by mouth once daily',
    isReported: true,
  })
  const weekly = { frequency: 1, period: 1, periodUnit: 'wk' }
  addOrder(chart, {
    what: { words: 'semaglutide 0.5 mg pen injector' },
    status: 'active',
    since: at(-336),
    dose: [
      { text: '0.25 mg under the skin ONCE WEEKLY for 4 weeks', days: [0, 28], repeat: weekly },
      { text: 'then 0.5 mg under the skin ONCE WEEKLY', repeat: weekly },
    ],
    why: 'Type 2 diabetes',
    repeats: 2,
  })
}

const visits: readonly (readonly [day: number, time: string, reason: string])[] = [
  [-720, '10:10', 'Diabetes review'],
  [-631, '10:40', 'Diabetes review'],
  [-560, '09:20', 'Diabetes review'],
  [-500, '09:50', 'Diabetes review, lipids'],
  [-420, '10:30', 'Diabetes review, new medicine'],
  [-392, '08:40', 'Kidney check four weeks after empagliflozin'],
  [-371, '15:10', 'Itching'],
  [-336, '09:30', 'Blood pressure and diabetes review'],
  [-266, '10:20', 'Diabetes review'],
  [-175, '10:00', 'Diabetes review'],
  [-91, '11:10', 'Diabetes review'],
  [-6, '08:20', 'Blood tests before the review'],
]

function clinic(chart: Chart, state: State, moment: Moment, reason: string) {
  const random = chart.random(`clinic ${String(moment)}`)
  const day = dayOf(moment)
  const isDrawOnly = reason.startsWith('Blood tests')
  const encounter = addEncounter(chart, { start: moment - 5, minutes: 30, reason, by: 'adeyemi' })
  if (!isDrawOnly) {
    addVitalSigns(
      chart,
      {
        pressure: heardPressure(pressureAround(state.systolic(day) + 6, random)),
        bodySite: 'Right upper arm',
        heartRate: 75 + 3 * random.noise(),
        temperature: 36.6 + 0.15 * random.noise(),
        weight: Math.round(5 * state.weight(day)) / 5,
        ...(day < -700 || reason.includes('review') ? { height: 178 } : {}),
      },
      { at: moment, encounter, performer: staffReference('bishop') },
    )
  }
  if (reason === 'Itching') return
  const filtration = state.filtration(day)
  addDraw(chart, {
    at: moment + 14,
    encounter,
    turnaround: 280 + random.whole(0, 120),
    values: {
      ...metabolicPanel({
        ageYears: chart.age(moment),
        sex: 'male',
        filtration,
        sodium: 139.6 - (state.meanGlucose(day) - 150) / 90 + 0.8 * random.noise(),
        potassium: 4.35 + 0.014 * (66 - filtration) + 0.12 * random.noise(),
        bicarbonate: 25.6 - 0.08 * (66 - filtration) + 0.7 * random.noise(),
        gap: 11 + 0.7 * random.noise(),
        urea: 17 * (66 / filtration) ** 0.9 + 1.2 * random.noise(),
        glucose: state.meanGlucose(day) - 18 + 11 * random.noise(),
        calcium: 9.4 + 0.12 * random.noise(),
      }),
      hba1c: glycatedHaemoglobin(state.meanGlucose, day),
      albuminCreatinineRatio: state.ratio(day) * (1 + 0.09 * random.noise()),
      ...lipidPanel({
        ldl: state.ldl(day) + 4 * random.noise(),
        hdl: state.hdl(day) + random.noise(),
        triglycerides: state.triglycerides(day) * (1 + 0.04 * random.noise()),
      }),
      ...bloodCount(
        {
          // Empagliflozin raises the haematocrit a little.
          haemoglobin: 14.1 + (day > -400 ? 0.6 : 0) + 0.2 * random.noise(),
          mcv: 88.4,
          leukocytes: 7.4 + 0.5 * random.noise(),
          platelets: 248 + 12 * random.noise(),
        },
        random,
      ),
    },
  })
}

/** A glucose meter before breakfast and supper, and a cuff morning and evening, three days a week. */
function home(chart: Chart, state: State) {
  const random = chart.random('home values')
  const performer = byPatient(chart)
  const meter = { part: 'meter', fromDay: -480, toDay: -1, times: ['06:50', '12:10', '18:20'] }
  for (const moment of homeMoments(chart, { ...meter, everyDays: 2, forgets: 0.12 })) {
    const day = dayOf(moment)
    const hour = (day - Math.floor(day)) * 24
    // Around the day's mean: lowest before breakfast, highest two hours after lunch.
    const timeOfDay = hour < 9 ? -0.12 : hour < 15 ? 0.13 : 0.0
    const value = state.meanGlucose(day) * (1 + timeOfDay + 0.1 * random.noise())
    addMeterGlucose(chart, moment, value, performer)
  }
  const cuff = { part: 'cuff', fromDay: -700, toDay: -2, times: ['07:00', '21:00'], everyDays: 2 }
  for (const moment of homeMoments(chart, cuff)) {
    const day = dayOf(moment)
    addVitalSigns(
      chart,
      {
        pressure: pressureAround(state.systolic(day), random),
        heartRate: 74 + 4 * random.noise(),
      },
      { at: moment, performer, device: 'Home blood pressure cuff' },
    )
  }
}
