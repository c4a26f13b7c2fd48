/* A browser below the supported floor, or a frame without an origin, where no module runs. ES5 on purpose. */
;(function () {
  function isAboveFloor() {
    try {
      if (typeof Promise.withResolvers !== 'function') return false
      if (typeof URL.parse !== 'function' || typeof AbortSignal.any !== 'function') return false
      return !!(navigator.locks && window.crypto && crypto.subtle)
    } catch (error) {
      return false
    }
  }
  var isFrame = window.origin === 'null'
  if (!isFrame && isAboveFloor()) return

  var isFrench = /^fr/i.test(navigator.language || '')
  var words = isFrame
    ? isFrench
      ? [
          'Le dossier électronique affiche Sidechart dans un cadre fermé',
          'Le cadre est isolé (« sandbox ») sans « allow-same-origin »; rien n’est donc affiché.',
          'Ouvrez Sidechart dans une nouvelle fenêtre. Les responsables du dossier électronique peuvent ouvrir le cadre.',
          'Ouvrir dans une nouvelle fenêtre',
        ]
      : [
          'The EHR shows Sidechart in a closed frame',
          'It is sandboxed without “allow-same-origin”, so nothing is shown.',
          'Open Sidechart in a new window. Whoever runs the EHR can open the frame.',
          'Open in a new window',
        ]
    : isFrench
      ? [
          'Ce navigateur est trop ancien pour Sidechart',
          'Il ne peut pas protéger la session ni afficher le dossier de façon fiable; rien n’est donc affiché.',
          'Utilisez Chrome ou Edge 126, Firefox 126, Safari 18 ou plus récent, en https.',
        ]
      : [
          'This browser is too old for Sidechart',
          'It cannot protect the session or show the chart reliably, so nothing is shown.',
          'Use Chrome or Edge 126, Firefox 126, Safari 18, or later, over https.',
        ]
  function add(parent, name, text) {
    var element = document.createElement(name)
    if (text) element.appendChild(document.createTextNode(text))
    return parent.appendChild(element)
  }
  /* From here on no script runs. (After window.stop() a page is never painted.) */
  var policy = add(document.head, 'meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = "script-src 'none'"
  document.addEventListener('DOMContentLoaded', function () {
    var styles = add(document.head, 'link')
    styles.rel = 'stylesheet'
    styles.href = '/message.css'
    document.documentElement.lang = isFrench ? 'fr-CA' : 'en'
    document.title = words[0]
    var body = document.body
    while (body.firstChild) body.removeChild(body.firstChild)
    var main = add(body, 'main')
    main.className = 'message'
    main.setAttribute('role', 'alert')
    add(main, 'h1', words[0])
    add(main, 'p', words[1])
    add(main, 'p', words[2])
    if (isFrame)
      add(main, 'button', words[3]).onclick = function () {
        window.open(location.href)
      }
    add(add(main, 'p'), 'code', isFrame ? 'SC-FRAME-CLOSED' : 'SC-BROWSER-TOO-OLD')
  })
})()
