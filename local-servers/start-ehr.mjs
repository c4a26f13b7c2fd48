import { startServer } from './start-server.mjs'

/** @typedef {import('./start-server.mjs').RunningServer} RunningServer */

/**
 * The local EHR and where it is reached.
 * @typedef {object} RunningEhr
 * @property {RunningServer} server
 * @property {string} origin
 * @property {string} ehr the desktop
 * @property {string} portal
 * @property {string} fhirServerUrl
 * @property {string} directLaunchUrl a launch that needs no clicking
 */

/**
 * Starts the local EHR for an app at the origin `app`.
 * @param {string} app
 * @param {readonly string[]} flags of sandbox/main.ts
 * @param {{ stderr?: 'inherit' | 'ignore' }} [options]
 * @returns {Promise<RunningEhr>}
 */
export async function startEhr(app, flags, options) {
  const server = await startServer(['sandbox/main.ts', '--app', app, ...flags], options)
  const text = (/** @type {string} */ name) => String(server.ready[name])
  return {
    server,
    origin: new URL(text('ehr')).origin,
    ehr: text('ehr'),
    portal: text('portal'),
    fhirServerUrl: text('fhirServerUrl'),
    directLaunchUrl: text('directLaunchUrl'),
  }
}
