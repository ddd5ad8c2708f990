/** Import cycles: none. `npm run cycles` */
export default {
  forbidden: [
    {
      name: 'no-circular',
      comment:
        'Files that import each other cannot be understood, tested or loaded one without the other, and what one of them sees of the other depends on who was loaded first. Move what both need into a third file, or turn the import round with a registry or an event.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere would be a hole in the graph that this check cannot see through.',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/' },
      // One package holds types alone, without an entry that could be resolved.
      to: { couldNotResolve: true, pathNot: '^@graphql-typed-document-node/core$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)dist/', '^apps/web/(public|test-results)/'] },
    // Imports of types count too: they vanish at run time, but they tie the files together all the same.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
