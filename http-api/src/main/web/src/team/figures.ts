/** A share as whole percent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

interface Member {
  group: string;
  labeler: string;
}

/** Members by their group, in the order they come. */
export function byGroup<T extends Member>(members: readonly T[]): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const member of members) {
    groups.set(member.group, [...(groups.get(member.group) ?? []), member]);
  }
  return [...groups];
}
