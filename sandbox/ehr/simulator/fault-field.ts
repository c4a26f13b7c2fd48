import { faultPlaces, type Fault, type FaultPlace } from '#sandbox/faults/fault.ts'
import { faults } from '#sandbox/faults/faults.ts'
import { html, type Html } from '#sandbox/pages/html.ts'

/** The faults by the place where they act. A launch by URL may have several; then they are one more option. */
export function faultField(chosen: string): Html {
  const option = ([name, { words }]: readonly [string, Fault]) =>
    html`<option value="${name}" ${name === chosen && html`selected`}>${name}: ${words}</option>`
  const of = (place: FaultPlace) =>
    html`<optgroup label="${placeWords[place]}">
      ${Object.entries(faults)
        .filter(([, fault]) => fault.place === place)
        .map(option)}
    </optgroup>`
  const isOther = chosen !== '' && !Object.hasOwn(faults, chosen)
  return html`<label class="wide"
    >Fault <span class="quiet">· what the EHR does wrong on purpose in this launch</span>
    <select name="fault">
      <option value="">none</option>
      ${isOther && html`<option value="${chosen}" selected>${chosen}</option>`}
      ${faultPlaces.map(of)}
    </select></label
  >`
}

/** A permalink to each fault, by the place where it acts: the simulator with that fault chosen. */
export function faultLinks(): Html {
  const item = ([name, { words }]: readonly [string, Fault]) =>
    html`<li>
      <a href="/simulator?${new URLSearchParams({ fault: name }).toString()}">${name}</a> ${words}
    </li>`
  return html`${faultPlaces.map(
    (place) =>
      html`<h3>${placeWords[place]}</h3>
        <ul class="fault-links">
          ${Object.entries(faults)
            .filter(([, fault]) => fault.place === place)
            .map(item)}
        </ul>`,
  )}`
}

const placeWords: Readonly<Record<FaultPlace, string>> = {
  discovery: 'Discovery: the EHR …',
  authorization: 'Authorization: the EHR …',
  token: 'Exchange of the code: the EHR …',
  refresh: 'Refresh: the EHR …',
  fhir: 'FHIR: the EHR …',
}
