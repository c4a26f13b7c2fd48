import { paths } from '#src/paths.ts'
import { SmartError } from '#src/smart/protocol/smart-error.ts'
import { button, element } from './element.ts'
import { showFailure } from './show-failure.ts'
import { showNotice } from './show-notice.ts'

/**
 * For whoever opens the app's address without a launch: it says which way is whose. A build that was put somewhere as it
 * is knows no EHR, and says so here already: the server would have placed a list, if only an empty one.
 */
export function showStart(place: HTMLElement): Promise<void> {
  if (document.getElementById('known-fhir-servers')?.textContent === '')
    return showFailure(place, new SmartError('not-configured'), { launch: 'standalone-launch' })
  return showNotice(place, {
    code: 'Sidechart',
    isAlert: false,
    draw: ({ start }) => [
      element('h1', { text: start.title }),
      element('p', { text: start.clinician }),
      element('p', { text: start.patient }),
      button(
        start.signIn,
        () => {
          location.assign(paths.launch)
        },
        'button button--primary',
      ),
    ],
  })
}
