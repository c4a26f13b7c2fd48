import { paths } from '#src/paths.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { useSession } from '#src/session/session-provider.tsx'

/** The screens of this chart: path and name, in the order of the navigation. */
export function useChartScreens(): readonly (readonly [path: string, name: string])[] {
  const { navigation, panelWords } = useView().t
  const session = useSession()
  return [
    [paths.chart(session), navigation.chart],
    [paths.vitalSigns(session), panelWords['vital-signs'].title],
    [paths.results(session), navigation.results],
    [paths.medications(session), panelWords.medications.title],
    [paths.report(session), navigation.report],
  ]
}
