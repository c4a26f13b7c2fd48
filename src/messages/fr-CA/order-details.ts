import type { OrderDetailsMessages } from '../order-details.ts'

export const orderDetails: OrderDetailsMessages = {
  title: (order) => `Ce qui a été transmis au sujet de ${order}`,
  otherNames: 'Autres noms',
  ingredients: 'Ingrédients',
  form: 'Forme pharmaceutique',
  codedParts: 'Posologie codée',
  notLoaded: 'Pourquoi les détails ne sont pas chargés',
  notLoadedBecause: {
    'contained-missing':
      'L’ordonnance nomme un médicament qu’elle devrait contenir et ne contient pas.',
    elsewhere:
      'Le médicament est sur un autre serveur. Sidechart ne lit que ce dossier électronique.',
    unresolvable: 'L’ordonnance nomme le médicament d’une façon qui ne permet pas de le trouver.',
    'not-requested': 'Le médicament n’a pas été demandé.',
    'still-loading': 'Le médicament est lu une fois toutes les ordonnances reçues.',
    'not-permitted': 'Le médicament n’a pas été demandé\u00A0: votre accès ne le comprend pas.',
  },
  supplyContradiction: (quantity, amount, days, duration) =>
    `Contradiction\u00A0: quantité «\u00A0${quantity}\u00A0» à raison de ${String(amount).replace('.', ',')} ${days === 1 ? 'par jour' : `tous les ${String(days)} jours`}, durée prévue «\u00A0${duration}\u00A0»`,
  instructionsUnread: (values) => `Une partie de la posologie n’a pu être lue\u00A0: ${values}`,
  orderUnread: (values) => `Une partie de l’ordonnance n’a pu être lue\u00A0: ${values}`,
  quoted: (value) => `«\u00A0${value}\u00A0»`,
  absentBecause: (reason) => `non transmis, ${reason}`,
  unread: 'Non lisible',
  oddShapes: 'Mal formé, mais lu\u00A0: sous une autre forme que celle de FHIR R4',
  alsoSent: 'Aussi transmis',
  extensions: 'Extensions, non lues',
  nothingElse: 'Rien d’autre n’a été transmis.',
}
