import type { MouseEvent } from 'react'
import { paths } from '#src/paths.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { useSession } from '#src/session/session-provider.tsx'
import { useAddress, useCurrentAddress } from './address.tsx'
import { LanguageSwitch } from './language-switch.tsx'

/** The chart's screens. Links work before the router is there, and open in a new tab as links do. */
export function Navigation() {
  const { t } = useView()
  const session = useSession()
  return (
    <nav className="navigation" aria-label={t.navigation.label}>
      <Tab to={paths.chart(session)} name={t.navigation.chart} />
      <Tab to={paths.report(session)} name={t.navigation.report} />
      <LanguageSwitch />
    </nav>
  )
}

function Tab({ to, name }: { readonly to: string; readonly name: string }) {
  const address = useAddress()
  const isCurrent = useCurrentAddress() === to
  const open = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return
    event.preventDefault()
    address.push(to)
  }
  return (
    <a
      className="navigation__tab"
      href={to}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={open}
    >
      {name}
    </a>
  )
}
