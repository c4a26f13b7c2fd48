import { extractReferences, type ChartExtract } from '#src/exports/chart-extract.ts'
import { csvFile } from '#src/exports/csv-file.ts'
import { fhirBundle } from '#src/exports/fhir-bundle.ts'
import { saveFile } from '#src/exports/save-file.ts'
import type { ExportsMessages } from '#src/messages/exports.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { readerDay } from '#src/queries/reader-day.ts'
import { useSources } from '#src/queries/use-source.ts'
import { useSession } from '#src/session/session-provider.tsx'

/** The ways to save an extract as a file, those that are not switched off. */
export function FileActions({
  extract,
  words,
  onSaved,
}: {
  readonly extract: ChartExtract
  readonly words: ExportsMessages
  readonly onSaved: (said: string) => void
}) {
  const { now } = useView()
  const session = useSession()
  const { exportsOff, fhirServerUrl, launchContext } = session
  const references = [
    ...(extract.identity ? [`Patient/${launchContext.patientId}`] : []),
    ...extractReferences(extract),
  ]
  const sources = useSources(references)
  const day = readerDay(now).text

  function save(kind: 'csv' | 'bundle', ending: string, type: string, text: string) {
    const fileName = `sidechart-${day}.${ending}`
    const outcome = saveFile(session, { kind, fileName, type, text, references })
    if (outcome === 'saved') onSaved(words.saved(fileName))
  }
  return (
    <>
      {!exportsOff.includes('csv') && (
        <button
          type="button"
          className="button"
          onClick={() => {
            save('csv', 'csv', 'text/csv', csvFile(extract, words))
          }}
        >
          {words.saveCsv}
        </button>
      )}
      {!exportsOff.includes('bundle') && (
        <button
          type="button"
          className="button"
          onClick={() => {
            const resources = sources.flatMap(({ reference, resource }) =>
              reference === undefined ? [] : [{ reference, resource }],
            )
            const text = fhirBundle(resources, fhirServerUrl, now)
            save('bundle', 'fhir.json', 'application/fhir+json', text)
          }}
        >
          {words.saveBundle}
        </button>
      )}
    </>
  )
}
