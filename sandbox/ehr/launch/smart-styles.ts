/**
 * The styles that `smart_style_url` can point to. `unreadable` breaks contrast on purpose, because an app has to check
 * a style before it applies it.
 * https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html#styling
 */
export const smartStyles: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  northgate: style('#e4e8f0', '#1c2433', '#35539b'),
  night: style('#10151f', '#e8edf7', '#8fb0ff'),
  unreadable: style('#f4f4f4', '#d8d8d8', '#ffe9a8'),
}

function style(background: string, text: string, highlight: string) {
  return {
    color_background: background,
    color_error: '#a3062e',
    color_highlight: highlight,
    color_modal_backdrop: '#10151f',
    color_success: '#2f6b3a',
    color_text: text,
    dim_border_radius: '4px',
    dim_font_size: '13px',
    dim_spacing_size: '8px',
    font_family_body: "'Segoe UI', system-ui, sans-serif",
    font_family_heading: "'Segoe UI', system-ui, sans-serif",
  }
}
