import { useCallback } from 'react'
import { flowsheet } from '#src/clinical/laboratory/flowsheet.ts'
import type { ExportPart } from '#src/exports/export-part.ts'
import { laboratoryPart, type TestGroup } from '#src/features/laboratory/laboratory-part.ts'
import { medicationsPart } from '#src/features/medications/medications-part.ts'
import { resultsViewFrom } from '#src/features/results/results-view.ts'
import { vitalSignsPart } from '#src/features/vital-signs/vital-signs-part.ts'
import type { LateMessages } from '#src/messages/late-messages.ts'
import { paths } from '#src/paths.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { valueSoFar } from '#src/queries/news-state.ts'
import { usePanel } from '#src/queries/use-panel.ts'
import { useSession } from '#src/session/session-provider.tsx'
import { useCurrentAddress } from './address.tsx'
import { useChartScreens } from './chart-screens.ts'

/**
 * What of the present screen can be taken along, in the order of paper. A screen that has nothing to take has no title.
 */
export function useScreenParts(messages: LateMessages): {
  readonly title: string
  readonly getParts: () => readonly ExportPart[]
} {
  const { t, now } = useView()
  const session = useSession()
  const [path, query = ''] = useCurrentAddress().split('?')
  const screens = useChartScreens()
  const laboratory = usePanel('laboratory')
  const vitalSigns = usePanel('vital-signs')
  const medications = usePanel('medications')
  const isSummary = path === paths.chart(session)
  const isResults = path === paths.results(session)
  const isVitalSigns = path === paths.vitalSigns(session)
  const isMedications = path === paths.medications(session)
  const hasParts = isSummary || isResults || isVitalSigns || isMedications
  const title = screens.find(([to]) => to === path)?.[1] ?? ''

  const getParts = useCallback((): readonly ExportPart[] => {
    const { exports: words, details, orders, orderDetails, medicationsPage, results } = messages
    const ofLaboratory = () =>
      laboratoryPart({
        state: laboratory,
        groups: testGroups(),
        isFlaggedOnly: isResults && resultsViewFrom(query).isFlaggedOnly,
        t,
        words,
        now,
      })
    const ofVitalSigns = () => vitalSignsPart({ state: vitalSigns, t, words, details, now })
    const ofMedications = () =>
      medicationsPart({
        state: medications,
        t: { ...t, ...orders },
        orderDetails,
        page: medicationsPage,
        words,
        now,
      })
    if (isResults) return [ofLaboratory()]
    if (isVitalSigns) return [ofVitalSigns()]
    if (isMedications) return [ofMedications()]
    return isSummary ? [ofLaboratory(), ofVitalSigns(), ofMedications()] : []

    /** The summary has fewer groups than the sheet of all results. */
    function testGroups(): readonly TestGroup[] {
      const value = valueSoFar(laboratory)
      if (!value) return []
      const titles = { ...t.laboratory.groups, ...results.groups }
      return isResults
        ? flowsheet(value, now).groups.map(({ group, rows }) => ({
            key: group,
            title: titles[group],
            analytes: rows.map(({ analyte }) => analyte),
          }))
        : value.groups.map(({ group, analytes }) => ({
            key: group,
            title: titles[group],
            analytes,
          }))
    }
  }, [
    messages,
    t,
    now,
    query,
    isSummary,
    isResults,
    isVitalSigns,
    isMedications,
    laboratory,
    vitalSigns,
    medications,
  ])

  return { title: hasParts ? title : '', getParts }
}
