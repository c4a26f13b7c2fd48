import type { ResultsMessages } from '../results.ts'

export const results: ResultsMessages = {
  sheet: 'Résultats par jour',
  groups: {
    'blood-gases': 'Gaz du sang',
    endocrine: 'Endocrinologie',
    immunology: 'Immunologie',
    'tumour-markers': 'Marqueurs tumoraux',
    'drug-levels': 'Dosages de médicaments',
    urine: 'Urines',
    'urine-drug-screen': 'Dépistage de drogues, urine',
    infection: 'Infections',
    'blood-film': 'Frottis sanguin',
    'cell-markers': 'Marqueurs cellulaires',
    'body-fluids': 'Liquides biologiques',
  },
  test: 'Analyse, unité',
  range: 'Intervalle actuel',
  earlier: (columns) => `← ${String(columns)} avant`,
  later: (columns) => `${String(columns)} après →`,
  find: 'Chercher une analyse',
  flagged: (tests) => `Signalées · ${String(tests)}`,
  hasTrend: (tests) => `Avec tendance · ${String(tests)}`,
  eachDraw: 'Chaque prélèvement',
  noneFound: 'Aucune analyse ne correspond.',
  showAll: 'Afficher toutes les analyses',
  dayAndMonth: (day, month) => `${day === 1 ? '1er' : String(day)}\u00A0${month}`,
  noDate: 'Sans date',
  noTime: 'sans heure',
  draws: (count) => `${String(count)} prélèv.`,
  openDay: (day, draws) => `Afficher les ${String(draws)} prélèvements du ${day}`,
  closeDay: (day) => `afficher le ${day} en une seule colonne`,
  before: (value, day) => `← ${value} le ${day}`,
  spoken: {
    rangeFromTo: (low, high) => `intervalle de ${low} à ${high}`,
    rangeFrom: (low) => `intervalle à partir de ${low}`,
    rangeTo: (high) => `intervalle jusqu’à ${high}`,
    rangeAsSent: (range) => `intervalle ${range}`,
    others: (count) => `${String(count)} de plus`,
  },
  legend: {
    flags: 'tel que signalé par la source',
    preliminary: 'préliminaire',
    corrected: 'corrigé',
    notJudged: 'ni indicateur ni intervalle auquel le comparer\u00A0: non évalué',
    cut: 'coupé, non arrondi\u00A0: tous les chiffres sont dans les détails',
    several: 'autres résultats au même moment',
    gap: 'plus de 30 jours d’écart',
    closedDay: 'Un jour fermé montre son résultat le plus grave, sinon le dernier.',
  },
  beforeWindow: {
    notRequested: (day) => `Rien d’antérieur au ${day} n’a été demandé.`,
    read: 'Lire les valeurs antérieures de cette analyse',
    reading: 'Lecture des valeurs antérieures…',
    failed: 'Les valeurs antérieures n’ont pas pu être lues.',
    counted: (count, day) =>
      count === 0
        ? `aucune sous le même code avant le ${day}`
        : `${String(count)} sous le même code avant le ${day}`,
    withoutCode:
      'le dossier électronique a refusé la recherche par code; elles ont été choisies parmi tous les résultats antérieurs',
    moreMayExist: 'il peut y en avoir d’autres',
    undatedNotRequested: 'sans date non demandées',
  },
  nothingNewer: (day, age) =>
    `Rien de plus récent que le ${day}\u00A0: tous les résultats datent d’au moins ${age}.`,
  nothingJudged: 'Aucun résultat ne porte d’indicateur ni d’intervalle.',
  details: {
    close: 'Fermer',
    collected: 'Prélevé',
    issued: 'Émis',
    rangeThen: 'Intervalle d’alors',
    noneSent: 'aucun transmis',
    whyFlagged: 'Pourquoi signalé',
    sentBySource: (flags) => `${flags}, transmis par la source`,
    withinRange: 'aucun indicateur transmis; dans l’intervalle transmis',
    status: 'État',
    final: 'final',
    performer: 'Effectué par',
    how: 'Contexte',
    notes: 'Remarques',
    unreadable: 'Illisible',
    others: (count) =>
      count < 2
        ? 'Un autre résultat à cet endroit\u00A0: voir le tableau ci-dessous.'
        : `${String(count)} autres résultats à cet endroit\u00A0: voir le tableau ci-dessous.`,
  },
}
