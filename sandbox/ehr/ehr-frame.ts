import { html, type Html } from '#sandbox/pages/html.ts'
import { page } from '#sandbox/pages/page.ts'

export type DesktopPlace = 'chart' | 'simulator' | 'requests'

export interface Frame {
  readonly title: string
  readonly place: DesktopPlace
  /** Who is signed in; undefined if nobody is. */
  readonly user: string | undefined
  readonly script?: string | undefined
}

const places: readonly (readonly [DesktopPlace, string, string])[] = [
  ['chart', '/', 'Charts'],
  ['simulator', '/simulator', 'Launch simulator'],
  ['requests', '/requests', 'Request log'],
]

/** A page of the EHR's desktop, with the bar that shows the current place and who is signed in. */
export function desktopFrame({ title, place, user, script }: Frame, body: Html): string {
  const link = ([id, href, name]: (typeof places)[number]) =>
    html`<a href="${href}" ${id === place && html`aria-current="page"`}>${name}</a>`
  return page(
    `${title} · Northgate EHR`,
    html`<header class="bar">
        <strong class="brand">Northgate EHR</strong>
        <nav aria-label="Desktop">${places.map(link)} <a href="/portal">Patient portal</a></nav>
        ${
          user === undefined
            ? html`<span class="who"><a href="/sign-in">Sign in</a></span>`
            : html`<form class="who" method="post" action="/sign-out">
                <span>${user} · Short-stay unit</span> <button>Sign out</button>
              </form>`
        }
      </header>
      ${body}`,
    script === undefined ? undefined : `/browser/${script}`,
  )
}
