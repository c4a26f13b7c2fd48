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
  window.stop()
  var page = document.documentElement
  while (page.firstChild) page.removeChild(page.firstChild)
  add(add(page, 'head'), 'title', 'Sidechart: browser too old')
  var body = add(page, 'body')
  add(body, 'h1', 'This browser is too old for Sidechart')
  add(body, 'p', 'It cannot show results exactly as they were sent, so nothing is shown.')
  add(body, 'p', 'Use Chrome or Edge 126, Firefox 135, Safari 18.4, or later, over https.')
})()
