import type { Lever, Minutes, SessionPlan } from '../../bindings';

/** Lengths a session can be shortened to. Rust takes any from 10 minutes. */
const lengths: readonly Minutes[] = [10, 15, 20, 30, 45];

/** Shorter lengths than the present one. */
export const shorterThan = (budget: Minutes): readonly Minutes[] => lengths.filter((length) => length < budget);

/** Movements of today that something else could take the place of, each once, with what comes instead. */
export const swappable = (plan: SessionPlan): readonly { readonly movement: string; readonly instead: string }[] => {
  const seen = new Set<string>();
  return plan.phases.flatMap((phase) =>
    phase.blocks.flatMap(({ movement, alternatives: [instead] }) => {
      if (instead === undefined || seen.has(movement)) return [];
      seen.add(movement);
      return [{ movement, instead }];
    }),
  );
};

/** The whole list of choices with one more; a newer length or place takes the place of the older. */
export function withLever(levers: readonly Lever[], lever: Lever): Lever[] {
  const replaces = (other: Lever): boolean =>
    lever.lever === 'swap'
      ? other.lever === 'swap' && other.movement === lever.movement
      : lever.lever !== 'easier' && other.lever === lever.lever;
  return [...levers.filter((other) => !replaces(other)), lever];
}

/** The choices with the day's other side instead of the present one. */
export const turned = (levers: readonly Lever[]): Lever[] =>
  levers.some((lever) => lever.lever === 'side_b')
    ? levers.filter((lever) => lever.lever !== 'side_b')
    : [...levers, { lever: 'side_b' }];
