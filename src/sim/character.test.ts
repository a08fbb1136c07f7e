import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assignCharacters, CHARACTERS, parseMix } from './character.ts';
import { SimError } from './errors.ts';
import { Random } from './random.ts';

test('a mix is read as people write it', () => {
  assert.deepEqual(parseMix('obedient=95, slow=5'), { obedient: 95, slow: 5 });
  assert.deepEqual(parseMix('silent'), { silent: 1 });
});

test('a mix that cannot be read says what is wrong', () => {
  for (const text of ['obidient=1', 'obedient=many', '', 'toString=1'])
    assert.throws(() => parseMix(text), SimError);
  assert.throws(() => assignCharacters(3, { slow: 0 }, new Random(1)), { code: 'bad-mix' });
});

test('shares are exact up to rounding, whatever the seed', () => {
  const mixes = fc.dictionary(fc.constantFrom(...Object.keys(CHARACTERS)), fc.integer({ min: 1, max: 100 }), {
    minKeys: 1,
  });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), mixes, fc.integer(), (count, mix, seed) => {
      const characters = assignCharacters(count, mix, new Random(seed));
      assert.equal(characters.length, count);
      const whole = Object.values(mix).reduce((sum, share) => sum + share, 0);
      for (const [name, share] of Object.entries(mix)) {
        const got = characters.filter((character) => character === name).length;
        assert.ok(Math.abs(got - (count * share) / whole) <= 1, `${name}: ${got}`);
      }
    }),
  );
});
