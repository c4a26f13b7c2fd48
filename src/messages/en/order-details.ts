import type { OrderDetailsMessages } from '../order-details.ts'

export const orderDetails: OrderDetailsMessages = {
  title: (order) => `What was sent about ${order}`,
  otherNames: 'Other names',
  ingredients: 'Ingredients',
  form: 'Form',
  codedParts: 'Coded instructions',
  notLoaded: 'Why the details are not loaded',
  notLoadedBecause: {
    'contained-missing': 'The order names a medication that it should contain and does not.',
    elsewhere: 'The medication is on another server. Sidechart reads this EHR only.',
    unresolvable: 'The order names the medication in a way that cannot be looked up.',
    'not-requested': 'The medication was not requested.',
    'still-loading': 'The medication is read once every order has come.',
    'not-permitted': 'The medication was not requested: your sign-in does not include it.',
  },
  supplyContradiction: (quantity, amount, days, duration) =>
    `Contradiction: quantity “${quantity}” at ${String(amount)} ${days === 1 ? 'a day' : `every ${String(days)} days`}, supply for “${duration}”`,
  instructionsUnread: (values) => `Part of the instructions could not be read: ${values}`,
  orderUnread: (values) => `Part of the order could not be read: ${values}`,
  quoted: (value) => `“${value}”`,
  absentBecause: (reason) => `not sent, ${reason}`,
  unread: 'Not readable',
  oddShapes: 'Malformed, but read: not in the shape that FHIR R4 has',
  alsoSent: 'Also sent',
  extensions: 'Extensions, not read',
  nothingElse: 'Nothing else was sent.',
}
