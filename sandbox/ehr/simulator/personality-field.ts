import { html, type Html } from '#sandbox/pages/html.ts'
import { personalities } from '#sandbox/personalities/personalities.ts'

/** The kinds of EHR that a launch can meet. */
export function personalityField(chosen: string): Html {
  return html`<label class="wide"
    >Kind of EHR
    <select name="personality">
      <option value="">as it was started</option>
      ${Object.entries(personalities).map(
        ([name, { words }]) =>
          html`<option value="${name}" ${name === chosen && html`selected`}>
            ${name}: ${words}
          </option>`,
      )}
    </select></label
  >`
}
