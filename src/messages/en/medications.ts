import type { MedicationsMessages } from '../medications.ts'

export const medications: MedicationsMessages = {
  doNotGive: (name) => `Do not give: ${name}`,
  noName: 'Medication not named by the source',
  current: (count) => `Current according to the EHR · ${String(count)}`,
  onHold: (count) => `On hold · ${String(count)}`,
  draft: (count) => `Draft, not ordered yet · ${String(count)}`,
  past: (count) => `Past · ${String(count)}`,
  noInstructions: 'no instructions sent',
  noCurrent: 'None current according to the EHR.',
  noCurrentRead: 'None current among those read. More may exist.',
  drafted: (date) => `drafted ${date}`,
  ordered: (date) => `ordered ${date}`,
  undated: 'order date not sent',
  statuses: {
    'on-hold': 'on hold',
    cancelled: 'cancelled',
    completed: 'completed',
    stopped: 'stopped',
    draft: 'draft',
    unknown: 'status unknown',
  },
  statusReason: 'reason for status',
  reported: 'reported',
  reportedBy: (name) => `reported by ${name}`,
  endPassed: 'active, end date passed',
  until: (date) => `until ${date}`,
  detailsNotRead: 'medication details not read',
  unknownModifier: 'cannot be interpreted safely: see the EHR',
  intents: {
    plan: 'plan',
    'instance-order': 'one administration of an order',
    'reflex-order': 'reflex order',
    'filler-order': 'filler order',
    'original-order': 'original order',
  },
  categories: {
    inpatient: 'inpatient',
    outpatient: 'outpatient',
    community: 'community',
    discharge: 'at discharge',
  },
  reason: (reason) => `for ${reason}`,
  requester: (name) => `by ${name}`,
  refills: (count) => refillWords[count] ?? `${String(count)} refills`,
  links: {
    'prior-prescription': (order) => `replaces ${order}`,
    'based-on': (order) => `based on ${order}`,
  },
}

const refillWords = ['no refills', '1 refill']
