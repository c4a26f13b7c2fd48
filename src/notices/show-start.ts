import { paths } from '#src/paths.ts'
import { button, element } from './element.ts'
import { showNotice } from './show-notice.ts'

/** For whoever opens the app's address without a launch: it says which way is whose. */
export function showStart(place: HTMLElement): Promise<void> {
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
