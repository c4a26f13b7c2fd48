export type FlagKind =
  | 'critical-high'
  | 'critical-low'
  | 'critical'
  | 'high'
  | 'low'
  | 'abnormal'
  | 'outside-above'
  | 'outside-below'
  | 'not-judged'
  | 'other'

export interface FlagMarkProps {
  readonly kind: FlagKind
  /** The source's code or words; nothing where there is none. */
  readonly code: string
  /** What a screen reader says. */
  readonly label: string
  /** What it stands in says it already. */
  readonly isSaid?: boolean
}

/** A flag: the same shape in text and in charts, never colour alone. */
export function FlagMark({ kind, code, label, isSaid = false }: FlagMarkProps) {
  const path = paths[kind]
  return (
    <span className={`flag flag--${classes[kind]}`} title={label}>
      {(kind === 'high' || kind === 'low') && <i className={`flag__${kind}`} />}
      {path !== undefined && (
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <path d={path} />
        </svg>
      )}
      {code !== '' && <span aria-hidden="true">{code}</span>}
      {!isSaid && <span className="sr-only">{label}</span>}
    </span>
  )
}

const up = 'M5 1 9.5 9h-9z'
const down = 'M5 9 .5 1h9z'

const paths: Readonly<Record<FlagKind, string | undefined>> = {
  'critical-high': 'M5 0 9 5H1zM5 5l4 5H1z',
  'critical-low': 'M5 10 1 5h8zM5 5 1 0h8z',
  critical: 'M5 0 10 5 5 10 0 5z',
  // Boxes with slanting borders: sheets draw hundreds, and each drawing has coordinates of its own, which browsers go
  // through with every step of a scroll.
  high: undefined,
  low: undefined,
  abnormal: 'M5 .5 9.5 5 5 9.5.5 5z',
  'outside-above': up,
  'outside-below': down,
  'not-judged': 'M5 1.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7',
  other: undefined,
}

const classes: Readonly<Record<FlagKind, string>> = {
  'critical-high': 'critical',
  'critical-low': 'critical',
  critical: 'critical',
  high: 'high',
  low: 'low',
  abnormal: 'abnormal',
  'outside-above': 'outside',
  'outside-below': 'outside',
  'not-judged': 'not-judged',
  other: 'other',
}
