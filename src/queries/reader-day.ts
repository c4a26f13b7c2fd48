import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'

/** The day on the reader's calendar at an instant, epoch ms. In the evening of the Americas that of UTC is a day on. */
export function readerDay(instant: number): FhirDateTime & { readonly precision: 'day' } {
  const date = new Date(instant)
  const text = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
  const earliest = Date.parse(text)
  return { text, precision: 'day', earliest, latest: earliest + 86_400_000 - 1, offset: undefined }
}
