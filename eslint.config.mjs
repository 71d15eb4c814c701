import tseslint from 'typescript-eslint';

/** What each realm may not import; the sentence is for the person who tries. */
const walls = [
  {
    realm: 'src/core/**/*.ts',
    forbidden: [
      'vscode',
      'node:*',
      '**/features/**',
      '**/host/**',
      '**/webview/**',
      '**/protocol/**',
      '**/contributions',
    ],
    message: 'src/core is plain TypeScript: no editor, no Node, no DOM, nothing but core.',
  },
  {
    realm: 'src/protocol/**/*.ts',
    forbidden: [
      'vscode',
      'node:*',
      '**/features/**',
      '**/host/**',
      '**/webview/**',
      '**/contributions',
    ],
    message: 'src/protocol describes messages: it imports only core.',
  },
  {
    realm: 'src/worker/**/*.ts',
    forbidden: [
      'vscode',
      'node:*',
      '**/features/**',
      '**/host/**',
      '**/webview/**',
      '**/contributions',
    ],
    message: 'src/worker runs in Node and in browsers: it imports only core and protocol.',
  },
  {
    realm: 'src/webview/**/*.ts',
    forbidden: ['vscode', 'node:*', '**/features/**', '**/host/**', '**/contributions'],
    message: 'src/webview runs in the page: it imports only core, protocol and webview.',
  },
  {
    realm: 'src/host/**/*.ts',
    forbidden: ['**/features/**', '**/webview/**'],
    message: 'src/host is what features share: it knows no feature and no page.',
  },
  {
    realm: 'src/features/**/*.ts',
    forbidden: [
      '../../features/**',
      '**/webview/**',
      'node:*',
      '../topicTree/**',
      '../lookUp/**',
      '../explainer/**',
      '../deepLinks/**',
      '../openTopic/**',
    ],
    message:
      'A feature imports core, protocol, host and contributions, never another feature, never Node.',
  },
];

export default tseslint.config(
  { ignores: ['dist/', '.cache/', '.vscode-test/', 'screenshots/', 'test/fixtures/', 'content/'] },
  ...tseslint.configs.recommendedTypeChecked.map(config => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: {
      parserOptions: {
        project: [
          'tsconfig.json',
          'src/core/tsconfig.json',
          'src/webview/tsconfig.json',
          'test/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      curly: 'error',
      eqeqeq: 'error',
      'no-empty': 'error',
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
        {
          selector:
            "PropertyDefinition[accessibility='private'], MethodDefinition[accessibility='private'][key.name!='constructor']",
          message: 'Use #private: it is private at run time too.',
        },
      ],
    },
  },
  ...walls.map(({ realm, forbidden, message }) => ({
    files: [realm],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group: forbidden, message }] }] },
  })),
  {
    // Starting the worker is the one thing in this realm that belongs to a host.
    files: ['src/worker/startNode.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['test/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts', 'src/cli/**/*.ts', 'src/cli.ts'],
    rules: { 'no-console': 'off' },
  },
);
