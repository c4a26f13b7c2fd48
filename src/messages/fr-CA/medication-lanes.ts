import type { MedicationLanesMessages } from '../medication-lanes.ts'

const noRefills = {
  none: 'sans renouvellement',
  'not-sent': 'renouvellements non transmis',
} as const

export const medicationLanes: MedicationLanesMessages = {
  title: 'En même temps',
  about: 'analyses en haut, ordonnances en bas, un seul axe de temps',
  window: 'Période',
  windows: {
    '30d': '30\u00A0j',
    '90d': '90\u00A0j',
    '1y': '1\u00A0an',
    '2y': '2\u00A0ans',
    all: 'Tout',
  },
  together: 'À lire ensemble',
  togetherNames: {
    every: { tests: 'Toutes les ordonnances' },
    inr: { tests: 'RNI', drugs: 'warfarine' },
    kidney: { tests: 'Potassium, créatinine', drugs: 'médicaments du cœur et des reins' },
    glucose: { tests: 'HbA1c', drugs: 'hypoglycémiants' },
    pressure: { tests: 'Pression artérielle', drugs: 'ses médicaments' },
  },
  noneByCode:
    'Aucune ordonnance ne porte ici un code de cette liste\u00A0: toutes les ordonnances sont affichées.',
  leftOut: (count) =>
    count < 2
      ? `${String(count)} autre de cette période ne porte aucun code de cette liste\u00A0: l’ajouter sous «\u00A0Choisir les lignes\u00A0».`
      : `${String(count)} autres de cette période ne portent aucun code de cette liste\u00A0: les ajouter sous «\u00A0Choisir les lignes\u00A0».`,
  choose: 'Choisir les lignes',
  tests: 'Analyses et mesures',
  orders: 'Ordonnances de cette période',
  byCodeOnly: 'Les listes suivent les codes transmis, jamais les noms.',
  noLines: 'Rien de ce qui est choisi ne se trouve dans cette période.',
  changesOn: 'Ordonnances modifiées',
  slider: 'Moment lu ci-dessous',
  now: 'maintenant',
  key: {
    sent: 'fin transmise',
    open: 'aucune fin transmise',
    estimated: 'fin estimée',
    goesOn: 'fin dépassée, non terminé',
    onHold: 'en suspens',
    reported: 'rapporté',
    draft: 'ébauche',
    change: 'remplace l’ordonnance précédente',
  },
  standing: {
    noEndSent: 'sans fin transmise',
    stillActive: 'encore actif',
    endEstimated: 'fin estimée',
    endNotSent: 'fin non transmise',
    reported: 'rapporté',
  },
  holdUndated: 'date de suspension non transmise',
  notKnown: 'Non transmis, donc non tracé comme certain',
  estimatedByLength: (length, from) => `fin estimée\u00A0: ${length} à partir du ${from}, si pris`,
  estimatedBySupply: (length, from, refills) =>
    `fin estimée\u00A0: quantité pour ${length} à partir du ${from}, ${noRefills[refills]}, si pris`,
  estimatedByQuantity: (quantity, amount, days, from, refills) =>
    `fin estimée\u00A0: ${quantity} à raison de ${String(amount).replace('.', ',')} ${days === 1 ? 'par jour' : `tous les ${String(days)} jours`} à partir du ${from}, ${noRefills[refills]}, si pris`,
  estimatedByReplacement: (order) => `fin estimée\u00A0: remplacé par ${order}`,
  endUnknown: (status) => `${status}, fin non transmise`,
  startImprecise: (date) => `début transmis comme ${date} seulement`,
  endImprecise: (date) => `fin transmise comme ${date} seulement`,
  withoutBar: (count) => `Hors de l’axe de temps · ${String(count)}`,
  why: {
    'start-not-sent': 'début non transmis',
    'starts-later': 'commence plus tard',
    'end-before-start': 'sa fin précède son début',
  },
  before: (count) =>
    count < 2
      ? `${String(count)} a pris fin avant cette période.`
      : `${String(count)} ont pris fin avant cette période.`,
  readout: {
    at: (moment) => `Le ${moment}`,
    noneBefore: 'aucun lu auparavant',
    inForce: 'Ordonnances alors en vigueur',
    noneInForce: 'aucune parmi celles qui sont tracées',
    uncertain: 'Incertain à ce moment',
    changed: 'Changements ce jour-là',
    changes: {
      began: (order) => `début\u00A0: ${order}`,
      recorded: (order) => `consigné\u00A0: ${order}`,
      drafted: (order) => `ébauche\u00A0: ${order}`,
      ended: (order, status) => `${status}\u00A0: ${order}`,
      endPassed: (order) => `fin transmise, non dit terminé\u00A0: ${order}`,
      held: (order) => `mis en suspens\u00A0: ${order}`,
    },
    states: {
      'hold-undated': 'en suspens aujourd’hui, date de suspension non transmise',
      'on-hold': 'en suspens',
      'past-end': 'fin dépassée, non dit terminé',
      'past-estimate': 'fin estimée dépassée, non dit terminé',
      'end-not-sent': 'fin non transmise',
      'start-not-certain': 'jour du début non transmis',
    },
    fromThen: 'À partir de là',
    range: (name, count, span) => `${name}\u00A0: ${String(count)} mesures, ${span}`,
    oneValue: (name, value) => `${name}\u00A0: 1 mesure, ${value}`,
    pressures: (name, count, systolic, diastolic) =>
      `${name}\u00A0: ${String(count)} mesures, systolique ${systolic}, diastolique ${diastolic}`,
    span: (lowest, highest) => `de ${lowest} à ${highest}`,
  },
  foot: 'simultané ne veut pas dire causé · les barres sont des ordonnances, non des doses prises',
}
