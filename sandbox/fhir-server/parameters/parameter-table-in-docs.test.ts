import { expect, test } from 'vitest'
import { includable } from '../search/include-rule.ts'
import { searchParameters } from './parameter-table.ts'

/** Run `vitest -u` to write the page again after the table has changed. */
test('docs/sandbox-fhir-parameters.md is up to date with the table of search parameters', async () => {
  const common = Object.keys(searchParameters['Patient'] ?? {}).filter((name) =>
    name.startsWith('_'),
  )
  const sections = Object.entries(searchParameters).map(([resourceType, parameters]) => {
    const includes = new Set(includable(resourceType).map(([name]) => name))
    const rows = Object.entries(parameters)
      .filter(([name]) => !common.includes(name))
      .map(([name, { type, elements, modifiers }]) =>
        [
          '',
          `\`${name}\``,
          type,
          elements.map((path) => `\`${path}\``).join(', '),
          modifiers.map((modifier) => `\`:${modifier}\``).join(' '),
          includes.has(name) ? 'yes' : '',
          '',
        ]
          .join(' | ')
          .trim(),
      )
    return [
      `## ${resourceType}`,
      '',
      '| parameter | type | elements | modifiers | `_include` |',
      '|---|---|---|---|---|',
      ...rows,
      '',
    ].join('\n')
  })
  const page = [
    '# Search parameters of the sandbox’s FHIR server',
    '',
    'Made from `sandbox/fhir-server/parameters/parameter-table.ts` by the test beside it. Search, granular scopes, `_include` and',
    'the CapabilityStatement use the same table. Every parameter also supports `:missing` and `_sort`.',
    '',
    `Every type has ${common.map((name) => `\`${name}\``).join(', ')}.`,
    '',
    ...sections,
  ].join('\n')
  await expect(page).toMatchFileSnapshot('../../../docs/sandbox-fhir-parameters.md')
})
