import { Content as Orders } from '#src/features/medications/content.tsx'
import { paths } from '#src/paths.ts'
import type { PanelContentProps } from '#src/presentation/late-panel.tsx'
import { useSession } from '#src/session/session-provider.tsx'
import { ScreenLink } from './screen-link.tsx'

/** The content of the medications panel, with the way to all of them. */
export function Content(props: PanelContentProps<'medications', 'medicationsPage' | 'orders'>) {
  const session = useSession()
  return (
    <Orders
      {...props}
      more={
        <ScreenLink to={paths.medications(session)} className="panel__more">
          {props.messages.medicationsPage.open}
        </ScreenLink>
      }
    />
  )
}
