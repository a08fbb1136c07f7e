import { test } from 'node:test';
import { planesUnavailable } from '../../harness/planes.ts';
import { flappingLink } from '../flapping-link.ts';

const unavailable = planesUnavailable();
const skip = unavailable === undefined ? {} : { skip: unavailable };

test(
  'a link that comes and goes for ten minutes while contents change brings everybody to the newest once it stays [I2 I7 I8]',
  { ...skip, timeout: 900_000 },
  (t) => flappingLink(t, { changes: 60, everyMs: 10_000, agents: 200 }),
);
