/** How far back the screen of medications looks for changes, as its address says it. */
export type ChangedSince = 'any' | '7d' | '30d' | '90d' | '1y'
