import { test } from 'node:test';
import { planesUnavailable } from '../harness/planes.ts';
import { flappingLink } from './flapping-link.ts';

const unavailable = planesUnavailable();
const skip = unavailable === undefined ? {} : { skip: unavailable };

test(
  'a link that comes and goes while contents change brings everybody to the newest once it stays [I2 I7 I8]',
  { ...skip, timeout: 120_000 },
  (t) => flappingLink(t, { changes: 4, everyMs: 2_000, agents: 6 }),
);
