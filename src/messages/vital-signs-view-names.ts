/** The choices of the screen of vital signs, as its address names them. */
export interface VitalSignsView {
  /** The time that is drawn. */
  readonly window: '7d' | '30d' | '90d' | '1y' | 'all'
  readonly units: 'as-sent' | 'metric' | 'us'
}
