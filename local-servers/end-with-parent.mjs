/**
 * Calls `end` once the process `parentPid` is gone, so that no server outlives the command that started it: npm does
 * not pass SIGTERM on, and a killed parent can say nothing.
 * @param {number} parentPid
 * @param {() => void} end
 */
export function endWithParent(parentPid, end) {
  const timer = setInterval(() => {
    if (isRunning(parentPid)) return
    clearInterval(timer)
    end()
  }, 1000)
  timer.unref()
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: the process runs, as another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
