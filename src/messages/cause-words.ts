/** What a person reads about one cause. Who can fix it, and what was shown, is in `src/notices/failure-causes.ts`. */
export interface CauseWords {
  readonly title: string
  readonly happened: string
  /** What to do, before what every cause of its kind has; left out where that is all. */
  readonly next?: string
}
