/** What opens below a panel or a reading: the account of what was read, and every reading as a row. */
export interface DetailsMessages {
  readonly title: string
  readonly requested: string
  readonly received: string
  readonly shown: string
  readonly leftOut: string
  readonly notes: string
  readonly pages: (count: number) => string
  readonly requests: (count: number) => string
  readonly pagesInRequests: (pages: string, requests: string) => string
  /** OperationOutcome.issue.severity. */
  readonly severities: {
    readonly fatal: string
    readonly error: string
    readonly warning: string
    readonly information: string
  }
  /** Why an answer is not proven complete, or why a page was not fetched. */
  readonly doubts: Readonly<Record<Doubt, string>>
  readonly notFetched: string
  /** What became of a resource that is not shown. */
  readonly fates: {
    readonly 'entered-in-error': string
    readonly proposal: string
    readonly option: string
    readonly 'other-test': string
    readonly background: string
    readonly 'other-patient': string
    /** It names nobody as the patient that it is about. */
    readonly 'not-said': string
    readonly superseded: string
    readonly 'unexpected-type': string
    readonly 'no-row': string
    /** @param category its name, from `categories` or as it was sent */
    readonly otherCategory: (category: string) => string
    /** @param path the element, such as `Bundle.entry[3].resource.id` */
    readonly malformed: (path: string) => string
  }
  readonly categoryNotKnown: string
  /** https://hl7.org/fhir/R4/valueset-observation-category.html */
  readonly categories: Readonly<Record<CategoryCode, string>>
  readonly httpStatus: (status: number) => string
  /** A request was sent again without what the EHR refused of it. */
  readonly askedAgainWith: (parameters: string) => string
  readonly askedAgainWithout: (parameters: string) => string
  /** A search that held too much to be read page after page. */
  readonly divided: string
  readonly restarted: string
  readonly when: string
  readonly value: string
  readonly range: string
  readonly how: string
  readonly allReadingsOf: (name: string) => string
  readonly readings: (count: number) => string
  readonly resulted: (moment: string) => string
  readonly unitsDiffer: string
  readonly unitsNotSent: string
  /** @param unit that of the drawing */
  readonly unitsConverted: (unit: string) => string
  /** Second to a value as it was sent. */
  readonly converted: (value: string) => string
  readonly trendIn: (name: string, unit: string) => string
  readonly plotLoading: string
  readonly plotFailed: string
  readonly rangeSent: (name: string, range: string) => string
}

type Doubt =
  | 'resource-cap'
  | 'no-progress'
  | 'stopped-by-reader'
  | 'still-loading'
  | 'next-link-refused'
  | 'next-link-loop'
  | 'reported-by-ehr'
  | 'kept-back'
  | 'total-larger'
  | 'total-counts-notes'
  | 'filters-not-shown'
  | 'filters-added'
  | 'category-not-applied'
  | 'date-not-applied'
  | 'patient-not-applied'
  | 'patient-not-shown'
  | 'narrowed-by-scope'
  | 'not-read-again'

type CategoryCode =
  | 'social-history'
  | 'vital-signs'
  | 'imaging'
  | 'laboratory'
  | 'procedure'
  | 'survey'
  | 'exam'
  | 'therapy'
  | 'activity'
