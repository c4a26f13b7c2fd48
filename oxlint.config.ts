import { defineConfig, type OxlintOverride } from 'oxlint'
import { walls, witnessWalls, type Wall } from './lint/arrows.ts'

function override({ files, patterns }: Wall): OxlintOverride {
  return {
    files: [files],
    rules: { 'no-restricted-imports': ['error', { patterns: [...patterns] }] },
  }
}

export default defineConfig({
  plugins: ['typescript', 'import', 'react', 'jsx-a11y', 'unicorn', 'oxc', 'promise', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  options: { typeAware: true },
  ignorePatterns: ['dist', 'docs', 'public', 'tools', 'test-results'],
  rules: {
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-default-export': 'error',
    'import/extensions': ['error', 'always', { ignorePackages: true }],
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-unnecessary-condition': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/no-unnecessary-type-arguments': 'off',
    'typescript/consistent-return': 'off',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    'react/no-array-index-key': 'error',
    'react/react-in-jsx-scope': 'off',
    'react/style-prop-object': 'off',
    'react/forbid-dom-props': ['error', { forbid: ['style', 'dangerouslySetInnerHTML'] }],
    'no-console': 'off',
    'no-await-in-loop': 'off',
    'no-shadow': 'off',
    'no-underscore-dangle': 'off',
    'import/no-unassigned-import': 'off',
    'import/no-named-as-default-member': 'off',
    'jsx-a11y/prefer-tag-over-role': 'off',
    'jsx-a11y/no-redundant-roles': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/prefer-set-has': 'off',
    'oxc/no-map-spread': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/no-array-callback-reference': 'off',
    'promise/always-return': 'off',
    'vitest/require-mock-type-parameters': 'off',
    'vitest/require-to-throw-message': 'off',
    'vitest/expect-expect': 'off',
    'vitest/no-conditional-expect': 'off',
    'vitest/valid-title': 'off',
  },
  overrides: [
    ...walls(import.meta.dirname).map(override),
    {
      files: [
        'src/r4/**/*.ts',
        'src/clinical/**/*.ts',
        'src/searches/**/*.ts',
        'src/smart/protocol/**/*.ts',
      ],
      excludeFiles: ['**/*.test.ts'],
      rules: {
        'no-restricted-globals': [
          'error',
          ...[
            'fetch',
            'window',
            'document',
            'localStorage',
            'sessionStorage',
            'location',
            'navigator',
            'setTimeout',
            'console',
          ].map((name) => ({
            name,
            message: 'This room is pure: take what you need as an argument.',
          })),
        ],
        'no-restricted-properties': [
          'error',
          {
            object: 'Date',
            property: 'now',
            message: 'This room has no clock: take "now" as an argument.',
          },
          { object: 'Math', property: 'random', message: 'This room has no chance in it.' },
        ],
      },
    },
    {
      files: ['**/*.test.ts', '**/*.test.tsx', 'e2e/**'],
      rules: {
        'react/rules-of-hooks': 'off',
        'no-restricted-imports': 'off',
        'typescript/no-unsafe-assignment': 'off',
        'typescript/no-unsafe-argument': 'off',
        'typescript/unbound-method': 'off',
      },
    },
    ...witnessWalls(import.meta.dirname).map(override),
    {
      files: ['*.config.ts', 'e2e/plain-closing-line.ts'],
      rules: { 'import/no-default-export': 'off' },
    },
    {
      files: ['scripts/**/*.mjs', 'tools/**'],
      rules: {
        'typescript/no-unsafe-assignment': 'off',
        'typescript/no-unsafe-call': 'off',
        'typescript/no-unsafe-member-access': 'off',
        'typescript/no-unsafe-return': 'off',
        'typescript/no-unsafe-argument': 'off',
        'typescript/restrict-template-expressions': 'off',
        'typescript/restrict-plus-operands': 'off',
        'typescript/no-floating-promises': 'off',
      },
    },
  ],
})
