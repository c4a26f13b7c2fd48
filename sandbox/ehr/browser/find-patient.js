// Filters the list of patients as one types.

export const find = /** @type {HTMLInputElement} */ (document.querySelector('[data-find-patient]'))
const nobody = /** @type {HTMLElement} */ (document.querySelector('[data-nobody-found]'))
find.addEventListener('input', showFound)
// Something may have been typed before this script ran.
showFound()

function showFound() {
  const wanted = plain(find.value).split(/\s+/)
  let found = 0
  for (const row of document.querySelectorAll('.patients li')) {
    const text = plain(row.textContent ?? '')
    const isWanted = wanted.every((word) => text.includes(word))
    row.toggleAttribute('hidden', !isWanted)
    if (isWanted) found += 1
  }
  nobody.hidden = found > 0
}

/**
 * Without accents and capitals, so that "joao" finds "João".
 * @param {string} text
 */
function plain(text) {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
}
