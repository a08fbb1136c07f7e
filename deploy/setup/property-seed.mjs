// Loaded before each test file: properties draw the same values on every run, so that a red run is always about the
// change at hand. `npm test -- --seed random` (or a number) draws others; what fails prints its seed.
import fc from 'fast-check';

const wanted = process.env.HOLDFAST_PROPERTY_SEED ?? '20';
if (wanted !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted) });
