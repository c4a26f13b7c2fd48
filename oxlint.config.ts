import { defineConfig } from 'oxlint'

/**
 * Imports between rooms, ambient capabilities and file sizes are checked by `lint/check-walls.ts`; everything else is
 * checked here. Every rule that is off has its reason.
 */

const off = 'off'

export default defineConfig({
  plugins: ['typescript', 'import', 'react', 'jsx-a11y', 'unicorn', 'oxc', 'promise', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  options: { typeAware: true },
  ignorePatterns: ['dist', 'dist-static', 'docs', 'public', 'tools', 'test-results'],
  rules: {
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-default-export': 'error',
    'import/extensions': ['error', 'always', { ignorePackages: true }],
    // Only styles and one script of the local EHR's pages are imported for their side effects.
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
    // Nobody uses what the last callback of a chain returns.
    'promise/always-return': ['error', { ignoreLastCallback: true }],
    // Shared tables of cases receive their title as an argument.
    'vitest/valid-title': ['error', { ignoreTypeOfDescribeName: true }],
    'vitest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert'] }],

    // It trusts types where we check data from outside, and does not see that a flag can change during an await.
    'typescript/no-unnecessary-condition': off,
    // Names we do not choose: FHIR's `_birthDate` (https://hl7.org/fhir/R4/json.html#primitive), zod's `_default`.
    'no-underscore-dangle': off,
    // `as` is used for values that were just checked, and for test data. lint/check-walls.ts limits `as unknown as`.
    'typescript/no-unsafe-type-assertion': off,
    // The compiler's noImplicitReturns does the same and understands exhaustive switches.
    'typescript/consistent-return': off,
    // The compiler imports the JSX functions.
    'react/react-in-jsx-scope': off,
    // Pages of a search, attempts of a request and steps of a visit depend on the one before.
    'no-await-in-loop': off,
    // Plots are <svg role="img">, for which there is no tag; status lines are not results of a form (<output>).
    'jsx-a11y/prefer-tag-over-role': off,
    // Short lists of codes are easier to read as arrays and just as fast.
    'unicorn/prefer-set-has': off,
    // Values are immutable here; spreading is how a changed copy is made.
    'oxc/no-map-spread': off,
    // Small functions are kept next to their only use.
    'unicorn/consistent-function-scoping': off,
    // `.map(readingOf)` is clear, and the compiler checks the arguments.
    'unicorn/no-array-callback-reference': off,
    // Tables of cases contain both accepted and refused ones.
    'vitest/no-conditional-expect': off,
  },
  overrides: [
    {
      // Command-line programs print to the console.
      files: ['{bench,deployment,e2e,lint,patients,sandbox,scripts,server,witnesses}/**'],
      rules: { 'no-console': off },
    },
    {
      files: ['**/*.test.{ts,tsx}'],
      rules: {
        // `expect.any()` and similar matchers have the type any.
        'typescript/no-unsafe-assignment': off,
        // Methods of mocks are inspected, not called.
        'typescript/unbound-method': off,
      },
    },
    {
      // Playwright's fixtures call a function named `use`, which is not a hook.
      files: ['e2e/**'],
      rules: { 'react/rules-of-hooks': off },
    },
    {
      // These tools read the default export.
      files: ['*.config.ts', 'e2e/plain-closing-line.ts'],
      rules: { 'import/no-default-export': off },
    },
    {
      // There are about 170 kinds of syntax nodes; each check needs a few.
      files: ['lint/{walls,shape}/*.ts'],
      rules: { 'typescript/switch-exhaustiveness-check': off },
    },
  ],
})
