/** Colours for types of marks, by place in the schema; the type is always written too. */
const count = 8;

export function colour(types: readonly string[] | undefined, type: string): string {
  const at = types?.indexOf(type) ?? -1;
  return `var(--c${Math.max(at, 0) % count})`;
}
