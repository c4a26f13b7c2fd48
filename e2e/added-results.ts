import type { Page } from '@playwright/test'

/** A result that the story has not: its digits go to the page as they are written here. */
export interface AddedResult {
  readonly name: string
  readonly value: string
  /** A code of HL7's observation interpretations. */
  readonly flag?: string
  readonly hoursAgo: number
  readonly status?: 'final' | 'preliminary' | 'corrected'
}

/** From now on the EHR's answer about laboratory results has these as well. */
export async function addResults(page: Page, results: readonly AddedResult[]): Promise<void> {
  await page.route(/\/fhir\/r4(\/Observation)?\?.*laboratory/, async (route) => {
    const response = await route.fetch()
    const text = await response.text()
    const subject = /"subject":\s*(\{[^}]*\})/.exec(text)?.[1]
    const base = /"fullUrl":\s*"([^"]*\/)[^/"]+"/.exec(text)?.[1]
    if (subject === undefined || base === undefined) return route.fulfill({ response })
    const entries = results.map((result, index) => entryOf(result, index, subject, base))
    await route.fulfill({
      response,
      body: text.replace(/"entry":\s*\[/, (found) => `${found}${entries.join(',')},`),
    })
  })
}

function entryOf(result: AddedResult, index: number, subject: string, base: string): string {
  const { name, value, flag, hoursAgo, status = 'final' } = result
  const id = `added-${String(index)}`
  const when = new Date(Date.now() - hoursAgo * 3_600_000).toISOString().replace(/\.\d+Z/, 'Z')
  const terminology = 'http://terminology.hl7.org/CodeSystem'
  const interpretation =
    flag === undefined
      ? ''
      : `"interpretation":[{"coding":[{"system":"${terminology}/v3-ObservationInterpretation","code":"${flag}"}]}],`
  return `{"fullUrl":"${base}${id}","search":{"mode":"match"},"resource":{
    "resourceType":"Observation","id":"${id}","status":"${status}","subject":${subject},
    "category":[{"coding":[{"system":"${terminology}/observation-category","code":"laboratory"}]}],
    "code":{"text":"${name}"},"effectiveDateTime":"${when}","issued":"${when}",${interpretation}
    "valueQuantity":{"value":${value},"unit":"U/L"}}}`
}
