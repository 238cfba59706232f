import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';

const house = {
  'no-restricted-globals': [
    'error',
    { name: 'Date', message: 'Rust keeps the time: dates arrive as ISO strings, countdowns as remaining_ms.' },
    { name: 'fetch', message: 'Longplay has no network.' },
    { name: 'localStorage', message: 'The journal is the truth: ask the platform instead.' },
  ],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
  'no-restricted-syntax': [
    'error',
    {
      selector: 'MemberExpression[property.name=/^to(Locale)?LowerCase$/]',
      message: 'A name is made small by withinSentence, which knows the proper nouns.',
    },
  ],
  eqeqeq: 'error',
  'no-console': 'error',
};

const onlyThePlatformKnowsTauri = {
  'no-restricted-imports': [
    'error',
    {
      patterns: [{ group: ['@tauri-apps/*'], message: 'Only src/platform talks to the shell.' }],
    },
  ],
};

export default tseslint.config(
  { ignores: ['dist', 'src/paraglide', 'src/bindings', 'node_modules', 'eslint.config.js', 'svelte.config.js'] },
  {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: { ...house, ...onlyThePlatformKnowsTauri },
  },
  ...svelte.configs['flat/base'],
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      ...house,
      ...onlyThePlatformKnowsTauri,
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': ['error', { allowTransitions: true }],
      'svelte/require-each-key': 'error',
    },
  },
  {
    // Where names are made small, and where what was typed is read.
    files: ['src/words/format.ts', 'src/features/library/search.ts', 'src/features/today/check-in/draft.ts', 'src/shell/keys.svelte.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['src/platform/**/*.ts'], rules: { 'no-restricted-imports': 'off' } },
);
