/** One way in which a page can be other than it was: a later version of it, or one that is being drawn. */
export interface Damage {
  readonly name: string;
  apply(host: HTMLElement, seed: number): void;
}

const attributes = [
  'data-eventid',
  'data-eventchip',
  'data-datekey',
  'jslog',
  'role',
  'aria-hidden',
  'aria-label',
  'style',
  'data-dragsource-type',
  'data-stacked-layout-chip',
  'data-stacked-layout-chip-container',
  'data-is-column-view-context',
  'data-start-date-key',
  'data-end-date-key',
  'data-column-index',
  'data-opens-day-overview',
];

const pick = <Item>(items: readonly Item[], seed: number): Item | undefined =>
  items[seed % Math.max(1, items.length)];

/** An attribute lost from every node, and from one. */
const lost: Damage[] = attributes.flatMap((name) => [
  {
    name: `no ${name}`,
    apply: (host) => {
      for (const each of host.querySelectorAll(`[${name}]`)) each.removeAttribute(name);
    },
  },
  {
    name: `one ${name} less`,
    apply: (host, seed) => pick([...host.querySelectorAll(`[${name}]`)], seed)?.removeAttribute(name),
  },
]);

const chipsOf = (host: HTMLElement): HTMLElement[] => [
  ...host.querySelectorAll<HTMLElement>('[data-eventchip]'),
];

const others: Damage[] = [
  { name: 'nothing', apply: () => undefined },
  {
    name: 'chips of a cell in another order',
    apply: (host) => {
      for (const cell of host.querySelectorAll('[role="presentation"]'))
        cell.append(...[...cell.children].reverse());
    },
  },
  {
    name: 'a chip in another cell',
    apply: (host, seed) => {
      const chip = pick(chipsOf(host), seed);
      const cell = pick(
        [...host.querySelectorAll('[role="gridcell"] > [role="presentation"]')],
        seed * 7 + 3,
      );
      if (chip && cell) cell.append(chip);
    },
  },
  {
    name: 'a node given to another event, its attributes first',
    apply: (host, seed) => {
      const chips = chipsOf(host);
      const other = pick(chips, seed * 5 + 1)?.getAttribute('data-eventid');
      if (other) pick(chips, seed)?.setAttribute('data-eventid', other);
    },
  },
  {
    name: 'a node replaced by its likeness',
    apply: (host, seed) => {
      const chip = pick(chipsOf(host), seed);
      chip?.replaceWith(chip.cloneNode(true));
    },
  },
  {
    name: 'a chip without its content',
    apply: (host, seed) => pick(chipsOf(host), seed)?.replaceChildren(),
  },
  {
    name: 'a chip with its label alone',
    apply: (host, seed) => {
      for (const shown of pick(chipsOf(host), seed)?.querySelectorAll('[aria-hidden="true"]') ?? [])
        shown.remove();
    },
  },
  {
    name: 'chips without labels',
    apply: (host) => {
      for (const chip of chipsOf(host)) {
        chip.querySelector('[aria-label]')?.removeAttribute('aria-label');
        const inner = chip.querySelector('[data-stacked-layout-chip]') ?? chip;
        for (const part of [...inner.children])
          if (part.textContent !== '' && !part.hasAttribute('aria-hidden') && !part.hasAttribute('role'))
            part.remove();
      }
    },
  },
  {
    name: 'a cell without its chips',
    apply: (host, seed) =>
      pick([...host.querySelectorAll('[role="gridcell"] > [role="presentation"]')], seed)?.replaceChildren(),
  },
  {
    name: 'a day less in a row',
    apply: (host, seed) =>
      pick([...host.querySelectorAll('h2[data-datekey]')], seed)?.parentElement?.remove(),
  },
  {
    name: 'one heading with the day of another',
    apply: (host, seed) => {
      const headings = [...host.querySelectorAll('h2[data-datekey]')];
      const key = pick(headings, seed * 3 + 1)?.getAttribute('data-datekey');
      if (key) pick(headings, seed)?.setAttribute('data-datekey', key);
    },
  },
  {
    name: 'labels in an unknown language',
    apply: (host) => {
      host.ownerDocument.documentElement.lang = 'xx';
    },
  },
  {
    name: 'no language told',
    apply: (host) => {
      host.ownerDocument.documentElement.lang = '';
    },
  },
  { name: 'a grid host without its name', apply: (host) => host.removeAttribute('id') },
];

export const damages: readonly Damage[] = [...lost, ...others];
