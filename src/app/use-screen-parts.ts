import { useCallback } from 'react'
import type { ExportPart } from '#src/exports/export-part.ts'
import {
  laboratoryPart,
  type LaboratoryPartContext,
} from '#src/features/laboratory/laboratory-part.ts'
import { medicationsPart } from '#src/features/medications/medications-part.ts'
import { shownOrders } from '#src/features/medications/shown-orders.ts'
import { shownTests } from '#src/features/results/shown-tests.ts'
import { vitalSignsPart } from '#src/features/vital-signs/vital-signs-part.ts'
import type { LateMessages } from '#src/messages/late-messages.ts'
import { paths } from '#src/paths.ts'
import { typedFind } from '#src/presentation/typed-find.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { valueSoFar } from '#src/queries/panel-state.ts'
import { useOptional } from '#src/queries/optional-search.ts'
import { usePanel } from '#src/queries/use-panel.ts'
import { useSession } from '#src/session/session-provider.tsx'
import { useCurrentAddress } from '#src/presentation/address.tsx'
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
  const places = useOptional('diagnostic-reports')?.value
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
      laboratoryPart({ state: laboratory, ...testsOnScreen(places), t, words, now })
    const ofVitalSigns = () => vitalSignsPart({ state: vitalSigns, t, words, details, now })
    const ofMedications = () => {
      const of = { t: { ...t, ...orders }, page: medicationsPage, words, now }
      const value = isMedications && valueSoFar(medications)
      const shown = value
        ? shownOrders({ ...of, medications: value, search: query, find: typedFind(session) })
        : undefined
      const state = medications
      return medicationsPart({ ...of, state, orderDetails, isOfList: isMedications, shown })
    }
    if (isResults) return [ofLaboratory()]
    if (isVitalSigns) return [ofVitalSigns()]
    if (isMedications) return [ofMedications()]
    return isSummary ? [ofLaboratory(), ofVitalSigns(), ofMedications()] : []

    /** The summary has fewer groups than the sheet of all results, and nothing narrows it down. */
    function testsOnScreen(
      reported: typeof places,
    ): Pick<LaboratoryPartContext, 'groups' | 'shown'> {
      const value = valueSoFar(laboratory)
      if (!value) return { groups: [], shown: undefined }
      if (isResults) {
        const find = typedFind(session)
        const of = { laboratory: value, places: reported, search: query, find }
        return shownTests({ ...of, t, results, words, now })
      }
      const groups = value.groups.map(({ group, analytes }) => ({
        key: group,
        title: t.laboratory.groups[group],
        analytes,
      }))
      return { groups, shown: undefined }
    }
  }, [
    messages,
    session,
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
    places,
  ])

  return { title: hasParts ? title : '', getParts }
}
