/** What the address of the screen of medications says of its drawing. */
export interface LanesView {
  readonly window: '30d' | '90d' | '1y' | '2y' | 'all'
  /** What is read together; `every` is every order. */
  readonly together: 'every' | 'inr' | 'kidney' | 'glucose' | 'pressure'
}
