import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { PatientBanner } from '#src/features/patient-banner/patient-banner.tsx'
import type { Locale } from '#src/messages/locale.ts'
import { paths } from '#src/paths.ts'
import { loadLateMessages } from '#src/messages/late-messages.ts'
import { LateFailed } from '#src/presentation/late-faces.tsx'
import { latePart } from '#src/presentation/late-part.tsx'
import { useView, ViewSettingsProvider } from '#src/presentation/view-settings.tsx'
import { PanelsProvider } from '#src/queries/panels-provider.tsx'
import { useIsLoading } from '#src/queries/use-panel.ts'
import { useEndReason, useSession, type EndReason } from '#src/session/session-provider.tsx'
import { late, loadLateParts } from '#src/ui/late.tsx'
import { useCurrentAddress } from '#src/presentation/address.tsx'
import { alarmHeading } from './alarm-heading.tsx'
import { ChartAlarms } from './chart-alarms.tsx'
import { EmptyMemory } from './empty-memory.tsx'
import { LateSessionEnd } from './late-session-end.tsx'
import { Navigation } from './navigation.tsx'
import { PatientGate } from './patient-gate.tsx'
import { ReloadChart } from './reload-chart.tsx'
import { Summary } from './summary.tsx'
import { useKeptUnits } from './use-kept-units.ts'
import { WrongPatientAlarm } from './wrong-patient-alarm.tsx'

const Screens = latePart(() => import('./screens.tsx').then((module) => module.Screens))

const EndedScreen = late(() => import('./ended-screen.tsx').then((module) => module.EndedScreen))

const OpenPatients = late(
  () => import('./open-patients.tsx').then((module) => module.OpenPatients),
  'after the first chart',
)

const Keyboard = late(
  () => import('./keyboard.tsx').then((module) => module.Keyboard),
  'after the first chart',
)

/** The frame around one patient's chart. When the session ends, nothing of the chart stays on the page. */
export function ChartShell() {
  const { endings } = useView().t
  const session = useSession()
  const endReason = useEndReason()
  useEmptyMemoryAfter(endReason)
  if (endReason === 'patient-changed')
    return <WrongPatientAlarm cause={endReason} received={session.otherPatient()} />
  if (endReason) {
    const { waiting, failed } = alarmHeading(endings.ended)
    const emptied = (
      <>
        {failed}
        <EmptyMemory />
      </>
    )
    return <EndedScreen reason={endReason} waiting={waiting} failed={emptied} />
  }
  // What holds an answer is taken away with what shows it.
  return (
    <PanelsProvider>
      <OpenChart />
    </PanelsProvider>
  )
}

function OpenChart() {
  const settings = useView()
  const now = useMinute()
  useLatePartsAfterFirstChart(settings.locale)
  useKeptUnits()
  return (
    <ViewSettingsProvider value={{ ...settings, now }}>
      <PatientGate>
        <Keyboard waiting={undefined} failed={undefined} />
        <PatientBanner tools={<ReloadChart />} />
        <ChartAlarms />
        <OpenPatients waiting={undefined} failed={<LateFailed />} />
        <LateSessionEnd part="warning" waiting={undefined} failed={undefined} />
        <Navigation />
        <main id="main" tabIndex={-1}>
          <Screen />
        </main>
      </PatientGate>
    </ViewSettingsProvider>
  )
}

function Screen() {
  const session = useSession()
  const [path] = useCurrentAddress().split('?')
  return path === paths.chart(session) ? <Summary /> : <Screens />
}

/** Late parts must not compete with the first chart: they load once nothing of it is loading any more. */
function useLatePartsAfterFirstChart(locale: Locale): void {
  const isLoading = useIsLoading()
  useEffect(() => {
    if (isLoading) return undefined
    const timer = setTimeout(() => {
      loadLateParts()
      loadLateMessages(locale).catch(() => undefined)
    }, 500)
    return () => {
      clearTimeout(timer)
    }
  }, [isLoading, locale])
}

/**
 * What was read goes with the session, not only from the screen. Whose chart it was and who was reading are kept until
 * the page of the end has said so or cannot be loaded: its code may come later than the end.
 */
function useEmptyMemoryAfter(endReason: EndReason | undefined): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    if (endReason === undefined) return
    const kept: readonly unknown[] = endReason === 'patient-changed' ? [] : ['patient', 'reader']
    queryClient.removeQueries({ predicate: ({ queryKey }) => !kept.includes(queryKey.at(-1)) })
  }, [endReason, queryClient])
}

/** The present, to the minute: ages on screen grow older with it. */
function useMinute(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now())
    }, 60_000)
    return () => {
      clearInterval(timer)
    }
  }, [])
  return now
}
