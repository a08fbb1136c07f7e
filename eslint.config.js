import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** Who may read the environment, and who may read clocks and set timers. Everybody else is handed them. */
const ENVIRONMENT_READERS = ['global/main.ts', 'regional/main.ts', 'src/cli/env.ts'];

const clockRules = [
  ...['setTimeout', 'setInterval', 'setImmediate'].map((name) => ({
    selector: `CallExpression[callee.name='${name}']`,
    message: 'timers belong to src/clock: take a Clock',
  })),
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'time is an argument: take a Clock',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'time is an argument: take a Clock',
  },
  {
    selector: "MemberExpression[object.name='performance'][property.name='now']",
    message: 'time is an argument: take a Clock',
  },
];
const environmentRule = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'only */main.ts and src/cli/env.ts read the environment',
};
const TESTS = ['**/*.test.ts', 'chaos-tests/**/*.ts'];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '**/gen/', '.holdfast/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': ['error', ...clockRules, environmentRule],
    },
  },
  { files: ENVIRONMENT_READERS, rules: { 'no-restricted-syntax': ['error', ...clockRules] } },
  { files: ['src/clock/**/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: TESTS,
    rules: {
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['test', 'describe', 'it', 'suite'], package: 'node:test' },
          ],
        },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
      },
    },
  },
  prettier,
);
