import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { createSecrets, redactConfig, redactText } from './redaction.ts';

const secrets = createSecrets();
const SECRET = 'hunter2-S3CRET';

const KEEPS_STRUCTURE: [string, string, string][] = [
  ['a plain value', `a: 1\npassword: ${SECRET}\nb: 2\n`, `a: 1\npassword: <redacted>\nb: 2\n`],
  ['a quoted value', `api_key: "${SECRET}"`, `api_key: "<redacted>"`],
  [
    'a value in a flow map',
    `auth: {user: me, token: ${SECRET}, x: 1}`,
    `auth: {user: me, token: <redacted>, x: 1}`,
  ],
  ['JSON', `{"client_secret": "${SECRET}", "x": [1]}`, `{"client_secret": "<redacted>", "x": [1]}`],
  [
    'a block scalar',
    `private_key: |\n  ${SECRET}\n  more ${SECRET}\nb: 2\n`,
    `private_key: <redacted>\nb: 2\n`,
  ],
  ['a value on the next line', `token:\n  ${SECRET}\nb: 2\n`, `token:\n  <redacted>\nb: 2\n`],
  [
    'everything under a secret key',
    `credentials:\n  - id: ${SECRET}\n`,
    `credentials:\n  - id: <redacted>\n`,
  ],
  [
    'a header as a list entry',
    `headers:\n  - name: Authorization\n    value: ${SECRET}\n`,
    `headers:\n  - name: Authorization\n    value: <redacted>\n`,
  ],
  [
    'what an alias of a secret key points to',
    `x: &a ${SECRET}\ntoken: *a\n`,
    `x: &a <redacted>\ntoken: *a\n`,
  ],
  ['a second document', `a: 1\n---\npassword: ${SECRET}\n`, `a: 1\n---\npassword: <redacted>\n`],
  ['a key under any case', `X-API-Key: ${SECRET}\n`, `X-API-Key: <redacted>\n`],
  [
    'comments and order stay',
    `# top\nb: 1 # why\ntoken: ${SECRET} # t\na: 2\n`,
    `# top\nb: 1 # why\ntoken: <redacted> # t\na: 2\n`,
  ],
  [
    'credentials in a URL',
    `endpoint: https://me:${SECRET}@backend:4317/x\n`,
    `endpoint: https://<redacted>@backend:4317/x\n`,
  ],
];
for (const [title, before, after] of KEEPS_STRUCTURE)
  test(`${title}: taken out, the rest as it was written`, () => {
    const { text, count } = redactConfig(before, secrets);
    assert.equal(text, after);
    assert.ok(count > 0);
  });

test('a config within a value goes as a whole', () => {
  const single = `dsn_of: 1\nsource: "host=db password=${SECRET}"\n`;
  assert.ok(!redactConfig(single, secrets).text.includes(SECRET));
  const block = `file: |\n  Name x\n  Password ${SECRET}\nb: 2\n`;
  assert.equal(redactConfig(block, secrets).text, 'file: <redacted>\nb: 2\n');
  const harmless = 'statements: [\'delete_key(attributes, "token")\']\n';
  assert.equal(redactConfig(harmless, secrets).text, harmless);
});

test('an alias is followed through another', () => {
  const config = `a: &a ${SECRET}\nb: &b {c: *a}\ntoken: *b\n`;
  assert.equal(redactConfig(config, secrets).text, 'a: &a <redacted>\nb: &b {c: *a}\ntoken: *b\n');
});

test('a number is a secret like any other', () => {
  assert.equal(redactConfig('pin_token: 123456', secrets).text, 'pin_token: <redacted>');
});

test('a reference names a variable and no secret; with a default it might', () => {
  const config = 'token: ${env:API_TOKEN}\nb_token: ${env:X:-' + SECRET + '}\n';
  const { text } = redactConfig(config, secrets);
  assert.match(text, /^token: \$\{env:API_TOKEN\}$/m);
  assert.ok(!text.includes(SECRET));
});

test('what is not YAML is treated line by line, rather too much than too little', () => {
  for (const config of [
    `[OUTPUT]\n  Name http\n\tPassword ${SECRET}\n  Host x\n`,
    `a: [unclosed\npassword: ${SECRET}\n`,
    `password = ${SECRET}\n}{`,
    `{{ token: ${SECRET}`,
    `\ttoken:\n\t\t${SECRET}\n\tb: {`,
    `password: "${SECRET}`,
    `a: [unclosed\ntokens:\n- ${SECRET}\n- ${SECRET}\n`,
  ]) {
    const { text, count } = redactConfig(config, secrets);
    assert.ok(!text.includes(SECRET), text);
    assert.ok(count > 0);
  }
  assert.match(redactConfig(`[OUTPUT]\n  Password ${SECRET}\n  Host x\n`, secrets).text, /Host x/);
});

test('a config without secrets is returned as it is', () => {
  const config = 'receivers:\n  otlp:\n    protocols: {grpc: {}}\n# end';
  assert.deepEqual(redactConfig(config, secrets), { text: config, count: 0 });
});

test('wherever a secret stands in a document, it is gone and the rest is still there', () => {
  const secretKey = fc.constantFrom('password', 'api_key', 'Authorization', 'client_secret', 'bearer_token');
  const leaf = fc.oneof(fc.integer(), fc.boolean(), fc.constantFrom('x', 'y', 'long text of words'));
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), tie('tree'), { maxKeys: 3 }),
      fc.tuple(secretKey, tie('tree')).map(([key, rest]) => ({ [key]: SECRET, z: rest })),
    ),
  }));
  fc.assert(
    fc.property(tree, fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const { text: redacted, count } = redactConfig(text, secrets);
      assert.ok(!redacted.includes(SECRET));
      assert.equal(count, text.split(SECRET).length - 1);
      assert.deepEqual(parse(redacted), JSON.parse(text.replaceAll(SECRET, '<redacted>')));
    }),
    { numRuns: 500 },
  );
});

test('text that would make a search or a parser slow is done in time', () => {
  const size = 128 * 1024;
  for (const text of [
    `token: ${'['.repeat(size)}`,
    `token: ${'{a: '.repeat(size / 4)}`,
    `${'- '.repeat(size / 2)}token: x`,
    `${'a.'.repeat(size / 2)} token`,
    `token: x\n${'a://'.repeat(size / 4)}`,
    `bearer ${'bearer '.repeat(size / 7)} token`,
    'token '.repeat(size / 6),
    `a: &x 1\ntoken: [${'*x,'.repeat(size / 3)}]`,
  ]) {
    const startMs = performance.now();
    redactConfig(text, secrets);
    assert.ok(
      performance.now() - startMs < 5_000,
      `${text.slice(0, 20)} took ${performance.now() - startMs} ms`,
    );
  }
});

test('an error message keeps its words and loses its credentials', () => {
  assert.equal(
    redactText(`dial grpc://u:${SECRET}@h:1 failed, sent Bearer ${SECRET}`).text,
    'dial grpc://<redacted>@h:1 failed, sent Bearer <redacted>',
  );
  assert.equal(redactText('basic authentication failed').count, 0);
});

test('patterns are the operator’s: none is allowed, a wrong one is said', () => {
  assert.equal(redactConfig('password: x', createSecrets([])).text, 'password: x');
  assert.equal(redactConfig('colour: red', createSecrets(['colou?r'])).text, 'colour: <redacted>');
  assert.throws(() => createSecrets(['(']), { code: 'bad-pattern' });
});
