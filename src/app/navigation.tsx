import { SignOut } from '#src/features/session-end/sign-out.tsx'
import { useView } from '#src/presentation/view-settings.tsx'
import { useChartScreens } from './chart-screens.ts'
import { LateExports } from './late-exports.tsx'
import { LateSessionEnd } from './late-session-end.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { ScreenLink } from './screen-link.tsx'

/** The chart's screens. */
export function Navigation() {
  const { navigation } = useView().t
  const screens = useChartScreens()
  return (
    <nav className="navigation" aria-label={navigation.label}>
      {screens.map(([to, name]) => (
        <ScreenLink key={to} to={to} className="navigation__tab">
          {name}
        </ScreenLink>
      ))}
      <div className="navigation__tools">
        <LateExports waiting={undefined} failed={undefined} />
        <LanguageSwitch />
        <LateSessionEnd part="reader" waiting={undefined} failed={undefined} />
        <SignOut />
      </div>
    </nav>
  )
}
