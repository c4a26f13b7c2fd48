import { paths } from '#src/paths.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { useSession } from '#src/session/session-provider.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { ScreenLink } from './screen-link.tsx'

/** The chart's screens. */
export function Navigation() {
  const {
    t: { navigation },
  } = useView()
  const session = useSession()
  const tabs = [
    [paths.chart(session), navigation.chart],
    [paths.results(session), navigation.results],
    [paths.report(session), navigation.report],
  ] as const
  return (
    <nav className="navigation" aria-label={navigation.label}>
      {tabs.map(([to, name]) => (
        <ScreenLink key={to} to={to} className="navigation__tab">
          {name}
        </ScreenLink>
      ))}
      <LanguageSwitch />
    </nav>
  )
}
