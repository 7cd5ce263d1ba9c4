import { type IconName, type IconPath, iconPaths } from './icon-paths';

/** A drawing beside words that say the same: hidden from assistive technology. */
export function Icon({ name, size = 16 }: { name: IconName; size?: 16 | 20 | undefined }) {
  const { line, dots, turns }: IconPath = iconPaths[name];
  return (
    <svg
      class={turns ? 'icon turns' : 'icon'}
      data-size={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {line && <path class="line" d={line} />}
      {dots && <path class="dots" d={dots} />}
    </svg>
  );
}
