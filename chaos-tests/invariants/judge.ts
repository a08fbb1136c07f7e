import type { HistoryEvent } from '../harness/history.ts';
import {
  type Checker,
  type CheckerFactory,
  DEFAULT_RULES,
  type Finding,
  type Invariant,
  type Rules,
} from './checker.ts';
import { acceptedIsKept } from './i1-accepted-is-kept.ts';
import { versionsRise } from './i2-versions-rise.ts';
import { onlySigned } from './i3-only-signed.ts';
import { appliedOnce } from './i4-applied-once.ts';
import { neverEmpty } from './i5-never-empty.ts';
import { outboxAddsUp } from './i6-outbox-adds-up.ts';
import { auditedOnce } from './i7-audited-once.ts';
import { healsInTime } from './i8-heals-in-time.ts';
import { straightToNewest } from './i9-straight-to-newest.ts';
import { noStaleHealth } from './i10-no-stale-health.ts';
import { refusalChangesNothing } from './i11-refusal-changes-nothing.ts';
import { expiryGatesTheNew } from './i12-expiry-gates-the-new.ts';

const CHECKERS: Readonly<Record<Invariant, CheckerFactory>> = {
  I1: acceptedIsKept,
  I2: versionsRise,
  I3: onlySigned,
  I4: appliedOnce,
  I5: neverEmpty,
  I6: outboxAddsUp,
  I7: auditedOnce,
  I8: healsInTime,
  I9: straightToNewest,
  I10: noStaleHealth,
  I11: refusalChangesNothing,
  I12: expiryGatesTheNew,
};

export interface Judge {
  /** Shows all checkers the next event; events come in the order of time. */
  see(event: HistoryEvent): Finding[];
  /** What is due when nothing more comes. */
  end(): Finding[];
}

export function createJudge(rules: Partial<Rules> = {}): Judge {
  const checkers: Checker[] = Object.values(CHECKERS).map((create) => create({ ...DEFAULT_RULES, ...rules }));
  return {
    see: (event) => checkers.flatMap((checker) => checker.see(event)),
    end: () => checkers.flatMap((checker) => checker.end?.() ?? []),
  };
}

/** All findings of a whole history, oldest first, those that are due at its end last. */
export function judge(history: readonly HistoryEvent[], rules: Partial<Rules> = {}): Finding[] {
  const all = createJudge(rules);
  return [...history.flatMap((event) => all.see(event)), ...all.end()];
}
