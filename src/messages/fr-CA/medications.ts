import type { MedicationsMessages } from '../medications.ts'

export const medications: MedicationsMessages = {
  doNotGive: (name) => `Ne pas donner\u00A0: ${name}`,
  noName: 'Médicament non nommé par la source',
  current: (count) => `En cours selon le dossier électronique · ${String(count)}`,
  onHold: (count) => `En suspens · ${String(count)}`,
  draft: (count) => `Ébauches, non encore prescrites · ${String(count)}`,
  past: (count) => `Antérieures · ${String(count)}`,
  noInstructions: 'aucune posologie transmise',
  noCurrent: 'Aucune en cours selon le dossier électronique.',
  noCurrentRead: 'Aucune en cours parmi celles lues. Il peut y en avoir d’autres.',
  drafted: (date, isDay) => `ébauche ${isDay ? 'du' : 'de'} ${date}`,
  ordered: (date, isDay) => `prescrit ${isDay ? 'le' : 'en'} ${date}`,
  undated: 'date de l’ordonnance non transmise',
  statuses: {
    'on-hold': 'en suspens',
    cancelled: 'annulé',
    completed: 'terminé',
    stopped: 'cessé',
    draft: 'ébauche',
    unknown: 'état inconnu',
  },
  statusReason: 'motif de l’état',
  reported: 'rapporté',
  reportedBy: (name) => `rapporté par ${name}`,
  endPassed: 'actif, date de fin dépassée',
  until: (date, isDay) => `jusqu’${isDay ? 'au' : 'en'} ${date}`,
  detailsNotRead: 'détails du médicament non lus',
  unknownModifier: 'ne peut être interprété sans risque\u00A0: voir le dossier électronique',
  intents: {
    plan: 'planifié',
    'instance-order': 'une administration d’une ordonnance',
    'reflex-order': 'ordonnance réflexe',
    'filler-order': 'ordonnance de l’exécutant',
    'original-order': 'ordonnance initiale',
  },
  categories: {
    inpatient: 'pendant l’hospitalisation',
    outpatient: 'en consultation externe',
    community: 'en milieu communautaire',
    discharge: 'au congé',
  },
  reason: (reason) => `motif\u00A0: ${reason}`,
  requester: (name) => `par ${name}`,
  refills: (count) => refillWords[count] ?? `${String(count)}\u00A0renouvellements`,
  links: {
    'prior-prescription': (order) => `remplace ${order}`,
    'based-on': (order) => `fondé sur ${order}`,
  },
}

const refillWords = ['sans renouvellement', '1\u00A0renouvellement']
