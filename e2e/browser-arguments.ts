/**
 * Playwright disables third-party storage partitioning. Session storage in a cross-site frame then throws, as it does
 * in no real browser, so its list of disabled features is replaced by one without that name.
 */
const disabledByPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
]

/**
 * Pages of the browser's own address field: with every window Chromium starts a renderer for its suggestions and loads
 * two pages there, which nobody sees and no visit uses: a tenth of a visit’s processor time (Chromium 156).
 */
const unseenPages = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']

const featureList = (names: readonly string[]) => `--disable-features=${names.join(',')}`

export const browserArguments = {
  ignoreDefaultArgs: [featureList(disabledByPlaywright)],
  args: [
    featureList([
      ...disabledByPlaywright.filter((name) => name !== 'ThirdPartyStoragePartitioning'),
      ...unseenPages,
    ]),
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}
