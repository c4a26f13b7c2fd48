import { defineConfig } from 'oxlint'

/**
 * What the linter judges. Walls, clocks and the size of files are not its work: `lint/check-walls.ts` judges those.
 * Every rule that is off says why.
 */

const off = 'off'

export default defineConfig({
  plugins: ['typescript', 'import', 'react', 'jsx-a11y', 'unicorn', 'oxc', 'promise', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  options: { typeAware: true },
  ignorePatterns: ['dist', 'docs', 'public', 'tools', 'test-results'],
  rules: {
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-default-export': 'error',
    'import/extensions': ['error', 'always', { ignorePackages: true }],
    // Styles and one script of the local EHR's pages are imported for their effect, and nothing else is.
    'import/no-unassigned-import': ['error', { allow: ['**/*.css', './request-monitor.js'] }],
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
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    'react/no-array-index-key': 'error',
    'react/forbid-dom-props': ['error', { forbid: ['style', 'dangerouslySetInnerHTML'] }],
    'no-console': 'error',
    // What happens last in a chain has nobody to return to.
    'promise/always-return': ['error', { ignoreLastCallback: true }],
    // A table of cases takes its title as an argument.
    'vitest/valid-title': ['error', { ignoreTypeOfDescribeName: true }],
    'vitest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert'] }],

    // It believes a type over what arrives: it would have us drop the guards against data that breaks its promise,
    // and cannot see that a flag changed while a promise was awaited.
    'typescript/no-unnecessary-condition': off,
    // FHIR names a primitive's companion so: `_birthDate`. So do zod and what the build puts in.
    'no-underscore-dangle': off,
    // `as` is for what was checked the line before, and for what a test made itself. `as unknown as` is counted by
    // lint/check-walls.ts.
    'typescript/no-unsafe-type-assertion': off,
    // The compiler's noImplicitReturns judges the same, and knows when a switch leaves nothing out.
    'typescript/consistent-return': off,
    // The compiler brings in the JSX functions.
    'react/react-in-jsx-scope': off,
    // Pages of a search, tries of a request and steps of a visit come one after another because they must.
    'no-await-in-loop': off,
    // A drawing is an <svg role="img">, for which there is no tag. A line that reports progress is no <output>,
    // which belongs to a form.
    'jsx-a11y/prefer-tag-over-role': off,
    // Lists of a handful of codes read better as lists, and are searched as fast.
    'unicorn/prefer-set-has': off,
    // Values are never changed here: a list of changed copies is made by spreading each.
    'oxc/no-map-spread': off,
    // A small function stands beside its only use, where its reader is.
    'unicorn/consistent-function-scoping': off,
    // `.map(readingOf)` says it best. That no argument is taken for another is the compiler's to see.
    'unicorn/no-array-callback-reference': off,
    // A table of cases holds some that are refused and some that are not.
    'vitest/no-conditional-expect': off,
  },
  overrides: [
    {
      // Programs of the command line speak to who started them.
      files: ['{bench,e2e,lint,patients,sandbox,scripts,server,witnesses}/**'],
      rules: { 'no-console': off },
    },
    {
      files: ['**/*.test.{ts,tsx}'],
      rules: {
        // `expect.any()` and its like are typed any.
        'typescript/no-unsafe-assignment': off,
        // A mock's method is looked at and not called.
        'typescript/unbound-method': off,
      },
    },
    {
      // Playwright hands a fixture on by a function named `use`, which is no hook.
      files: ['e2e/**'],
      rules: { 'react/rules-of-hooks': off },
    },
    {
      // Their readers take the default export and nothing else.
      files: ['*.config.ts', 'e2e/plain-closing-line.ts'],
      rules: { 'import/no-default-export': off },
    },
    {
      // Syntax has 170 kinds of nodes, of which a guard looks at a few.
      files: ['lint/{walls,shape}/*.ts'],
      rules: { 'typescript/switch-exhaustiveness-check': off },
    },
    {
      // Plain JavaScript for the Node that a machine has: no types to be unsafe with.
      files: ['scripts/**/*.mjs'],
      rules: {
        'typescript/no-unsafe-assignment': off,
        'typescript/no-unsafe-call': off,
        'typescript/no-unsafe-member-access': off,
        'typescript/no-unsafe-return': off,
        'typescript/no-unsafe-argument': off,
      },
    },
  ],
})
