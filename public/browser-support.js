/* The supported-browser floor. ES5 on purpose. */
;(function () {
  function isAboveFloor() {
    try {
      if (typeof Promise.withResolvers !== 'function') return false
      if (typeof URL.parse !== 'function' || typeof AbortSignal.any !== 'function') return false
      if (!navigator.locks || !window.crypto || !crypto.subtle) return false
      var seen = ''
      JSON.parse('1.10', function (key, value, context) {
        if (context) seen = context.source
        return value
      })
      return seen === '1.10'
    } catch (error) {
      return false
    }
  }
  if (isAboveFloor()) return

  function add(parent, name, text) {
    var element = document.createElement(name)
    if (text) element.appendChild(document.createTextNode(text))
    parent.appendChild(element)
    return element
  }
  var words = {
    en: [
      'This browser is too old for Sidechart',
      'It cannot show results exactly as they were sent, so nothing is shown.',
      'Use Chrome or Edge 126, Firefox 135, Safari 18.4, or later, over https.',
    ],
    fr: [
      'Ce navigateur est trop ancien pour Sidechart',
      'Il ne peut pas afficher les résultats exactement comme ils ont été transmis; rien n’est donc affiché.',
      'Utilisez Chrome ou Edge 126, Firefox 135, Safari 18.4 ou plus récent, en https.',
    ],
  }
  var language = /^fr/i.test(navigator.language || '') ? 'fr' : 'en'
  window.stop()
  var page = document.documentElement
  while (page.firstChild) page.removeChild(page.firstChild)
  page.lang = language === 'fr' ? 'fr-CA' : 'en'
  add(add(page, 'head'), 'title', words[language][0])
  var body = add(page, 'body')
  add(body, 'h1', words[language][0])
  add(body, 'p', words[language][1])
  add(body, 'p', words[language][2])
})()
