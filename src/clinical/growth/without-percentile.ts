/** Why a measurement has no percentile. The words for a person live in `messages`. */
export type WithoutPercentile =
  /** Missing, or sent as a year or a month: a month can move an infant across half the chart. */
  | 'birth-date-not-to-the-day'
  | 'measurement-date-not-to-the-day'
  | 'measured-before-birth'
  /** Other, unknown or not sent: the references have no table. */
  | 'sex-not-male-or-female'
  /** Before the first or past the last age of every table of this measure. */
  | 'age-outside-the-reference'
  | 'not-a-positive-number'
  | 'unit-of-another-measure'
  /** Sent in a position for which the reference gives no conversion. */
  | 'position-not-convertible'
  /** Beyond the limits the reference's own software sets for data it trusts. */
  | 'implausibly-low'
  | 'implausibly-high'
