import { SimError } from './errors.ts';
import type { Random } from './random.ts';

/** How a simulated agent behaves, and what it is good for. */
export const CHARACTERS = {
  obedient: 'applies what it is offered within a second',
  slow: 'takes tens of seconds to apply',
  rejecting: 'finds every new content invalid, says so, and keeps what it runs',
  crashing: 'crashes on a content that matches a pattern, otherwise obedient',
  unhealthy: 'applies, and reports itself unhealthy all the time',
  silent: 'introduces itself and never says another word',
  cloned: "has another agent's instance_uid, as a copied machine image does",
  remembering: 'keeps its content and hash across restarts, as a real supervisor does',
} as const;

export type Character = keyof typeof CHARACTERS;

/** How many parts of a fleet have which character. */
export type CharacterMix = Partial<Record<Character, number>>;

const NAMES = Object.keys(CHARACTERS) as Character[];

/**
 * Reads a mix as people write it: `obedient=95,slow=5`; a name alone counts once.
 * @throws SimError `bad-mix`
 */
export function parseMix(text: string): CharacterMix {
  const mix: CharacterMix = {};
  for (const part of text.split(',').map((piece) => piece.trim())) {
    const [name = '', share = '1'] = part.split('=').map((piece) => piece.trim());
    if (!isCharacter(name))
      throw new SimError('bad-mix', `there is no character ${JSON.stringify(name)}`, {
        hint: `known ones: ${NAMES.join(', ')}`,
      });
    if (!/^\d+(\.\d+)?$/.test(share))
      throw new SimError('bad-mix', `the share of ${name} is not a number: ${JSON.stringify(share)}`);
    mix[name] = (mix[name] ?? 0) + Number(share);
  }
  return mix;
}

/**
 * The characters of `count` agents in the shares of `mix`: exact up to rounding, not drawn, so that a fleet of
 * ten with one part in ten rejecting has one that rejects; only their order is random.
 * @throws SimError `bad-mix` when all shares are zero
 */
export function assignCharacters(count: number, mix: CharacterMix, random: Random): Character[] {
  const shares = NAMES.map((name) => ({ name, share: mix[name] ?? 0 })).filter(({ share }) => share > 0);
  const whole = shares.reduce((sum, { share }) => sum + share, 0);
  if (whole <= 0) throw new SimError('bad-mix', 'the mix of characters is empty');
  const characters: Character[] = [];
  let upTo = 0;
  for (const { name, share } of shares) {
    upTo += share;
    const end = Math.round((count * upTo) / whole);
    while (characters.length < end) characters.push(name);
  }
  for (let last = characters.length - 1; last > 0; last--) {
    const other = Math.floor(random.next() * (last + 1));
    [characters[last], characters[other]] = [characters[other] as Character, characters[last] as Character];
  }
  return characters;
}

function isCharacter(name: string): name is Character {
  return Object.hasOwn(CHARACTERS, name);
}
