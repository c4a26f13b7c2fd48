import { latePart } from './late-part.tsx'

/** The details of a completeness line, loaded when they are opened. */
export const LateLedgerDetails = latePart(() =>
  import('./ledger-details.tsx').then((module) => module.LedgerDetails),
)
