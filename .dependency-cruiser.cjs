/** The boundaries of the code; `npm run boundaries` holds the tree against them. */
const PURE = '^src/(opamp|trust|manifest|resources|sealing)/';
/** Each outside library has one owner. */
const OWNERS = {
  '@nats-io': '^src/bus/',
  'better-sqlite3|kysely': '^(src/store/|global/)',
  'prom-client': '^src/metrics/',
  'pino(?!-pretty)': '^src/log/',
  protobufjs: '^src/(opamp|wire)/',
  ws: '^(regional/gateway/|src/sim/)',
  fastify: '^(src/http/|global/api/)',
  undici: '^src/http/',
  yaml: '^src/(resources/|config/|cli/|opamp/session/redaction)',
  commander: '^src/cli/',
  jose: '^src/credentials/',
  'node-forge': '^src/pki/',
};

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'planes-stay-apart', severity: 'error', from: { path: '^global/' }, to: { path: '^regional/' } },
    {
      name: 'planes-stay-apart-too',
      severity: 'error',
      from: { path: '^regional/' },
      to: { path: '^global/' },
    },
    {
      name: 'shared-knows-no-plane',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(global|regional|chaos-tests)/' },
    },
    {
      name: 'planes-know-no-tests',
      severity: 'error',
      from: { path: '^(global|regional)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^chaos-tests/' },
    },
    {
      name: 'pure-stays-pure',
      severity: 'error',
      comment: 'protocol, trust, resolving and rendering are functions of bytes, values and now',
      from: { path: PURE, pathNot: '\\.test\\.ts$' },
      to: {
        path: '^(src/(bus|store|http|log|metrics|clock|cli|sim)/|(node:)?(fs|net|http|https|tls|dgram|child_process|timers)$)',
      },
    },
    ...Object.entries(OWNERS).map(([library, owner]) => ({
      name: `owner-of-${library.replace(/\W+/g, '-')}`,
      severity: 'error',
      from: { path: '^(src|global|regional)/', pathNot: `${owner}|\\.test\\.ts$` },
      to: { path: `node_modules/(${library})(/|$)`, dependencyTypesNot: ['type-only'] },
    })),
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(src|global|regional)/',
        pathNot: '(\\.d\\.ts|\\.test\\.ts|/main\\.ts)$',
      },
      to: {},
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-dependencies-in-the-product',
      severity: 'error',
      from: { path: '^(src|global|regional)/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
