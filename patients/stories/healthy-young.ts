import { addNoKnownAllergies } from '../chart/allergy.ts'
import { at } from '../chart/clock.ts'
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
import { lipidPanel } from '../physiology/lipid-panel.ts'
import { metabolicPanel } from '../physiology/metabolic-panel.ts'
import type { Story } from './story.ts'

/** A healthy young adult: mild asthma, a sprained ankle, one set of blood tests. Sparse on purpose. */
export const healthyYoung: Story = {
  title: 'Healthy young adult, sparse chart',
  person: {
    id: 'story-healthy-young',
    family: 'Okafor',
    given: ['Daniel'],
    gender: 'male',
    born: { age: 26, monthAndDay: '01-30' },
    heightCm: 183,
    place: places.maine,
    recordNumber: '0048 2399',
    street: '77 Granite Row',
    phone: '45',
    generalPractitioner: 'adeyemi',
  },
  tell(chart) {
    addPatient(chart)
    const random = chart.random('visits')
    addProblem(chart, { text: 'Asthma, mild intermittent', since: at(-4900) })
    addProblem(chart, { text: 'Ankle sprain, left', since: at(-212), until: at(-180) })
    addNoKnownAllergies(chart, at(-612))
    addImmunization(chart, { vaccine: 'Tetanus and diphtheria', at: at(-612), by: 'lindqvist' })
    addOrder(chart, {
      what: 'albuterol',
      status: 'active',
      since: at(-300),
      dose: [{ text: '2 puffs every 4 to 6 hours as needed', asNeeded: 'wheeze' }],
      repeats: 1,
    })
    addOrder(chart, {
      what: 'ibuprofen',
      status: 'completed',
      since: at(-212),
      until: at(-205),
      dose: [{ text: '2 tablets every 8 hours with food as needed for 7 days', asNeeded: true }],
    })
    for (const [day, time, reason] of [
      [-612, '11:00', 'Periodic health visit'],
      [-300, '16:10', 'Asthma review'],
      [-212, '18:40', 'Twisted ankle'],
    ] as const) {
      const encounter = addEncounter(chart, {
        start: at(day, time),
        minutes: 30,
        kind: reason === 'Twisted ankle' ? 'emergency' : 'ambulatory',
        reason,
        by: 'adeyemi',
      })
      addVitalSigns(
        chart,
        {
          pressure: heardPressure(pressureAround(117, random, { stiffness: 0 })),
          heartRate: (reason === 'Twisted ankle' ? 84 : 62) + 2 * random.noise(),
          respiratoryRate: 14 + random.noise(),
          temperature: 36.6 + 0.15 * random.noise(),
          saturation: 98.6 + 0.4 * random.noise(),
          ...(reason === 'Twisted ankle'
            ? { pain: 6 }
            : { weight: 78.6 + 0.5 * random.noise(), height: 183 }),
        },
        { at: at(day, time) + 6, encounter, performer: staffReference('lindqvist') },
      )
      if (reason !== 'Periodic health visit') continue
      addDraw(chart, {
        at: at(day, time) + 22,
        encounter,
        values: {
          ...metabolicPanel({
            ageYears: chart.age(at(day)),
            sex: 'male',
            filtration: 112 + 3 * random.noise(),
            sodium: 140 + random.noise(),
            potassium: 4.2 + 0.12 * random.noise(),
            bicarbonate: 26 + 0.8 * random.noise(),
            gap: 11 + 0.8 * random.noise(),
            urea: 13 + 1.5 * random.noise(),
            glucose: 86 + 3 * random.noise(),
          }),
          ...bloodCount(
            {
              haemoglobin: 15.1 + 0.3 * random.noise(),
              mcv: 88,
              leukocytes: 6.1 + 0.5 * random.noise(),
              platelets: 236 + 15 * random.noise(),
            },
            random,
          ),
          ...lipidPanel({
            ldl: 96 + 6 * random.noise(),
            hdl: 52 + 3 * random.noise(),
            triglycerides: 84 + 9 * random.noise(),
          }),
        },
      })
    }
    addEncounter(chart, {
      start: at(0, '08:30'),
      minutes: 30,
      status: 'in-progress',
      reason: 'Periodic health visit',
      by: 'adeyemi',
    })
    return undefined
  },
}
