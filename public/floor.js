/* The supported-browser floor, in words that any browser understands. ES5 on purpose. */
;(function () {
  function isAboveFloor() {
    try {
      if (typeof Promise.withResolvers !== 'function') return false
      if (typeof URL.parse !== 'function' || typeof AbortSignal.any !== 'function') return false
      if (!navigator.locks || !window.crypto || !crypto.subtle) return false
      // Source text access: without it the digits of a result (1.10) could not be kept.
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
  document.documentElement.innerHTML =
    '<head><title>Sidechart: browser too old</title></head><body><h1>This browser is too old for Sidechart</h1>' +
    '<p>It cannot show results exactly as they were sent, so nothing is shown.</p>' +
    '<p>Use Chrome or Edge 126, Firefox 135, Safari 18.4, or later, over https.</p></body>'
  window.stop()
})()
