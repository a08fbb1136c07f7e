import type { Channel, Reply } from '../gateway/channel.ts';

/** How a contest ended: the holder of the uid lives, so the newcomer is called `newUid`; or it does not. */
type Outcome = { readonly holderLives: true; readonly newUid: string } | { readonly holderLives: false };

interface Contest {
  readonly challenger: Channel;
  readonly outcome: Promise<Outcome>;
  waiting: number;
}

export interface ContestRules {
  /** Messages of a newcomer that wait for the end of its contest. */
  maxWaiting: number;
  pingTimeoutMs: number;
  /** Whether `holder` still speaks for the agent. */
  holds: (uid: string, holder: Channel) => boolean;
  /** A new uid for the newcomer. */
  rename: (uid: string, challenger: Channel) => string;
  /** The newcomer's message is answered with a new uid. */
  renamed: (uid: string, newUid: string) => Reply;
  /** There is no room to wait. */
  turnedAway: (uid: string) => Reply;
}

/**
 * Two connections claim one instance_uid. It is the same agent, reconnecting after its old connection died unnoticed,
 * unless the old one still answers a ping: then it is a clone, and it gets a new uid while the first agent is left
 * alone [OpAMP Duplicate WebSocket Connections, Duplicate instance_uid Detection]. So nobody takes an agent's place
 * by knowing its uid.
 */
export class Contests {
  readonly #rules: ContestRules;
  readonly #running = new Map<string, Contest>();
  /** What newcomers were told to call themselves, until they do. */
  readonly #renamed = new WeakMap<Channel, Map<string, string>>();

  constructor(rules: ContestRules) {
    this.#rules = rules;
  }

  /**
   * The answer to `challenger`'s message when `holder` has the uid.
   * @param takeOver processes the message as that of the same agent on a new connection
   */
  claim(uid: string, challenger: Channel, holder: Channel, takeOver: () => Reply): Reply | Promise<Reply> {
    const newUid = this.#renamed.get(challenger)?.get(uid);
    if (newUid !== undefined) return this.#rules.renamed(uid, newUid);
    let contest = this.#running.get(uid);
    if (!contest) {
      contest = { challenger, outcome: this.#decide(uid, challenger, holder), waiting: 0 };
      this.#running.set(uid, contest);
    }
    if (contest.challenger !== challenger || contest.waiting >= this.#rules.maxWaiting)
      return this.#rules.turnedAway(uid);
    contest.waiting++;
    return contest.outcome.then((outcome) =>
      outcome.holderLives ? this.#rules.renamed(uid, outcome.newUid) : takeOver(),
    );
  }

  async #decide(uid: string, challenger: Channel, holder: Channel): Promise<Outcome> {
    const answers = await holder.ping(this.#rules.pingTimeoutMs);
    this.#running.delete(uid);
    // It may have said goodbye on its old connection meanwhile, as an agent does that reconnects.
    if (!answers || !this.#rules.holds(uid, holder)) return { holderLives: false };
    const newUid = this.#rules.rename(uid, challenger);
    const names = this.#renamed.get(challenger) ?? new Map<string, string>();
    this.#renamed.set(challenger, names.set(uid, newUid));
    return { holderLives: true, newUid };
  }
}
