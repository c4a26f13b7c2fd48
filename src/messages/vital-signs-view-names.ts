/** The choices of the screen of vital signs, as its address names them. */
export interface VitalSignsView {
  /** The time that is drawn; the run is the newest readings that follow each other closely. */
  readonly window: 'run' | '7d' | '30d' | '90d' | '1y' | 'all'
  readonly units: 'as-sent' | 'metric' | 'us'
}
