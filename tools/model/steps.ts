import { beginOf, dayOf, daysFrom, endOf } from './london.ts';
import {
  agree,
  agreeAnew,
  dissolve,
  endAgreement,
  join,
  leave,
  makePartnership,
  nameItem,
} from './steps-of-partners.ts';
import { collect, nameCollection } from './steps-of-collections.ts';
import { adopt, changeTerms, endAdoption, releaseNew, releaseNext, takeAway } from './steps-of-releases.ts';
import { ask, endLoan, lend } from './steps-of-requests.ts';
import { today, type Step } from './walk-step.ts';

/** A school leaves its trust for another, or for none, at the next midnight. */
const move: Step = async (walk) => {
  const { product, reference, random } = walk;
  const tomorrow = daysFrom(today(walk), 1);
  const school = random.pick(walk.schools);
  const current = reference.belongings.find(
    ({ member, parent, until }) => member === school && walk.trusts.includes(parent) && until === null,
  );
  if (random.chance(0.5) || (current?.from ?? '') >= tomorrow) return null;
  const next = random.pick([null, ...walk.trusts.filter((id) => id !== current?.parent)]);
  if (current) {
    await product.dataSource.query(
      `update organisation_membership set left_on = $3 where member_id = $1 and parent_id = $2 and left_on is null`,
      [school, current.parent, tomorrow],
    );
    current.until = tomorrow;
  }
  if (next) {
    await product.belongs(school, next, tomorrow);
    reference.belongings.push({ member: school, parent: next, from: tomorrow, until: null });
  }
  return `${school} moves from ${current?.parent ?? 'no trust'} to ${next ?? 'none'}`;
};

/** Time passes, midnight by midnight, so that what ends is settled in its own instant. */
const passTime: Step = async (walk) => {
  const { product, reference, random } = walk;
  const hours = random.pick([0.5, 1, 6, 24, 24, 72, 120]);
  // Often to the very instant at which something ends.
  const end = random.chance(0.4) ? reference.nextEnd(walk.now) : null;
  const isNear = end !== null && end.getTime() - walk.now.getTime() < 30 * 24 * 3_600_000;
  const until = isNear ? end : new Date(walk.now.getTime() + hours * 3_600_000);
  for (let next = endOf(today(walk)); next <= until; next = endOf(dayOf(next))) {
    reference.change(() => undefined, { at: next, justBefore: new Date(next.getTime() - 1) });
    walk.now = next;
    await product.work(next, (jobs) => random.shuffle(jobs));
  }
  // Often to the half hours around midnight, where London and UTC differ in summer.
  const near = new Date(beginOf(dayOf(until)).getTime() + random.pick([0, 0.5, 23.5]) * 3_600_000);
  walk.now = !isNear && random.chance(0.5) && near >= walk.now && dayOf(near) === dayOf(walk.now) ? near : until;
  return `it is ${walk.now.toISOString()}`;
};

/** The steps with how often each is drawn. */
export const steps: readonly (readonly [Step, number])[] = [
  [releaseNew, 4],
  [releaseNext, 2],
  [changeTerms, 4],
  [takeAway('withdrawn'), 1],
  [takeAway('recalled'), 1],
  [adopt, 10],
  [endAdoption, 1],
  [makePartnership, 1],
  [join, 4],
  [leave, 2],
  [dissolve, 1],
  [agree, 6],
  [nameItem, 4],
  [nameCollection, 4],
  [collect, 6],
  [endAgreement, 3],
  [agreeAnew, 6],
  [ask, 2],
  [lend, 3],
  [endLoan, 1],
  [move, 2],
  [passTime, 8],
];
