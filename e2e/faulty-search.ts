import type { Page, Route } from '@playwright/test'

/** A gateway between the app and the EHR that changes what is searched for, or what the answer says. */
export interface FaultySearch {
  /** Query parameters that never reach the EHR. */
  readonly drops?: readonly string[]
  /** The self link: as the EHR sends it, as it was asked for, or one that shows nothing. */
  readonly selfLink?: 'as-sent' | 'as-asked' | 'opaque'
}

/** Puts the gateway in front of every search for Observations. */
export async function routeFaultySearch(page: Page, fault: FaultySearch): Promise<void> {
  await page.route('**/fhir/r4/Observation?*', (route) => answer(route, fault))
}

interface Searchset {
  readonly link: readonly { readonly relation: string; readonly url: string }[]
}

async function answer(route: Route, { drops = [], selfLink = 'as-sent' }: FaultySearch) {
  const asked = new URL(route.request().url())
  const passed = new URL(asked)
  for (const name of drops) passed.searchParams.delete(name)
  const response = await route.fetch({ url: passed.href })
  const bundle = (await response.json()) as Searchset
  const self = {
    'as-sent': undefined,
    'as-asked': asked.href,
    opaque: `${asked.origin}/?_getpages=1`,
  }
  const url = self[selfLink]
  const link = bundle.link.map((each) =>
    each.relation === 'self' && url !== undefined ? { ...each, url } : each,
  )
  await route.fulfill({ response, json: { ...bundle, link } })
}
